/** The answers on standard input. */
import { decodeText } from '../../document/index.ts';
import { readStream } from '../../inputs/bytes.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import type { Io } from '../../io.ts';
import type { Question } from '../../model.ts';
import { splitAnswers } from '../../practice/answers.ts';

/**
 * @returns one for each question, in their order
 * @throws UserError where there are too few or too many
 */
export async function readAnswers({ stdin }: Io, questions: Question[]): Promise<string[]> {
  const text = decodeText(await readStream(stdin, STANDARD_INPUT), STANDARD_INPUT);
  return splitAnswers(
    text,
    questions.map(({ id }) => id),
  );
}
