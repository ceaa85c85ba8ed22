/** Weighs the attempts and prints the advice. */
import type { Io } from '../../io.ts';
import { adviseNext } from '../../progress/next.ts';
import type { ProgramOptions } from '../command.ts';
import { readCandidate } from '../shared/candidate.ts';
import { say } from '../shared/page.ts';

export async function runNext(io: Io, _args: string[], options: ProgramOptions): Promise<number> {
  const { content, attempts, interview } = await readCandidate(io, options);
  say(io.stdout, adviseNext({ questions: content.questions, attempts, interview, now: new Date() }));
  return 0;
}
