/** Which question a name means: a heading, a file's name, a word of front matter or of the command line. */
import { UserError } from '../errors.ts';
import type { Question } from '../model.ts';
import { findByName, simplify } from '../names.ts';
import { didYouMean } from '../suggest.ts';

type Place = ConstructorParameters<typeof UserError>[2];

/** What people count their stories as. */
const COUNTED = 'story|example|answer|question|q';
/** What announces a principle: `LP:`, `Leadership Principle -`. */
export const PRINCIPLE = '(?:amazon )?(?:leadership )?principles?|lps?|competency';

/** What numbers the stories of a file or a folder: `2.`, `02-`, `Q2:`, `Story 2 –`, `LP #2:`. */
const NUMBER = new RegExp(
  String.raw`^\s*(?:(?:${COUNTED}|${PRINCIPLE})?[\s#-]*\d{1,2}|${PRINCIPLE})\s*[.):–—-]+\s*`,
  'i',
);

export const withoutNumber = (name: string): string => name.replace(NUMBER, '');

/** `Story #2 (`: in front of a bracket, no other mark sets the number off. */
const BARE_NUMBER = new RegExp(String.raw`^\s*(?:${COUNTED})\s*#?\d{1,2}\s*(?=[([])`, 'i');
/** `II.`, `B)`, `③`, and a digit in a box. */
const ORDINAL = /^\s*(?:(?:[IVX]{1,4}|[A-H])[.)]\s|[①-⑳]|\d\uFE0F?\u20E3)\s*/u;
/** `[Earn Trust]` at the start of a title. */
const FIRST = /^\s*[[(]([^()[\]]+)[)\]]/;
/** `(Earn Trust)`, `– Earn Trust` or `| Earn Trust` at the end of a title. */
const LAST = /(?:[([|]|:\s|\s(?:[-–—/→]|->)\s)([^():–—|[\]]+)[)\]]?\s*$/;
/** `Earn Trust story 2`, `Earn Trust #2`. */
const TAIL = /\s+(?:(?:story|example|answer)(?:\s*#?\d{1,2})?|#?\d{1,2})\s*$/i;

/** What of a heading or a file's name can be a name: all of it, its part before `:`, `(`, `-` or a dash, or the last one. */
function namedParts(given: string): string[] {
  const name = withoutNumber(given).replace(BARE_NUMBER, '').replace(ORDINAL, '');
  const ends = [name.length, ...Array.from(name.matchAll(/[:([\-–—|→]/g), ({ index }) => index)];
  const parts = [...ends.map((end) => name.slice(0, end)), FIRST.exec(name)?.[1], LAST.exec(name)?.[1]];
  return [...parts, name.replace(TAIL, '')].filter((part) => part !== undefined);
}

/** Leadership principles that no built-in question tests; stories are filed under them all the same. */
const OTHERS = new Set([
  'invent and simplify',
  'are right a lot',
  'learn and be curious',
  'hire and develop the best',
  'insist on the highest standards',
  'think big',
  'frugality',
  'have backbone',
  'have backbone disagree and commit',
  'disagree and commit',
  'strive to be earth s best employer',
  'success and scale bring broad responsibility',
]);

/** Between the principles of a story that shows several. */
const AND = /\s*[,;/+&]\s*|\s+and\s+/i;

/** The question that a heading or a file's name tells; several where it names but the principle of all of them. */
export function findNamedQuestions(given: string, questions: readonly Question[]): Question[] {
  for (const part of namedParts(given)) {
    const found = findByName(part, questions);
    if (found.length > 0) return found;
  }
  return findFirstOf(given, questions);
}

/** Of `Dive Deep, Think Big`: nothing but principles, the first of which a question tests is meant. */
function findFirstOf(given: string, questions: readonly Question[]): Question[] {
  const part = namedParts(given).find((each) => namesOnly(each, questions));
  const found = part?.split(AND).map((name) => findByName(name, questions)) ?? [];
  return found.find((each) => each.length > 0) ?? [];
}

/** Whether it lists principles and nothing else. */
export const namesOnly = (text: string, questions: readonly Question[]): boolean =>
  AND.test(text) && text.split(AND).every((name) => isName(name, questions));

/** Whether a title names a principle of which nothing is asked, as it would name a question. */
export const namesOtherPrinciple = (title: string): boolean =>
  namedParts(title).some((part) => OTHERS.has(simplify(part)));

/** Whether it names a question or any principle. */
export const namesAny = (title: string, questions: readonly Question[]): boolean =>
  findNamedQuestions(title, questions).length > 0 || namesOtherPrinciple(title);

/** Whether it is such a name with nothing beside it. */
export const isName = (text: string, questions: readonly Question[]): boolean =>
  findByName(text, questions).length > 0 || OTHERS.has(simplify(text));

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
