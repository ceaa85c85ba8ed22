/** What is known of a term, as hashes: its word, and marks of its form, its tags, its clause and the amounts in it. */
import type { Term } from '../language.ts';
import type { PatternMatch } from '../patterns.ts';
import type { ReadSentence } from '../reading.ts';
import { hash } from './hash.ts';

/** Values met lately; with more, all are forgotten, so that a long stream takes no more memory. */
const MOST_KNOWN = 8192;

/** Remembers what was made of each key: words and tags come again and again. */
function remember<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (known.size === MOST_KNOWN) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Marks of a kind: the hash of what they are called, `subject i`. */
const marksOf = (kind: string): ((value: string) => number) => remember((value) => hash(`${kind} ${value}`));

/** The hash of a mark's name. */
export const mark = remember(hash);
const subject = marksOf('subject');
const mood = marksOf('mood');
const then = marksOf('then');
const tagged = marksOf('tag');
const inClass = marksOf('class');
const amountOf = marksOf('amount');
const patternOf = marksOf('pattern');
export const shows = marksOf('shows');
const edges = remember((normal) => [
  hash(`ends in ${normal.slice(-3)}`),
  hash(`begins with ${normal.slice(0, 3)}`),
]);

/** Names and numbers: what they are counts, not which; so another name or currency changes nothing. */
const isNamed = ({ tags, normal }: Term): boolean => DIGIT.test(normal) || NAMES.some((tag) => tags.has(tag));
const DIGIT = /\d/;
const NAMES = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];

/** By the word as written and its lemma, parted by a line feed. */
const forms = remember((words) => {
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
