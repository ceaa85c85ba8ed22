/** Answers from standard input: one for each question, in one text. Pure. */
import { UserError } from '../errors.ts';

/**
 * Splits a text at its lines of `---`.
 *
 * @param questions ids, one answer for each
 * @throws UserError where there are too few answers or too many
 */
export function splitAnswers(text: string, questions: string[]): string[] {
  const answers = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/^---[ \t]*$/m)
    .map((answer) => answer.trim());
  // One rule behind the last answer separates nothing.
  if (answers.at(-1) === '') answers.pop();
  if (answers.length === questions.length) return answers;
  throw new UserError(
    'wrong-number-of-answers',
    `Standard input holds ${count(answers.length, 'answer')} for ${count(questions.length, 'question')} ` +
      `(${questions.join(', ')}). Separate the answers by a line of ---; within an answer, write a rule as ***.`,
  );
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
