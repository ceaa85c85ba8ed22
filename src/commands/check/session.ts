/** What the parts of one run of `pmdrill check` share. */
import type { Checker } from '../../checker/index.ts';
import type { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { Content, Result } from '../../model.ts';
import type { Tally } from './tally.ts';

export interface Session {
  io: Io;
  content: Content;
  checker: Checker;
  /** Id of the question that every story answers, where one was asked for. */
  question: string | null;
  tally: Tally;
  /** Counts what could not be checked, and says so on standard error. */
  fail(error: UserError): void;
  /** A result with the findings that are to be shown. */
  show(result: Result): Result;
}
