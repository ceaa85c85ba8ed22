/** Which question a name means: a heading, a file's name, a word of front matter or of the command line. */
import { UserError } from '../errors.ts';
import type { Question } from '../model.ts';
import { namesOf, simplify } from '../names.ts';
import { didYouMean } from '../suggest.ts';

/** The question with this id, title, principle (or half of a double one) or alias, case and punctuation apart. */
function findQuestion(name: string, questions: readonly Question[]): Question | null {
  const wanted = simplify(name);
  if (wanted === '') return null;
  return questions.find((question) => namesOf(question).some((known) => simplify(known) === wanted)) ?? null;
}

/** What numbers the stories of a file or a folder: `2.`, `02-`, `Q2:`, `Story 2 –`. */
const NUMBER = /^\s*(?:#|q|question|story)?\s*\d{1,2}\s*[.):–—-]\s*/i;

/** The question that a heading or a file's name begins with: all of it, or its part before `:`, `-` or a dash. */
export function findLeadingQuestion(given: string, questions: readonly Question[]): Question | null {
  const name = given.replace(NUMBER, '');
  const ends = [name.length, ...Array.from(name.matchAll(/[:\-–—]/g), ({ index }) => index)];
  for (const end of ends) {
    const question = findQuestion(name.slice(0, end), questions);
    if (question) return question;
  }
  return null;
}

/**
 * The question that someone asked for by name.
 * @throws UserError `unknown-question`, with the nearest id
 */
export function requireQuestion(
  name: string,
  questions: readonly Question[],
  place: { path?: string | null; line?: number; column?: number } = {},
): Question {
  const question = findQuestion(name, questions);
  if (question) return question;
  const ids = questions.map(({ id }) => id);
  throw new UserError('unknown-question', `No question is called '${name}'.${didYouMean(name, ids)}`, place);
}
