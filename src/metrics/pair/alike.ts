/** Whether two amounts of a sentence can measure the same thing. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { toNumber } from '../amount.ts';

/** "the empty ones from 7 to 9": hours, where nothing moved. */
export const isOfDay = (first: Quantity, second: Quantity): boolean =>
  [first, second].every(
    ({ kind, text }) => kind === 'count' && (toNumber(text) ?? HOURS_OF_DAY + 1) <= HOURS_OF_DAY,
  );
const HOURS_OF_DAY = 24;

/** "€71,300 went to 22 clients, "31 slides to 18 people": a number with a noun of its own is no second value. */
export function countsElse(first: Quantity, second: Quantity, text: string): boolean {
  const [one, other] = [first, second].map(({ end }) => COUNTED.exec(text.slice(end))?.[1]);
  return other !== undefined && (first.kind !== 'count' || (one !== undefined && one !== other));
}

const COUNTED =
  /^\s+(?:\p{L}+\s)??((?!across|towards|versus|always|perhaps|thus|besides)\p{L}{3,}s|people|men|women|children)\b/u;

/** "a shift of 4 people -> 44 h": a bare number with a noun of its own is no older value of a measure. */
export function countsOther(first: Quantity, second: Quantity, gap: string): boolean {
  return first.kind === 'count' && second.kind !== 'count' && /^\s+\p{L}/u.test(gap);
}

/** "speed 0 > 3 min": a sign between unlike amounts is no arrow. */
export const isGreater = (first: Quantity, second: Quantity, gap: string): boolean =>
  first.kind !== second.kind && /^[^-=]*\s>\s/.test(gap);

/** "58 % of them came from two wards" compares nothing: a bare number behind the cue ends its clause. */
export function isAlike(first: Quantity, second: Quantity, text: string): boolean {
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
