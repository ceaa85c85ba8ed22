/** Two amounts that are one metric: which of them is the baseline, and what tells so. Pure. */
import type { Quantity } from '../checker/quantities.ts';
import { type Amount, inCommonUnit, isComparable, isMoney, toAmount, toNumber } from './amount.ts';
import {
  AFTER_THAT,
  AFTER_VALUE,
  AND_NEW,
  ARROW,
  BESIDE,
  EARLIER,
  FROM,
  HAD_BEFORE,
  HAD_NEXT,
  IN_FIRST,
  IN_SECOND,
  IS_USUAL,
  isOlderNext,
  LATER,
  MOVE,
  NOW_BARE,
  NOW_IS,
  NOW_NEXT,
  OLD,
  USUALLY,
  WHICH_WAS,
  YEAR_AFTER,
  YEAR_BEFORE,
} from './cues.ts';
import { isGoalOrLimit } from './goal.ts';
import { computeChange, type Figures, type Reading } from './metric.ts';

/** Baseline and value: "from A to B", "A -> B", "to B from A", "B against A". */
export function readPair(
  amounts: Quantity[],
  at: number,
  text: string,
): { reading: Reading; last: number } | null {
  const first = amounts[at]!;
  if (first.kind === 'date') return null;
  for (const last of [at + 1, at + 2, at + 3]) {
    const second = amounts[last];
    if (!second || second.kind === 'date' || !isApart(amounts.slice(at + 1, last), first)) continue;
    const order = orderOf(text, first, second);
    const [a, b] = [toAmount(first), toAmount(second)];
    if (!order || !isComparable(a, b) || (a.number === b.number && a.unit === b.unit)) continue;
    if (isGoalOrLimit(text.slice(0, first.start), text.slice(second.end))) return null;
    const figures = order === 'falling' ? toFigures(b, a) : toFigures(a, b);
    // Of "3.9 % of candidates, against 1.1 %", what is measured stands behind the new value, which comes first.
    const end = order === 'falling' ? first.end : second.end;
    // "2,900 swaps a week against 1,700": what is counted stands behind the number.
    const role = order === 'falling' && first.kind === 'count' ? 'level' : 'moved';
    return { reading: { figures, role, start: first.start, end }, last };
  }
  return null;
}

/** Dates may stand between the two; between two shares also counts and lengths of time. */
const isApart = (between: Quantity[], { kind }: Quantity): boolean =>
  between.every(
    (each) =>
      each.kind === 'date' || (kind === 'percent' && (each.kind === 'count' || each.kind === 'duration')),
  );

/** `rising`: the first is the older; `falling`: the second is; null: they are no pair. */
function orderOf(text: string, first: Quantity, second: Quantity): 'rising' | 'falling' | null {
  const before = text.slice(0, first.start);
  if (UNMOVED.test(before) || (first.kind === 'ratio' && /\b(?:last|first|next)\s+$/.test(before))) return null;
  if (first.kind === 'count' && (SCORED.test(before) || UPGRADED.test(before))) return null;
  const gap = text.slice(first.end, second.start);
  if (/[.;:]\s/.test(gap)) return null;
  if (second.kind === 'count' && countsElse(first, second, text)) return null;
  if (first.kind === second.kind && HELD_AGAINST.test(gap)) return 'falling';
  if (gap.length > LONGEST_GAP)
    return gap.length <= LONGEST_ASIDE && isAlike(first, second, text) && (isOlderNext(gap) || (first.kind === 'duration' && USUALLY.test(gap)))
      ? 'falling'
      : null;
  const moves =
    [...before.matchAll(MOVE)].length > 0 || (toNumber(first.text) ?? 0) > (toNumber(second.text) ?? 0);
  if (OLD.test(before) && AND_NEW.test(gap)) return 'rising';
  if (WHICH_WAS.test(before) && NOW_IS.test(gap)) return 'rising';
  if (ARROW.test(gap)) return countsOther(first, second, gap) || isGreater(first, second, gap) ? null : 'rising';
  if (isAlike(first, second, text) && (isOlderNext(gap) || (first.kind === 'duration' && USUALLY.test(gap))))
    return 'falling';
  if (isAlike(first, second, text)) {
    const behind = text.slice(second.end);
    if (HAD_NEXT.test(gap) && HAD_BEFORE.test(behind)) return 'falling';
    if (IN_FIRST.test(gap) && IN_SECOND.test(behind)) return 'rising';
    if (AFTER_THAT.test(gap) || (YEAR_BEFORE.test(before) && YEAR_AFTER.test(gap))) return 'rising';
  }
  if (NOW_BARE.test(gap) && isAlike(first, second, text)) return 'rising';
  if (first.kind === second.kind && BESIDE.test(gap) && IS_USUAL.test(text.slice(second.end)))
    return 'falling';
  if (NOW_NEXT.test(gap) || (EARLIER.test(gap) && LATER.test(text.slice(second.end)))) return 'rising';
  if (BECAME.test(gap) || (AND_THEN.test(gap) && isAlike(first, second, text))) return 'rising';
  if (FROM.test(before) && UP_TO.test(gap)) return isOfDay(first, second) && !moves ? null : 'rising';
  const moved = [...before.matchAll(MOVE), ...gap.matchAll(MOVE)].length > 0;
  const cue = AFTER_VALUE.exec(gap);
  // "42 aircraft from 13 stations" came from somewhere.
  if (cue?.[0].startsWith('from') && first.kind === 'count' && second.kind === 'count' && !moved) return null;
  const between = gap.slice(0, cue?.index).replace(UP_OR_DOWN, '').replace(/,\s*$/, '');
  if (cue && isAlike(first, second, text) && !OTHER_CLAUSE.test(between) && !MOVED_AGAIN.test(between))
    return 'falling';
  return BARE_TO.test(gap) && moves && !/\bby\s*$/.test(before) ? 'rising' : null;
}

/** "the empty ones from 7 to 9": hours, where nothing moved. */
const isOfDay = (first: Quantity, second: Quantity): boolean =>
  [first, second].every(({ kind, text }) => kind === 'count' && (toNumber(text) ?? HOURS_OF_DAY + 1) <= HOURS_OF_DAY);
const HOURS_OF_DAY = 24;

/** "€71,300 went to 22 clients, "31 slides to 18 people": a number with a noun of its own is no second value. */
function countsElse(first: Quantity, second: Quantity, text: string): boolean {
  const [one, other] = [first, second].map(({ end }) => COUNTED.exec(text.slice(end))?.[1]);
  return other !== undefined && (first.kind !== 'count' || (one !== undefined && one !== other));
}

const COUNTED =
  /^\s+(?:\p{L}+\s)??((?!across|towards|versus|always|perhaps|thus|besides)\p{L}{3,}s|people|men|women|children)\b/u;

/** "a shift of 4 people -> 44 h": a bare number with a noun of its own is no older value of a measure. */
function countsOther(first: Quantity, second: Quantity, gap: string): boolean {
  return first.kind === 'count' && second.kind !== 'count' && /^\s+\p{L}/u.test(gap);
}

/** "speed 0 > 3 min": a sign between unlike amounts is no arrow. */
const isGreater = (first: Quantity, second: Quantity, gap: string): boolean =>
  first.kind !== second.kind && /^[^-=]*\s>\s/.test(gap);

/** "41 % of the speakers on lesson 3, against 17 %": the comma holds the two together. */
const HELD_AGAINST =
  /^[^,]{0,100},\s+(?:against|compared (?:with|to)|versus|vs\.?)\s+(?:an? |the |average of |median of |mean of |usual )*$/;

/** Characters between the two amounts of a pair. */
const LONGEST_GAP = 60;
/** The same, where words such as "the last one took" hold them together. */
const LONGEST_ASIDE = 110;
/** "the rate was flat from 30 to 80" */
const UNMOVED = /\b(?:flat|ranging|ranged|range|aged|anywhere|number|scale)\s+from\s+$/i;
/** "passed 412 to 97": a vote or a match. */
const SCORED = /\b(?:passed|carried|voted|won|lost|beat|scored)\s+(?:it |by )?$/i;
/** "upgraded the JDK from 8 to 17": versions. */
const UPGRADED = /\b(?:upgrad|migrat)\p{L}*\b[^,;.]{0,30}\bfrom\s+$/iu;
const UP_TO = /^[^,]*\bto\s+(?:\p{L}+\s+){0,2}$/u;
const BARE_TO = /^(?:\s+\p{L}+){0,3}\s+to\s+(?:just |about )?$/u;
const UP_OR_DOWN = /,?\s*(?:up|down)\s*$/;
const MOVED_AGAIN = new RegExp(MOVE.source.replace('back|up|down|', ''), 'i');

/** "58 % of them came from two wards" compares nothing: a bare number behind the cue ends its clause. */
function isAlike(first: Quantity, second: Quantity, text: string): boolean {
  if (first.kind === second.kind && second.kind !== 'count') return true;
  // "0.6 vs 0.8 %": the unit is said once.
  if (first.kind === 'count' && /^\s+(?:vs\.?|versus|against)\s+$/.test(text.slice(first.end, second.start)))
    return true;
  if (second.kind !== 'count') return false;
  const behind = text.slice(second.end);
  // "0.1 %, where it had been 1,900" compares what was counted before the share.
  if (first.kind === 'percent' && (toNumber(second.text) ?? 0) > MOST_PERCENT) return false;
  if (first.kind === 'count' || /^\s*(?:[.,;:)]|$|before)/.test(behind)) return true;
  return (
    /(?:\bagainst|,\s*after|\binstead of|\brather than|\bvs\.?|\bversus|\bcompared (?:with|to)|,\s*not)\s+(?:the\s+)?$/.test(
      text.slice(first.end, second.start),
    ) && !COUNTED.test(behind)
  );
}

/** A larger number that follows a share is no share of which the sign is left out. */
const MOST_PERCENT = 300;

/** "71 % had become 62 %" */
const BECAME = /^\s+(?:(?:has|have|had)\s+)?(?:become|became|turned into)\s+(?:about )?$/;

/** "28 % of phones and then eighteen" */
const AND_THEN = /^[^,.;\d]{0,30},? (?:and|but) then (?:it was )?(?:only |about |just )?$/i;

/** Something else is told between the amounts. */
const OTHER_CLAUSE = /,\s*\S|\b(?:and|but|while|went|fell|rose|was|were|took)\b/;

function toFigures(baseline: Amount, value: Amount): Figures {
  const [older, newer] = [
    { ...baseline, unit: baseline.unit || value.unit },
    { ...value, unit: value.unit || baseline.unit },
  ];
  return {
    baseline: older,
    value: newer,
    change: computeChange(inCommonUnit(older), inCommonUnit(newer)),
    money: isMoney(newer.unit),
  };
}
