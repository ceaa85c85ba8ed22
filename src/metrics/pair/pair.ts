/** Two amounts that are one metric: which of them is the baseline, and what tells so. Pure. */
import { type Quantity, readNumbers } from '../../quantities/index.ts';
import { type Amount, inCommonUnit, isComparable, isMoney, toAmount } from '../amount.ts';
import { withMinus } from '../find.ts';
import { isGoalOrLimit } from '../goal.ts';
import { computeChange, type Figures, type Reading } from '../metric.ts';
import { readPeriod } from '../period.ts';
import { areGroups } from './groups.ts';
import { type Order, orderOf, STOP } from './order.ts';
import { readParallel } from './parallel.ts';

/** Amounts that are one metric, and which of the sentence's is the last of them. */
interface ReadPair {
  reading: Reading;
  last: number;
  /** They are goals or limits, and so no change that came about. */
  isAimed: boolean;
}

/** Baseline and value: "from A to B", "A -> B", "to B from A", "B against A", "in May A, in June B". */
export function readPair(amounts: Quantity[], at: number, text: string): ReadPair | null {
  const told = readWith(tellOrder, amounts, at, text) ?? readClauses(amounts, at, text);
  return told?.isAimed ? null : told;
}

/** Two clauses of one build; of "overtime down by 12 hours, and visits 2.9 against 2.3" the second belongs to what follows. */
function readClauses(amounts: Quantity[], at: number, text: string): ReadPair | null {
  const parallel = readWith(tellParallel, amounts, at, text);
  const next = parallel && readWith(tellOrder, amounts, parallel.last, text);
  return next && !next.isAimed ? null : parallel;
}

interface Told {
  order: Order;
  groups: boolean;
}
type Tell = (text: string, first: Quantity, second: Quantity) => Told | null;

const tellOrder: Tell = (text, first, second) => {
  const order = orderOf(text, first, second);
  return order && { order, groups: areGroups(text.slice(first.end, second.start), text.slice(second.end)) };
};

const tellParallel: Tell = (text, first, second) => {
  const gap = text.slice(first.end, second.start);
  const alike = first.kind === second.kind || second.kind === 'count';
  // "the wait was 3 hours, mix-ups were 19 a week"
  if (
    (first.kind === 'duration' && second.kind === 'count' && readPeriod(second, text)) ||
    !alike ||
    gap.length > LONGEST_GAP ||
    STOP.test(gap)
  )
    return null;
  return readParallel({
    kind: first.kind,
    before: text.slice(0, first.start),
    gap,
    behind: text.slice(second.end),
  });
};

function readWith(tell: Tell, amounts: Quantity[], at: number, text: string): ReadPair | null {
  const first = withMinus(amounts[at]!, text);
  if (first.kind === 'date') return null;
  for (const last of [at + 1, at + 2, at + 3]) {
    const second = amounts[last] && withMinus(amounts[last], text);
    if (!second || second.kind === 'date' || !isApart(amounts.slice(at + 1, last), first)) continue;
    const told = NO_FACT.test(text.slice(first.end, second.start)) ? null : tell(text, first, second);
    const [one, other] = [toAmount(first, text), toAmount(second, text)];
    const b = inWholeOf(one, other);
    const a = inWholeOf(other, inScaleOf(b, one), ['times', '']);
    if (!told || !isComparable(a, b) || (a.number === b.number && a.unit === b.unit)) continue;
    const isAimed = isGoalOrLimit(text.slice(0, first.start), text.slice(second.end));
    const [older, newer] = told.order === 'falling' ? [b, a] : [a, b];
    const figures = toFigures(older, newer, told.groups);
    // Of "3.9 % of candidates, against 1.1 %", what is measured stands behind the new value, which comes first.
    const end = told.order === 'falling' ? first.end : second.end;
    // "2,900 swaps a week against 1,700": what is counted stands behind the number.
    const role = told.order === 'falling' && first.kind === 'count' ? 'level' : 'moved';
    return { reading: { figures, role, start: first.start, end }, last, isAimed };
  }
  return null;
}

/** "61 where there ought to have been 112", "next to none" */
const NO_FACT = /\b(?:ought to|should(?: have)?)\b|\bnext to\s+$/;

/** Characters between the amounts of two clauses of one build. */
const LONGEST_GAP = 110;

/** So many times more is no change that anybody tells. */
const ABSURD = 100;

/** Of "from 61 to 40 thousand" the first is told in thousands too; of "from 900 to 2 thousand" it is not. */
function inScaleOf(later: Amount, earlier: Amount): Amount {
  const [factor, own] = [later, earlier].map(({ text }) => readNumbers(text)[0]?.factor);
  if (earlier.number === null || later.number === null || own !== 1 || factor === undefined) return earlier;
  const scaled = earlier.number * factor;
  const isFar = (number: number): boolean =>
    later.number! > number * ABSURD || number > later.number! * ABSURD;
  return isFar(earlier.number) && !isFar(scaled) ? { ...earlier, number: scaled } : earlier;
}

/** Of "from 17 in 100 to 6", "from 6 to 8 out of 10" and "38 -> 59 out of 100" both are shares of one whole. */
function inWholeOf(share: Amount, bare: Amount, units = ['times']): Amount {
  const whole = SHARE.test(share.text) ? readNumbers(share.text).at(-1)?.value : undefined;
  const isBare = units.includes(bare.unit) && /^[\d,]+$/.test(bare.text);
  if (!whole || !isBare || bare.number === null || bare.number > whole) return bare;
  return { ...bare, number: bare.number / whole, unit: 'times' };
}

const SHARE = / (?:in|of) /;

/** Dates may stand between the two; between two shares also counts and lengths of time. */
const isApart = (between: Quantity[], { kind }: Quantity): boolean =>
  between.every(
    (each) =>
      each.kind === 'date' || (kind === 'percent' && (each.kind === 'count' || each.kind === 'duration')),
  );

function toFigures(baseline: Amount, value: Amount, groups: boolean): Figures {
  const [older, newer] = [
    { ...baseline, unit: baseline.unit || value.unit, period: baseline.period ?? value.period },
    { ...value, unit: value.unit || baseline.unit, period: value.period ?? baseline.period },
  ];
  const money = isMoney(newer.unit);
  if (groups) return { baseline: null, value: newer, others: older, change: null, money };
  // What a month brought is not held against a year.
  const change =
    older.period === newer.period ? computeChange(inCommonUnit(older), inCommonUnit(newer)) : null;
  return { baseline: older, value: newer, others: null, change, money };
}
