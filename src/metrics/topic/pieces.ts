/** A sentence as pieces: things, verbs, amounts and what links or parts them, for finding what an amount belongs to. Pure. */
import type { Term } from '../../checker/reading/language.ts';
import type { Quantity } from '../../quantities/index.ts';
import type { Run } from '../../span.ts';
import { tailOf } from './neighbours.ts';
import { toKinds } from './term-kinds.ts';
import { STATISTICS } from './words.ts';

export type PieceKind =
  /** Nouns with what stands before them, without articles: "refill retention". */
  | 'thing'
  | 'verb'
  /** "of", "among", "to". */
  | 'link'
  | 'amount'
  /** A date or a length of time that tells when. */
  | 'when'
  /** "it", "they", "I". */
  | 'pronoun'
  /** "which", "who", "that". */
  | 'relative'
  | 'article'
  /** Punctuation or a joining word. */
  | 'break'
  /** Adverbs and adjectives without a noun. */
  | 'other';

/** Offsets in the sentence. */
export interface Piece {
  kind: PieceKind;
  start: number;
  end: number;
  /** Its words in lower case. */
  words: string[];
}

/** @param terms of the sentence, with offsets in it */
export function toPieces(terms: Term[], amounts: Quantity[]): Piece[] {
  const kinds = toKinds(terms, amounts);
  const pieces: Piece[] = [];
  terms.forEach((term, at) => {
    const { start, end, normal } = term;
    if (at > 0 && /[(—[]/.test(term.pre)) pieces.push(breakAt(start));
    const last = pieces.at(-1);
    const kind = kinds[at]!;
    if (last?.kind === kind && goesOn(last, start, amounts)) {
      Object.assign(last, { end, words: [...last.words, normal] });
    } else pieces.push({ kind, start, end, words: [normal] });
    if (PARTS.test(tailOf(term))) pieces.push(breakAt(end));
  });
  return pieces.map((piece, at) => {
    const unnamed = piece.kind === 'thing' && !hasNoun(piece, terms, isNamed(pieces, at));
    return unnamed ? { ...piece, kind: 'other' } : piece;
  });
}

/** The pieces that stand between two offsets in the sentence; behind the last where none does. */
export function runBetween(pieces: Piece[], start: number, end: number): Run {
  const from = pieces.findIndex((piece) => piece.end > start);
  const to = pieces.findIndex((piece) => piece.start >= end);
  return { from: from === -1 ? pieces.length : from, to: to === -1 ? pieces.length : to };
}

/**
 * "churn at Shiftly (900 customers) went up", 'complaints "Where is it?" 12 instead of 55': for what stands outside of the
 * brackets or the quotation the clause goes on behind.
 */
export function withoutAsides(pieces: Piece[], text: string, place: Pick<Piece, 'start' | 'end'>): Piece[] {
  return [...text.matchAll(/\([^()]*\)|"[^"]*"|“[^”]*”/g)].reduce((left, { 0: aside, index: start }) => {
    const end = start + aside.length;
    const within = place.start < end && start < place.end;
    const last = left.findLast((piece) => piece.end <= start && piece.start < piece.end);
    const next = left.find((piece) => piece.start >= end);
    const leads = next?.kind === 'verb' || (next?.kind === 'amount' && !aside.startsWith('('));
    if (within || last?.kind !== 'thing' || !leads) return left;
    return left.filter((piece) => piece.end <= start || piece.start >= end);
  }, pieces);
}

const PARTS = /[,;:.)!?…=]|\s[-–]\s|—|->|[→←]/;

const breakAt = (at: number): Piece => ({ kind: 'break', start: at, end: at, words: [] });

/** Terms of one kind are one piece, but two amounts side by side are two. */
function goesOn(last: Piece, start: number, amounts: Quantity[]): boolean {
  if (last.kind === 'break') return false;
  return last.kind !== 'amount' || amounts.some((amount) => amount.start <= last.start && start < amount.end);
}

/** "the cooler", "the average in spring": behind an article an adjective is a noun; in "the last ten" it is none. */
const isNamed = (pieces: Piece[], at: number): boolean => {
  const next = pieces[at + 1]?.kind;
  const named = next !== 'amount' && (next !== 'when' || STATISTICS.has(pieces[at]!.words[0]!));
  return pieces[at - 1]?.kind === 'article' && named;
};

/** "sign-ups": tagged as adjectives, and one of them has a plural. */
const hasNoun = ({ start, end }: Piece, terms: Term[], named: boolean): boolean =>
  terms.some(
    ({ tags, normal, ...term }, at) =>
      term.start >= start &&
      term.end <= end &&
      !tags.has('Value') &&
      (named || !tags.has('Adjective') || (terms[at - 1]?.post === '-' && normal.endsWith('s'))),
  );
