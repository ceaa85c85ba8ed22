/** The world as the program sees it: what a test hands over in place of the process. */
import { fstatSync } from 'node:fs';

export interface Io {
  /** Arguments without the interpreter and the script. */
  argv: string[];
  env: Record<string, string | undefined>;
  cwd: string;
  /** `fd` where it is a file of the system's. */
  stdin: NodeJS.ReadableStream & { isTTY?: boolean; fd?: number };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  /** Standard input is a pipe or a file, so that it can be read without a person waiting at a keyboard. */
  piped: boolean;
}

/** The Io of the running process. */
export function processIo(): Io {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    // A getter: opening standard input has a cost and, for a terminal, an effect.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    // Most runs say nothing there, and opening a pipe takes Node some milliseconds.
    get stderr() {
      return standardError();
    },
    piped: stdinIsPiped(),
  };
}

let known: typeof process.stderr | undefined;

/** Where nobody reads what goes wrong, there is nobody to tell. */
const standardError = (): typeof process.stderr => {
  known ??= process.stderr.on('error', () => {});
  return known;
};

function stdinIsPiped(): boolean {
  try {
    const stats = fstatSync(0);
    // Node gives its children sockets where a shell gives pipes.
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    return false;
  }
}
