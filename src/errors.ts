/** What a user can mend, apart from bugs, and how it is told. */
import { printable } from './text/printable.ts';

/**
 * What a user can mend: a place, what is wrong there and what to write instead.
 * Everything else that is thrown is a bug in pmdrill and is shown as one.
 */
export class UserError extends Error {
  override name = 'UserError';
  readonly code: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;

  /**
   * @param code stable, lower-case with dashes, for scripts: `not-found`, `not-utf-8`, `bad-yaml`, …
   * @param message one sentence, without the place: what is wrong and what to do
   * @param place file, line and column (both from 1) where they are known
   */
  constructor(
    code: string,
    message: string,
    place: { path?: string | null; line?: number | null; column?: number | null } = {},
  ) {
    super(message);
    this.code = code;
    this.path = place.path ?? null;
    this.line = place.line ?? null;
    this.column = place.column ?? null;
  }
}

/** The same fault with the file in which it was found, where it names none itself. */
export function withPath(error: UserError, path: string): UserError {
  if (error.path !== null) return error;
  const { code, message, line, column } = error;
  return new UserError(code, message, { path, line, column });
}

/** Several faults as one to throw. */
export const joinFaults = (faults: unknown[]): unknown =>
  faults.length === 1 ? faults[0] : new AggregateError(faults);

/** What was thrown, each fault apart; null where any of it is a bug. */
export function faultsIn(thrown: unknown): UserError[] | null {
  const faults: unknown[] = thrown instanceof AggregateError ? thrown.errors : [thrown];
  return faults.every((fault) => fault instanceof UserError) ? faults : null;
}

/**
 * Turns what a failed write throws into what a user can mend; a reader that went away, and all else, stays as it is.
 * @param what in a few words: `The report cannot be written`
 * @param path null for standard output
 * @param mend a sentence that says what to do
 */
export function explainWriteError(error: unknown, what: string, path: string | null, mend = ''): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE' || syscall === undefined) return error;
  const reason = code === 'ENOENT' ? 'its folder is not there; make it first' : message;
  return new UserError('unwritable', `${what} (${reason}). ${mend}`.trimEnd(), { path });
}

/** `stories/a.md:3:5: message` in one line that steers no terminal, with as much of the place as is known. */
export function formatUserError(error: UserError): string {
  const place = [error.path, error.line, error.column].filter((part) => part !== null).join(':');
  return printable(place ? `${place}: ${error.message}` : error.message);
}
