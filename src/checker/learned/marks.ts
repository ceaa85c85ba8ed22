/** A term as a token: its word, and marks of its form, its tags, its clause and the amounts in it. */
import { overlaps } from '../../span.ts';
import type { Clause } from '../clauses.ts';
import { hash } from '../hash.ts';
import { remember } from '../memo.ts';
import type { PatternMatch } from '../patterns.ts';
import type { ReadSentence } from '../reading.ts';
import { describe, type WordClass } from './tag-sets.ts';
import type { Token } from './token.ts';
import { type Marks, NAMELESS, toMarks } from './vocabulary.ts';

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

const marksOfPost = remember(
  MOST_KNOWN,
  (post: string): Marks => toMarks([hash(`then ${post.trim().slice(0, 1)}`)]),
);

/**
 * @param shared what is known of the sentence and its story
 * @param matches those in the sentence
 */
export function toTokens(
  sentence: ReadSentence,
  shared: readonly number[],
  classNames: ReadonlySet<string>,
  matches: readonly PatternMatch[],
): Token[] {
  const { words, tags } = describe(sentence, classNames);
  const howMeant = sentence.clauses.map(clauseMarks);
  return sentence.terms.map(({ post }, at) => {
    const { seen, hasDigit } = words[at]!;
    const { set, classes } = tags[at]!;
    return {
      shared,
      clause: howMeant[sentence.clauseOf[at]!]!,
      after: marksOfPost(post),
      // Of names and numbers it counts what they are, not which; so another name or currency changes nothing.
      word: hasDigit || set.isName ? NAMELESS : seen,
      tags: set.marks,
      own: ownMarks(sentence, at, hasDigit, classes, matches),
    };
  });
}

function ownMarks(
  { terms, clauses, clauseOf, quoted, quantities }: ReadSentence,
  at: number,
  hasDigit: boolean,
  classes: readonly WordClass[],
  matches: readonly PatternMatch[],
): number[] {
  const term = terms[at]!;
  const marks = classes.map(({ mark }) => mark);
  if (quoted[at]) marks.push(mark('quoted'));
  if (clauses[clauseOf[at]!]!.verb === at) marks.push(mark('main verb'));
  if (hasDigit) marks.push(mark('digit'));
  for (const amount of quantities) if (overlaps(amount, term)) marks.push(amountOf(amount.kind));
  for (const match of matches) if (overlaps(match, term)) marks.push(patternOf(match.owner));
  return marks;
}
