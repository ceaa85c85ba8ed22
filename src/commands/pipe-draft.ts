/** What becomes of answers from a pipe that the history could not take: nothing said may be lost. */
import { existsSync } from 'node:fs';
import type { DraftKeeper } from '../history/drafts.ts';
import type { Io } from '../io.ts';
import { printable } from '../text/printable.ts';

export interface PipeDraft {
  keeper: DraftKeeper<unknown>;
  /** Where the keeper writes. */
  path: string;
  /** Said where that worked: what goes on with it. */
  kept: string;
  /** As they were sent. */
  answers: string[];
}

/** Keeps them as a draft; where the disk refuses that as well, gives them back on standard error. */
export function keepUnwritten({ stderr }: Io, { keeper, path, kept, answers }: PipeDraft): void {
  keeper.saveNow();
  if (existsSync(path)) {
    stderr.write(kept);
    return;
  }
  const lines = answers.join('\n---\n').split('\n').map(printable);
  stderr.write(
    `Neither the history nor a draft can be written. What you said, for you to keep:\n\n${lines.join('\n')}\n`,
  );
}
