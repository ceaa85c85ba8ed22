/** Writes a draft, and says where it is and what to do with it. */
import { relative, resolve } from 'node:path';
import { requireQuestion } from '../../document/index.ts';
import { UserError } from '../../errors.ts';
import { findAttempt } from '../../history/named.ts';
import { writeNewStory } from '../../history/stories.ts';
import type { Io } from '../../io.ts';
import type { Attempt, Content, Question } from '../../model.ts';
import { titleOf } from '../../names.ts';
import { formatRework, formatScaffold } from '../../scaffold/scaffold.ts';
import { readCandidate } from '../shared/candidate.ts';
import { say } from '../shared/page.ts';
import type { NewOptions } from './index.ts';

/** @throws UserError `usage`, `unknown-question`, `unknown-attempt`, `ambiguous-attempt`, `unwritable` */
export async function run(io: Io, [name]: string[], options: NewOptions): Promise<number> {
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
  const note = from && from.question !== question.id ? `${describeOther(from, question, content)} ` : '';
  say(io.stdout, `Wrote ${shown}. ${note}Fill it in, then: pmdrill check ${shown}`);
  return 0;
}

/** One work may be told for another principle, but what it must show is another thing. */
function describeOther({ id, question }: Attempt, wanted: Question, { questions }: Content): string {
  const answered = titleOf(question, questions);
  return `Note: the attempt ${id} answered ${answered}, and this draft is for ${wanted.title}, which asks for other evidence.`;
}
