/** Bytes to text, strictly: what is not a story's text is refused in one sentence. */
import { UserError } from '../errors.ts';

/** Largest input that is read as a story, in bytes: 300 words are about 2,000. */
export const MAX_BYTES = 1_000_000;

/**
 * Decodes UTF-8; a byte order mark stays in the text, so that offsets count it.
 * @param path how the input is called in errors; null for standard input
 * @throws UserError `too-large`, `binary`, `not-utf-8`
 */
export function decodeText(bytes: Uint8Array, path: string | null): string {
  if (bytes.length > MAX_BYTES) throw tooLarge(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) throw notUtf8(path, 'It looks like UTF-16.', 1, 1);
  if (bytes.includes(0)) {
    throw new UserError('binary', 'This is not text: it holds a zero byte. Name a Markdown or text file.', {
      path,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw locateBadByte(bytes, path);
  }
}

export function tooLarge(path: string | null): UserError {
  return new UserError('too-large', 'This is over 1 MB, too long for a story; check its parts one by one.', {
    path,
  });
}

function notUtf8(path: string | null, guess: string, line: number, column: number): UserError {
  const message = `This text is not UTF-8. ${guess} Save it as UTF-8 and check it again.`;
  return new UserError('not-utf-8', message, { path, line, column });
}

/** The replacement character stands where decoding first fails. */
function locateBadByte(bytes: Uint8Array, path: string | null): UserError {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const before = decoder.decode(bytes).split('\uFFFD', 1)[0]!;
  const lines = before.split(/\r\n?|\n/);
  return notUtf8(path, 'A byte here is part of no character.', lines.length, lines.at(-1)!.length + 1);
}
