/** One term as the network sees it, or the mark between two sentences. */
import { type Marks, NAMELESS, NO_MARKS, type WordForms } from '../reading/vocabulary.ts';

/** Hashes of the forms of its word, and of the marks of what is known of it. */
export interface Token {
  /** Of its sentence and story: one list for all the sentence's tokens. */
  readonly shared: readonly number[];
  readonly clause: Marks;
  /** What follows it. */
  readonly after: Marks;
  readonly word: WordForms;
  readonly tags: Marks;
  /** Of this one alone. */
  readonly own: readonly number[];
}

/** A token of which nothing is known but some marks of its own. */
export const bareToken = (own: readonly number[]): Token => ({
  shared: [],
  clause: NO_MARKS,
  after: NO_MARKS,
  word: NAMELESS,
  tags: NO_MARKS,
  own,
});

/** @param asked marks that all tokens of sentences share; what stands between two sentences shares nothing */
export const marksOf = (
  { shared, clause, after, word, tags, own }: Token,
  asked: readonly number[],
): number[] => [
  ...shared,
  ...(shared.length > 0 ? asked : []),
  ...clause.keys,
  ...after.keys,
  ...word.keys,
  ...tags.keys,
  ...own,
];

export const isSame = (a: Token, b: Token): boolean =>
  a === b ||
  (a.clause === b.clause &&
    a.after === b.after &&
    a.word === b.word &&
    a.tags === b.tags &&
    isEqual(a.own, b.own) &&
    isEqual(a.shared, b.shared));

export const isEqual = <One>(a: readonly One[], b: readonly One[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
