/** Bytes from files and standard input, with no more of them read than a story may have. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { MAX_BYTES, tooLarge } from '../document/decode.ts';
import { UserError } from '../errors.ts';

/** @throws UserError `not-found`, `unreadable`, `too-large` */
export async function readBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    const stats = statSync(file);
    if (stats.size > MAX_BYTES) throw tooLarge(path);
    // A pipe that is named is read as far as a story may go; for a file a stream would only take longer.
    return stats.isFile() ? readFileSync(file) : await readStream(createReadStream(file), path);
  } catch (error) {
    throw error instanceof UserError ? error : explainReadError(error, path);
  }
}

/** @throws UserError `unreadable`, `too-large` */
export async function readStream(stream: NodeJS.ReadableStream, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of readChunks(stream, path)) {
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge(path);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @throws UserError `unreadable`, such as for a folder at standard input */
export async function* readChunks(stream: NodeJS.ReadableStream, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    throw explainReadError(error, path);
  }
}

export function explainReadError(error: unknown, path: string): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new UserError('not-found', 'There is no such file or folder; check the spelling.', { path });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError('unreadable', 'This cannot be read: you have no permission for it.', { path });
  }
  if (code === 'EISDIR') {
    return new UserError('unreadable', 'This cannot be read: it is a folder, not a file.', { path });
  }
  return new UserError('unreadable', `This cannot be read (${message}).`, { path });
}
