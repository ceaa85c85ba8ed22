/** A term as a token: its word, and marks of its form, its tags, its clause and the amounts in it. */
import { remember } from '../../memo.ts';
import { overlaps } from '../../span.ts';
import { hash } from '../hash.ts';
import type { Clause } from '../reading/clauses.ts';
import type { PatternMatch } from '../reading/patterns.ts';
import type { ReadSentence } from '../reading/read.ts';
import { type Marks, NAMELESS, toMarks } from '../reading/vocabulary.ts';
import type { Token } from './token.ts';

/** Values met lately that are remembered: they come again and again. */
const MOST_KNOWN = 8192;

/** Marks of a kind: the hash of what they are called, `amount money`. */
export const marksOfKind = (kind: string): ((value: string | number | null) => number) =>
  remember(MOST_KNOWN, (value) => hash(`${kind} ${value}`));

/** The hash of a mark's name. */
export const mark = remember(MOST_KNOWN, hash);
const amountOf = marksOfKind('amount');
const patternOf = marksOfKind('pattern');
export const shows = marksOfKind('shows');

const marksOfClause = remember(MOST_KNOWN, (how: string): Marks => {
  const [subject, mood] = how.split(' ');
  return toMarks([hash(`subject ${subject}`), hash(`mood ${mood}`)]);
});
const clauseMarks = ({ subject, mood }: Clause): Marks => marksOfClause(`${subject} ${mood}`);

/**
 * @param shared what is known of the sentence and its story
 * @param matches those in the sentence
 */
export function toTokens(
  sentence: ReadSentence,
  shared: readonly number[],
  matches: readonly PatternMatch[],
): Token[] {
  const { seen, clauseOf, clauses } = sentence;
  const { words, sets, classes, afters } = seen;
  const howMeant = clauses.map(clauseMarks);
  // Most terms have no marks of their own but their classes'.
  const isPlain = matches.length === 0 && sentence.quantities.length === 0 && !sentence.quoted.includes(true);
  return words.map((word, at) => {
    const { marks, isName } = sets[at]!;
    const clause = clauseOf[at]!;
    const known = classes[at]!.marks;
    const isBare = isPlain && !word.hasDigit && clauses[clause]!.verb !== at;
    return {
      shared,
      clause: howMeant[clause]!,
      after: afters[at]!,
      // Of names and numbers it counts what they are, not which; so another name or currency changes nothing.
      word: word.hasDigit || isName ? NAMELESS : word.seen,
      tags: marks,
      own: isBare ? known : ownMarks(sentence, at, known, matches),
    };
  });
}

const QUOTED = mark('quoted');
const MAIN_VERB = mark('main verb');
const DIGIT = mark('digit');

function ownMarks(
  { terms, seen, clauses, clauseOf, quoted, quantities }: ReadSentence,
  at: number,
  classes: readonly number[],
  matches: readonly PatternMatch[],
): readonly number[] {
  const term = terms[at]!;
  const marks: number[] = [];
  if (quoted[at]) marks.push(QUOTED);
  if (clauses[clauseOf[at]!]!.verb === at) marks.push(MAIN_VERB);
  if (seen.words[at]!.hasDigit) marks.push(DIGIT);
  for (const amount of quantities) if (overlaps(amount, term)) marks.push(amountOf(amount.kind));
  for (const match of matches) if (overlaps(match, term)) marks.push(patternOf(match.owner));
  return marks.length === 0 ? classes : [...classes, ...marks];
}
