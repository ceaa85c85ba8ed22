/** Two amounts that are one metric: which of them is the baseline, and what tells so. Pure. */
import type { Quantity } from '../checker/quantities.ts';
import { type Amount, inCommonUnit, isComparable, isMoney, toAmount, toNumber } from './amount.ts';
import { AFTER_VALUE, ARROW, FROM, isGoal, MOVE } from './cues.ts';
import { computeChange, type Found } from './metric.ts';
import { findTopic } from './topic.ts';

/** "from 22 to 16" is read as one amount, a range, but a range does not follow "from" and does not fall. */
export function splitRange(quantity: Quantity, text: string): Quantity[] {
  const { kind, start } = quantity;
  const parts = /^(.*?\S)(\s+to\s+)(\S.*)$/s.exec(quantity.text);
  if (!parts || kind === 'date') return [quantity];
  const [, first, joint, second] = parts as unknown as [string, string, string, string];
  const before = text.slice(0, start);
  const falls = (toNumber(first) ?? 0) > (toNumber(second) ?? 0);
  if (!FROM.test(before) && !falls && !/\p{L}\s+$/u.test(before)) return [quantity];
  const middle = start + first.length;
  return [
    { kind, text: first, start, end: middle },
    { kind, text: second, start: middle + joint.length, end: quantity.end },
  ];
}

/** Baseline and value: "from A to B", "A -> B", "to B from A", "B against A". */
export function readPair(
  amounts: Quantity[],
  at: number,
  text: string,
  shift: number,
): { metric: Found; last: number } | null {
  const first = amounts[at]!;
  if (first.kind === 'date') return null;
  const dated = amounts[at + 1]?.kind === 'date' ? 1 : 0;
  for (const last of [at + 1, at + 1 + dated]) {
    const second = amounts[last];
    if (!second || second.kind === 'date') continue;
    const order = orderOf(text, first, second);
    const [a, b] = [toAmount(first, shift), toAmount(second, shift)];
    if (!order || !isComparable(a, b)) continue;
    if (isGoal(text.slice(0, first.start))) return null;
    const [baseline, value] = order === 'falling' ? [b, a] : [a, b];
    // Of "3.9 % of candidates, against 1.1 %", what is measured stands behind the new value, which comes first.
    const behind = text.slice(order === 'falling' ? first.end : second.end);
    const metric = toPair(baseline, value, text, first.start, behind, shift);
    return { metric: { ...metric, topic: countedIn(first, text) ?? metric.topic }, last };
  }
  return null;
}

/** `rising`: the first is the older; `falling`: the second is; null: they are no pair. */
function orderOf(text: string, first: Quantity, second: Quantity): 'rising' | 'falling' | null {
  const before = text.slice(0, first.start);
  const gap = text.slice(first.end, second.start);
  if (gap.length > LONGEST_GAP || /[.;:]\s/.test(gap)) return null;
  if (ARROW.test(gap)) return countsOther(first, second, gap) ? null : 'rising';
  if (FROM.test(before) && UP_TO.test(gap)) return 'rising';
  const cue = AFTER_VALUE.exec(gap);
  const between = gap.slice(0, cue?.index).replace(UP_OR_DOWN, '');
  if (cue && isAlike(first, second, text) && !OTHER_CLAUSE.test(between) && !MOVED_AGAIN.test(between))
    return 'falling';
  const moves =
    [...before.matchAll(MOVE)].length > 0 || (toNumber(first.text) ?? 0) > (toNumber(second.text) ?? 0);
  return BARE_TO.test(gap) && moves && !/\bby\s*$/.test(before) ? 'rising' : null;
}

/** "a shift of 4 people -> 44 h": a bare number with a noun of its own is no older value of a measure. */
function countsOther(first: Quantity, second: Quantity, gap: string): boolean {
  return first.kind === 'count' && second.kind !== 'count' && /^\s+\p{L}/u.test(gap);
}

/** "2,900 swaps a week against 1,700": what is counted stands behind the number. */
function countedIn({ kind, end }: Quantity, text: string): string | null {
  const noun = /^\s+(\p{L}{3,}s)\b/u.exec(text.slice(end))?.[1];
  return kind === 'count' && noun !== undefined && !PERIOD.test(noun) ? noun : null;
}

const PERIOD = /^(?:years|months|weeks|days|hours|minutes|seconds|times|points|versus)$/i;

/** Characters between the two amounts of a pair. */
const LONGEST_GAP = 60;
const UP_TO = /^[^,]*\bto\s+(?:\p{L}+\s+)?$/u;
const BARE_TO = /^(?:\s+\p{L}+){0,3}\s+to\s+(?:just |about )?$/u;
const UP_OR_DOWN = /,?\s*(?:up|down)\s*$/;
const MOVED_AGAIN = new RegExp(MOVE.source.replace('up|down|', ''), 'i');

/** "58 % of them came from two wards" compares nothing: a bare number behind the cue ends its clause. */
function isAlike(first: Quantity, second: Quantity, text: string): boolean {
  if (first.kind === second.kind && second.kind !== 'count') return true;
  return (
    second.kind === 'count' &&
    (first.kind === 'count' || /^\s*(?:[.,;:)]|$|before)/.test(text.slice(second.end)))
  );
}

/** Something else is told between the amounts. */
const OTHER_CLAUSE = /,\s*\S|\b(?:and|but|while|went|fell|rose|was|were|took)\b/;

function toPair(
  baseline: Amount,
  value: Amount,
  text: string,
  start: number,
  behind: string,
  shift: number,
): Found {
  const [older, newer] = [
    { ...baseline, unit: baseline.unit || value.unit },
    { ...value, unit: value.unit || baseline.unit },
  ];
  return {
    topic: findTopic(text.slice(0, start).replace(FROM, ' '), behind, 'moved'),
    baseline: older,
    value: newer,
    change: computeChange(inCommonUnit(older), inCommonUnit(newer)),
    money: isMoney(newer.unit),
    sentence: text.trim(),
    start: start + shift,
  };
}
