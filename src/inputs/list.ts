/** A list of names from a file or standard input. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Io } from '../io.ts';
import { explainReadError } from './bytes.ts';
import { STANDARD_INPUT } from './find.ts';

/**
 * Reads names, one a line, or separated by NUL as `git ls-files -z` and `find -print0` write them.
 * @param list a path, or `-` for standard input
 * @throws UserError `not-found`, `unreadable`
 */
export async function readList(list: string, { stdin, cwd }: Io): Promise<string[]> {
  const stream = list === STANDARD_INPUT ? stdin : createReadStream(resolve(cwd, list));
  try {
    const text = (await buffer(stream)).toString();
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
  } catch (error) {
    throw explainReadError(error, list);
  }
}
