/** What becomes of answers that the history could not take: nothing said may be lost. */
import type { Saving } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import { printableLines } from '../../text/printable.ts';

/** Said where a drill was broken off, or its answer could not be kept. */
export const DRAFT_KEPT = 'pmdrill practice goes on with your draft.\n';
export const INTERVIEW_KEPT = 'The interview is kept; pmdrill mock goes on with it.\n';

export interface Unwritten {
  /** What came of keeping them as a draft. */
  saving: Saving;
  /** Said where that worked: what goes on with it. */
  kept: string;
  /** As they were typed or sent. */
  answers: string[];
}

/** Says where they are; where the disk refused the draft as well, gives them back on standard error. */
export function tellUnwritten({ stderr }: Io, { saving, kept, answers }: Unwritten): void {
  if (saving === 'saved') stderr.write(kept);
  if (saving !== 'failed' || answers.length === 0) return;
  const lines = printableLines(answers.join('\n---\n'));
  stderr.write(
    `Neither the history nor a draft can be written. What you said, for you to keep:\n\n${lines.join('\n')}\n`,
  );
}
