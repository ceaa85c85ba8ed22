/** What tells whether an amount is a metric by itself, one of two, or none: hashed, for a learned table. Pure. */
import { hash } from '../../checker/hash.ts';
import { type Amount, isComparable } from '../amount.ts';
import type { Told } from '../recall.ts';
import type { Sentence } from '../sentence.ts';
import type { Piece } from '../topic/pieces.ts';
import { classOf, sizeOf, trendOf } from './classes.ts';
import { wordsOf } from './words.ts';

/** Characters before an amount and behind it. */
const BEFORE = 90;
const BEHIND = 70;
/** Words of its clause, and of what stands on either side. */
const CLAUSE = 8;
const NEAR_BEFORE = 10;
const NEAR_BEHIND = 6;

/** @param place of the sentence in its story, from 0 */
export function amountFeatures(sentence: Sentence, at: number, told: Told[], place: number): Int32Array {
  const { plain, quantities, section } = sentence;
  const { kind: ownKind, start, end, text } = quantities[at]!;
  const amount = sentence.amounts[at]!;
  const unit = classOf(amount.unit);
  const kind = `${ownKind} ${unit}`;
  const before = wordsOf(plain.slice(Math.max(0, start - BEFORE), start));
  const behind = wordsOf(plain.slice(end, end + BEHIND));
  const local = localFeatures(before, behind, sentence.pieces, { start, end });
  const clause = new Set(wordsOf(plain.slice(clauseStart(plain.slice(0, start)), start)).slice(-CLAUSE));
  const seen = seenBefore(amount, told);
  return Int32Array.from(
    [
      kind,
      `unit ${unit}`,
      `section ${section}`,
      `size ${sizeOf(amount.number)} ${unit}`,
      `of ${Math.min(5, quantities.length)}`,
      `sentence ${Math.min(6, place)}`,
      `written ${/^\d/.test(text)} ${/\b(?:of|in)\b/.test(text)} ${kind}`,
      `as ${/\d/.test(text) ? 'digits' : text.toLowerCase()}`,
      ...local.flatMap((one) => [one, `${kind}|${one}`]),
      ...wider(before, behind),
      ...[...clause].flatMap((word) => [`clause ${word}`, `${unit} clause ${word}`]),
      ...[...new Set(before.slice(-NEAR_BEFORE))].map((word) => `left ${word}`),
      ...[...new Set(behind.slice(0, NEAR_BEHIND))].flatMap((word) => [
        `right ${word}`,
        `${unit} right ${word}`,
      ]),
      `told ${seen}`,
      `${kind} told ${seen}`,
      ...neighbourFeatures(
        sentence.amounts,
        quantities.map((each) => each.kind),
        at,
        kind,
      ),
    ],
    hash,
  );
}

/** What stands right beside it, and the verb and the subject of its sentence. */
function localFeatures(
  before: string[],
  behind: string[],
  pieces: Piece[],
  { start, end }: { start: number; end: number },
): string[] {
  const own = pieces.findIndex((piece) => piece.end > start);
  const from = own === -1 ? pieces.length : own;
  const left = pieces.slice(0, from);
  const right = pieces.filter((piece) => piece.start >= end);
  const verb = left.findLast(({ kind }) => kind === 'verb')?.words.at(-1);
  const subject = pieces.find(({ kind }) => ['pronoun', 'thing', 'verb'].includes(kind));
  const said = subject?.kind === 'pronoun' ? subject.words[0] : subject?.kind;
  return [
    `l ${before.at(-1)}`,
    `r ${behind[0]}`,
    `ll ${before.slice(-2).join(' ')}`,
    `rr ${behind.slice(0, 2).join(' ')}`,
    `verb ${verb}`,
    `subject ${said}`,
    `verb ${verb} of ${said}`,
    `pieces ${kindsOf(left.slice(-3))}`,
    `pieces behind ${kindsOf(right.slice(0, 3))}`,
    `between ${kindsOf(left.slice(-1))} ${kindsOf(right.slice(0, 1))}`,
    `counted ${right[0]?.kind === 'thing' ? right[0].words.at(-1) : ''}`,
    `next verb ${right.find(({ kind }) => kind === 'verb')?.words[0]}`,
  ];
}

const kindsOf = (pieces: Piece[]): string => pieces.map(({ kind }) => kind).join(' ');

const wider = (before: string[], behind: string[]): string[] => [
  `lll ${before.slice(-3).join(' ')}`,
  `rrr ${behind.slice(0, 3).join(' ')}`,
  `l2 ${before.at(-2)}`,
  `l3 ${before.at(-3)}`,
  `r2 ${behind[1]}`,
  `r3 ${behind[2]}`,
];

/** Offset at which the clause begins that leads to the end of a text. */
const clauseStart = (before: string): number =>
  [...before.matchAll(/[,;:(—–]|\b(?:and|but|so|because|which|who|that|if|when|while)\b/gi)]
    .map((match) => match.index + match[0].length)
    .at(-1) ?? 0;

/** Whether the story has told of its unit: of a metric, of any amount, of the same number. */
function seenBefore({ unit, number }: Amount, told: Told[]): string {
  const same = told.filter(({ amounts }) => amounts.some((one) => one.unit === unit));
  const again = same.some(({ amounts }) => amounts.some((one) => one.unit === unit && one.number === number));
  return `${same.some(({ fact }) => fact)} ${same.length > 0} ${again}`;
}

/** The amounts next to it, and whether they may be of the same thing. */
const neighbourFeatures = (amounts: Amount[], kinds: string[], at: number, kind: string): string[] =>
  [at - 1, at + 1].flatMap((near) => {
    const side = near < at ? 'last' : 'next';
    const other = amounts[near];
    if (!other) return [`no ${side}`];
    return [
      `${side} ${kinds[near]} ${classOf(other.unit)}|${kind}`,
      `${side} ${isComparable(other, amounts[at]!) ? trendOf(other, amounts[at]!) : 'other'}`,
    ];
  });
