/** The answers on standard input: one for each question, in one text. */
import { decodeText } from '../../document/index.ts';
import { UserError } from '../../errors.ts';
import { readStream } from '../../inputs/bytes.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import type { Io } from '../../io.ts';
import type { Question } from '../../model.ts';
import { count } from '../../text/layout.ts';

/**
 * @returns one for each question, in their order
 * @throws UserError where there are too few or too many
 */
export async function readAnswers({ stdin }: Io, questions: Question[]): Promise<string[]> {
  const text = decodeText(await readStream(stdin, STANDARD_INPUT), STANDARD_INPUT);
  const ids = questions.map(({ id }) => id);
  return splitAnswers(text, ids);
}

/** The YAML with which a saved story begins, by a key that is ours: its lines of `---` separate no answers. */
const FRONT_MATTER = /^---[ \t]*\n(?:[\w-]+:.*\n)*(?:question|title):.*\n(?:[\w-]+:.*\n)*---[ \t]*(?:\n|$)/;

/**
 * Splits a text at its lines of `---`. What stands in front matter is no part of the first answer.
 *
 * @param questions ids, one answer for each
 * @throws UserError where there are too few answers or too many
 */
export function splitAnswers(text: string, questions: string[]): string[] {
  const answers = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(FRONT_MATTER, '')
    .split(/^---[ \t]*$/m)
    .map((answer) => answer.trim());
  // One rule behind the last answer separates nothing.
  if (answers.at(-1) === '') answers.pop();
  if (answers.length === questions.length) return answers;
  throw new UserError(
    'wrong-number-of-answers',
    `Standard input holds ${answers.length === 0 ? 'no answers' : count(answers.length, 'answer')} for ${count(questions.length, 'question')} ` +
      `(${questions.join(', ')}). Separate the answers by a line of ---; within an answer, write a rule as ***.`,
  );
}
