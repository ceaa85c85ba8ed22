/** What the parts of one run of `pmdrill check` share. */
import type { Checker } from '../../checker/index.ts';
import type { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { Severity } from '../../model.ts';
import type { Counts } from './tally.ts';

export interface Checking {
  io: Io;
  /** The checker of a file, by its absolute path; null for text without one. */
  checkerFor(file: string | null): Promise<Checker>;
  /** Id of the question that every story answers, where one was asked for. */
  question: string | null;
  /** Least severity of the findings that are shown. */
  minSeverity: Severity;
  count(counts: Counts): void;
  /** Says on standard error what could not be done. */
  tell(error: UserError): void;
}
