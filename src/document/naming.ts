/** Which question a name means: a heading, a file's name, a word of front matter or of the command line. */
import { UserError } from '../errors.ts';
import type { Question } from '../model.ts';
import { findByName } from '../names.ts';
import { didYouMean } from '../suggest.ts';

type Place = ConstructorParameters<typeof UserError>[2];

/** What numbers the stories of a file or a folder: `2.`, `02-`, `Q2:`, `Story 2 –`. */
const NUMBER = /^\s*(?:#|q|question|story)?\s*\d{1,2}\s*[.):–—-]\s*/i;

export const withoutNumber = (name: string): string => name.replace(NUMBER, '');

/** `(Earn Trust)` or `– Earn Trust` at the end of a title. */
const LAST = /(?:\(|:\s|\s[-–—]\s)([^():–—]+)\)?\s*$/;

/** The parts of a heading or a file's name that may name a question: all of it, each beginning up to a `:`, `(` or dash, the end. */
export function namedParts(given: string): string[] {
  const name = withoutNumber(given);
  const ends = [name.length, ...Array.from(name.matchAll(/[:(\-–—]/g), ({ index }) => index)];
  return [...ends.map((end) => name.slice(0, end)), LAST.exec(name)?.[1] ?? ''];
}

/** The question that a heading or a file's name tells; several where it names but the principle of all of them. */
export function findNamedQuestions(given: string, questions: readonly Question[]): Question[] {
  for (const part of namedParts(given)) {
    const found = findByName(part, questions);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The one question that is meant, or null.
 * @throws UserError `ambiguous-question`, with the ids that would be clear
 */
export function requireOne(name: string, found: Question[], place: Place = {}): Question | null {
  const [question = null, ...others] = found;
  if (others.length === 0) return question;
  const ids = found.map(({ id }) => `'${id}'`).join(' or ');
  const message = `'${name}' may mean the question ${ids}; write one of these, or its title.`;
  throw new UserError('ambiguous-question', message, place);
}

/**
 * The question that someone asked for by name.
 * @throws UserError `unknown-question`, with the nearest id; `ambiguous-question`
 */
export function requireQuestion(name: string, questions: readonly Question[], place: Place = {}): Question {
  const question = requireOne(name, findByName(name, questions), place);
  if (question) return question;
  const ids = questions.map(({ id }) => id);
  throw new UserError('unknown-question', `No question is called '${name}'.${didYouMean(name, ids)}`, place);
}
