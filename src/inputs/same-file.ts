/** Whether two ways lead to one file. */
import { fstatSync, statSync } from 'node:fs';
import type { Io } from '../io.ts';

/** Whether a path leads to the file that standard input is read from, by this name or another: writing would empty it. */
export function isReadFrom({ fd }: Io['stdin'], path: string): boolean {
  if (fd === undefined) return false;
  try {
    const [input, file] = [fstatSync(fd, { bigint: true }), statSync(path, { bigint: true })];
    return input.isFile() && input.dev === file.dev && input.ino === file.ino;
  } catch {
    // Nothing is there yet, or it cannot be looked at; writing tells.
    return false;
  }
}
