/** What becomes of answers from a pipe that the history could not take: nothing said may be lost. */
import type { DraftKeeper } from '../history/drafts.ts';
import type { Io } from '../io.ts';
import { printable } from '../text/printable.ts';

export interface PipeDraft {
  keeper: DraftKeeper<unknown>;
  /** Said where that worked: what goes on with it. */
  kept: string;
  /** As they were sent. */
  answers: string[];
}

/** Keeps them as a draft; where the disk refuses that as well, gives them back on standard error. */
export function keepUnwritten({ stderr }: Io, { keeper, kept, answers }: PipeDraft): void {
  const saving = keeper.saveNow();
  if (saving === 'saved') stderr.write(kept);
  if (saving !== 'failed') return;
  const lines = answers.join('\n---\n').split('\n').map(printable);
  stderr.write(
    `Neither the history nor a draft can be written. What you said, for you to keep:\n\n${lines.join('\n')}\n`,
  );
}
