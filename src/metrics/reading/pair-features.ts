/** What tells whether two amounts are one metric, and which of them is the older: hashed, for a learned table. Pure. */
import { hash } from '../../checker/hash.ts';
import { isComparable } from '../amount.ts';
import type { Sentence } from '../sentence.ts';
import { classOf, trendOf } from './classes.ts';
import { wordsOf } from './words.ts';

/** Characters before the first and behind the second. */
const AROUND = 60;
/** Words between them that are told as one. */
const SHORT_GAP = 5;
/** Words before the first and behind the second that are told one by one. */
const NEAR = 8;

/** @param first and `second`: places of two amounts in the sentence, in its order */
export function pairFeatures(sentence: Sentence, first: number, second: number): Int32Array {
  const { plain, quantities } = sentence;
  const [one, other] = [quantities[first]!, quantities[second]!];
  const before = wordsOf(plain.slice(Math.max(0, one.start - AROUND), one.start));
  const gap = wordsOf(plain.slice(one.end, other.start));
  const behind = wordsOf(plain.slice(other.end, other.end + AROUND));
  return Int32Array.from(
    [
      ...amountsAlike(sentence, first, second, gap),
      ...gapFeatures(gap, before),
      ...pieceFeatures(sentence, one.end, other.start, gap.at(-1)),
      `l ${before.at(-1)}`,
      `ll ${before.slice(-2).join(' ')}`,
      `r ${behind[0]}`,
      `rr ${behind.slice(0, 2).join(' ')}`,
      ...[...new Set(before.slice(-NEAR))].map((word) => `left ${word}`),
      ...[...new Set(behind.slice(0, NEAR))].map((word) => `right ${word}`),
    ],
    hash,
  );
}

/** Whether the two may be of one thing, and which is more. */
function amountsAlike(
  { quantities, amounts }: Sentence,
  first: number,
  second: number,
  gap: string[],
): string[] {
  const [a, b] = [amounts[first]!, amounts[second]!];
  const units = `${classOf(a.unit)} ${classOf(b.unit)}`;
  const like = isComparable(a, b) ? trendOf(a, b) : 'other';
  const past = new Set(quantities.slice(first + 1, second).map(({ kind }) => kind));
  return [
    `units ${units}`,
    `kinds ${quantities[first]!.kind} ${quantities[second]!.kind}`,
    `like ${like}`,
    `like ${like} ${units}`,
    `apart ${second - first}`,
    `past ${[...past].sort().join(' ')}`,
    ...[...new Set(gap)].map((word) => `in ${word}|${like}`),
  ];
}

/** What stands between them. */
function gapFeatures(gap: string[], before: string[]): string[] {
  const [opens, ends] = [gap[0], gap.at(-1)];
  return [
    `gap of ${gap.length < 8 ? gap.length : 8 + Math.min(4, Math.floor((gap.length - 8) / 4))}`,
    `gap ${gap.length <= SHORT_GAP ? gap.join(' ') : 'long'}`,
    `numbers ${Math.min(3, gap.filter((word) => word === '#').length)}`,
    ...[...new Set(gap)].map((word) => `in ${word}`),
    ...gap.slice(1).map((word, at) => `in ${gap[at]} ${word}`),
    `opens ${opens}`,
    `opens ${gap.slice(0, 2).join(' ')}`,
    `ends ${ends}`,
    `ends ${gap.slice(-2).join(' ')}`,
    `opens ${opens} ends ${ends}`,
    `l ${before.at(-1)} opens ${opens}`,
    `l ${before.at(-1)} ends ${ends}`,
  ];
}

/** The verbs before and between them, and the kinds of the pieces between. */
function pieceFeatures({ pieces }: Sentence, from: number, to: number, ends: string | undefined): string[] {
  const between = pieces.filter((piece) => piece.start >= from && piece.end <= to);
  const verb = pieces.findLast((piece) => piece.kind === 'verb' && piece.end <= from)?.words.at(-1);
  return [
    `verb ${verb}`,
    `verb ${verb} ends ${ends}`,
    `verbs ${between.filter(({ kind }) => kind === 'verb').map(({ words }) => words.at(-1))}`,
    `pieces ${between.length < 10 ? between.map(({ kind }) => kind).join(' ') : 'many'}`,
  ];
}
