/** Weighs the attempts, looks for a story where there is none, and prints the advice. */
import { isDraft, isTold } from '../../bank/drafts.ts';
import type { Io } from '../../io.ts';
import { adviseNext, asksForStories } from '../../progress/next.ts';
import type { ProgramOptions } from '../command.ts';
import { type Candidate, readCandidate } from '../shared/candidate.ts';
import { say } from '../shared/page.ts';

export async function run(io: Io, _args: string[], options: ProgramOptions): Promise<number> {
  const candidate = await readCandidate(io, options);
  const { content, attempts, interview } = candidate;
  const { questions } = content;
  const storyless = asksForStories(questions, attempts) ? await listStoryless(io, candidate) : [];
  say(io.stdout, adviseNext({ questions, attempts, interview, now: new Date(), storyless }));
  return 0;
}

/** The checker is loaded only where a story could change what is said. */
async function listStoryless(io: Io, candidate: Candidate): Promise<string[]> {
  const { readStoriesIn } = await import('../shared/read-folder.ts');
  const { stories } = await readStoriesIn(io, candidate.stories, false, candidate);
  const begun = new Set(
    stories.filter((each) => isTold(each) || isDraft(each)).map(({ result }) => result.question),
  );
  return begun.size === 0 ? [] : candidate.content.questions.flatMap(({ id }) => (begun.has(id) ? [] : [id]));
}
