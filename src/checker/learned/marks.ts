/** What is known of a term, as hashes: its word, and marks of its form, its tags, its clause and the amounts in it. */
import type { Term } from '../language.ts';
import { remember } from '../memo.ts';
import type { PatternMatch } from '../patterns.ts';
import type { ReadSentence } from '../reading.ts';
import { hash } from './hash.ts';

/** Words and values met lately that are remembered: they come again and again. */
const MOST_KNOWN = 8192;

/** Marks of a kind: the hash of what they are called, `subject i`. */
const marksOf = (kind: string): ((value: string) => number) =>
  remember(MOST_KNOWN, (value) => hash(`${kind} ${value}`));

/** The hash of a mark's name. */
export const mark = remember(MOST_KNOWN, hash);
const subject = marksOf('subject');
const mood = marksOf('mood');
const then = marksOf('then');
const tagged = marksOf('tag');
const inClass = marksOf('class');
const amountOf = marksOf('amount');
const patternOf = marksOf('pattern');
export const shows = marksOf('shows');
const edges = remember(MOST_KNOWN, (normal: string) => [
  hash(`ends in ${normal.slice(-3)}`),
  hash(`begins with ${normal.slice(0, 3)}`),
]);

/** Names and numbers: what they are counts, not which; so another name or currency changes nothing. */
const isNamed = ({ tags, normal }: Term): boolean => DIGIT.test(normal) || NAMES.some((tag) => tags.has(tag));
const DIGIT = /\d/;
const NAMES = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];

/** By the word as written and its lemma, parted by a line feed. */
const forms = remember(MOST_KNOWN, (words: string) => {
  const [normal = '', root = ''] = words.split('\n');
  const all = [normal, root, normal.replaceAll("'", ''), normal.split("'")[0]!, normal.split('-').at(-1)!];
  return [...new Set(all)].map(hash);
});

const NONE: readonly number[] = [];
export const formsOf = (term: Term): readonly number[] =>
  isNamed(term) ? NONE : forms(`${term.normal}\n${term.root}`);

export function termMarks(
  { terms, clauses, clauseOf, quoted, quantities }: ReadSentence,
  at: number,
  classNames: ReadonlySet<string>,
  matches: readonly PatternMatch[],
): number[] {
  const term = terms[at]!;
  const { normal, tags, start, end, post } = term;
  const clause = clauses[clauseOf[at]!]!;
  const marks = [subject(clause.subject), mood(clause.mood), then(post.trim().slice(0, 1))];
  if (!isNamed(term)) marks.push(...edges(normal));
  for (const tag of tags) marks.push(classNames.has(tag) ? inClass(tag) : tagged(tag));
  if (quoted[at]) marks.push(mark('quoted'));
  if (clause.verb === at) marks.push(mark('main verb'));
  if (DIGIT.test(normal)) marks.push(mark('digit'));
  for (const amount of quantities)
    if (amount.start < end && start < amount.end) marks.push(amountOf(amount.kind));
  for (const match of matches) if (match.start < end && start < match.end) marks.push(patternOf(match.owner));
  return marks;
}
