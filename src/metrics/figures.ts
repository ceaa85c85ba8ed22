/** From amounts that are one metric to its figures: baseline, value, change. Pure. */
import { type Quantity, readNumbers } from '../quantities/index.ts';
import { type Amount, inCommonUnit, isMoney, toAmount } from './amount.ts';
import { directionOf } from './direction.ts';
import { withMinus } from './find.ts';
import { areGroups } from './groups.ts';
import { computeChange, type Figures, NO_FIGURES } from './metric.ts';
import type { Part } from './reading/division.ts';
import type { Sentence } from './sentence.ts';

/** Where a metric stands in its sentence. */
export interface Reading {
  figures: Figures;
  start: number;
  end: number;
}

export const toReading = (part: Part, sentence: Sentence): Reading =>
  part.form === 'pair' ? readPair(part, sentence) : readSingle(part, sentence);

/** Characters before an amount in which its verb is looked for. */
const CLAUSE = 70;

function readSingle({ form, at }: Part & { at: number }, { plain, quantities }: Sentence): Reading {
  const quantity = form === 'value' ? withMinus(quantities[at]!, plain) : quantities[at]!;
  const { kind, start, end, text } = quantity;
  const amount = toAmount(quantity, plain);
  const { unit, period } = amount;
  const money = kind === 'money';
  if (form === 'value') return { figures: { ...NO_FIGURES, value: amount, money }, start, end };
  const percent = unit === '%' && amount.number !== null ? Math.abs(amount.number) : null;
  // "doubled to six minutes": what stands before the last amount leads to that.
  const from = Math.max(quantities[at - 1]?.end ?? 0, start - CLAUSE);
  const direction = directionOf(quantity, plain.slice(from, start), plain.slice(end));
  const change = { text, percent, unit, period, direction, computed: false };
  return { figures: { ...NO_FIGURES, change, money }, start, end };
}

function readPair(part: Part & { form: 'pair' }, { plain, quantities }: Sentence): Reading {
  const places = [part.older, part.newer].sort((a, b) => a - b);
  const [first, second] = places.map((at) => withMinus(quantities[at]!, plain)) as [Quantity, Quantity];
  const [one, other] = [toAmount(first, plain), toAmount(second, plain)];
  // "from 40 thousand to 61" may be 61 of them, but of 5.5 there are no halves.
  const b = other.text.includes('.') ? inScaleOf(one, other) : inWholeOf(one, other);
  const a = inWholeOf(other, inScaleOf(b, one));
  const falling = part.newer < part.older;
  const groups = areGroups(
    plain.slice(0, first.start),
    plain.slice(first.end, second.start),
    plain.slice(second.end),
  );
  return {
    figures: falling ? toFigures(b, a, groups) : toFigures(a, b, groups),
    start: first.start,
    // Of "3.9 % of candidates, against 1.1 %", what is measured stands behind the new value, which comes first.
    end: falling ? first.end : second.end,
  };
}

function toFigures(baseline: Amount, value: Amount, groups: boolean): Figures {
  const [older, newer] = [
    { ...baseline, unit: baseline.unit || value.unit, period: baseline.period ?? value.period },
    { ...value, unit: value.unit || baseline.unit, period: value.period ?? baseline.period },
  ];
  const money = isMoney(newer.unit);
  if (groups) return { ...NO_FIGURES, value: newer, others: older, money };
  // What a month brought is not held against a year.
  const change =
    older.period === newer.period ? computeChange(inCommonUnit(older), inCommonUnit(newer)) : null;
  return { baseline: older, value: newer, others: null, change, money };
}

/** So many times more is no change that anybody tells. */
const ABSURD = 100;

/** Of "from 61 to 40 thousand" and "£9k to 5.5" both are told in thousands; of "from 900 to 2 thousand" one is. */
function inScaleOf(scaled: Amount, bare: Amount): Amount {
  const [factor, own] = [scaled, bare].map(({ text }) => readNumbers(text)[0]?.factor);
  const [size, number] = [scaled.number, bare.number];
  if (size === null || number === null || own !== 1 || factor === undefined) return bare;
  const isFar = (other: number): boolean => size > other * ABSURD || other > size * ABSURD;
  return isFar(number) && !isFar(number * factor) ? { ...bare, number: number * factor } : bare;
}

/** Of "from 17 in 100 to 6", "from 6 to 8 out of 10" and "38 -> 59 out of 100" both are shares of one whole. */
function inWholeOf(share: Amount, bare: Amount): Amount {
  const whole = SHARE.test(share.text) ? readNumbers(share.text).at(-1)?.value : undefined;
  const isBare = (bare.unit === 'times' || bare.unit === '') && /^[\d,]+$/.test(bare.text);
  if (!whole || !isBare || bare.number === null || bare.number > whole) return bare;
  return { ...bare, number: bare.number / whole, unit: 'times' };
}

const SHARE = / (?:in|of) /;
