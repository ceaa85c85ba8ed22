/** Bytes from files and standard input, with no more of them read than a story may have. */
import { open } from 'node:fs/promises';
import { MAX_BYTES, tooLarge } from '../document/decode.ts';
import { UserError } from '../errors.ts';

/** @throws UserError `not-found`, `unreadable`, `too-large` */
export async function readBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).size > MAX_BYTES) throw tooLarge(path);
      return await readStream(handle.createReadStream({ autoClose: false }), path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof UserError ? error : explainReadError(error as NodeJS.ErrnoException, path);
  }
}

/** @throws UserError `too-large` */
export async function readStream(stream: NodeJS.ReadableStream, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge(path);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function explainReadError({ code, message }: NodeJS.ErrnoException, path: string): UserError {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new UserError('not-found', 'There is no such file or folder; check the spelling.', { path });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError('unreadable', 'This cannot be read: you have no permission for it.', { path });
  }
  return new UserError('unreadable', `This cannot be read (${message}).`, { path });
}
