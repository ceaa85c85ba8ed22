/** Which draft `pmdrill new` writes, and where. */
import { relative, resolve } from 'node:path';
import { requireQuestion } from '../document/index.ts';
import { UserError } from '../errors.ts';
import { writeNewStory } from '../history/stories.ts';
import type { Io } from '../io.ts';
import type { Attempt } from '../model.ts';
import { formatRework, formatScaffold } from '../scaffold/scaffold.ts';
import { didYouMean } from '../suggest.ts';
import { readCandidate } from './candidate.ts';
import type { ProgramOptions } from './command.ts';

/**
 * @returns what was written and what to do with it
 * @throws UserError `usage`, `unknown-question`, `unknown-attempt`, `unwritable`
 */
export async function writeDraft(
  io: Io,
  name: string | undefined,
  options: ProgramOptions & { from?: string; folder?: string },
): Promise<string> {
  const { content, attempts, stories } = await readCandidate(io, options);
  const from = options.from === undefined ? null : findAttempt(options.from, attempts);
  const wanted = name ?? from?.question;
  if (wanted === undefined) {
    const ids = content.questions.map(({ id }) => id).join(', ');
    throw new UserError('usage', `Name the question that the story is to answer: ${ids}.`);
  }
  const question = requireQuestion(wanted, content.questions);
  const text = from ? formatRework(from, question, content) : formatScaffold(question, content);
  const path = writeNewStory(resolve(io.cwd, options.folder ?? stories), question.id, text);
  const shown = relative(io.cwd, path) || path;
  return `Wrote ${shown}. Fill it in, then: pmdrill check ${shown}`;
}

/** @param id an attempt's id, its beginning if that is unique, or `last` */
function findAttempt(id: string, attempts: Attempt[]): Attempt {
  const newest = attempts.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (!newest) {
    throw new UserError('unknown-attempt', 'The history holds no attempt yet; make one: pmdrill practice');
  }
  if (id === 'last') return newest;
  const exact = attempts.find((attempt) => attempt.id === id);
  const [first, ...more] = attempts.filter((attempt) => attempt.id.startsWith(id));
  const found = exact ?? (more.length === 0 ? first : undefined);
  if (found) return found;
  const ids = attempts.map((attempt) => attempt.id);
  const message = `No attempt is called '${id}'.${didYouMean(id, ids)} pmdrill history lists them.`;
  throw new UserError('unknown-attempt', message);
}
