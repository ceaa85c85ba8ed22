/** What an amount is, told in a few classes. Pure. */
import { type Amount, inCommonUnit } from '../amount.ts';

/** What a unit is a unit of. */
export function classOf(unit: string): string {
  if (unit === '%' || unit === 'times' || unit === '') return unit;
  if (/^[^\w\s]|^\p{Lu}+$/u.test(unit)) return 'money';
  if (unit.endsWith('points')) return 'points';
  return TIMES.test(unit) ? 'time' : 'unit';
}
const TIMES = /^(?:ms|seconds|minutes|hours|days|weeks|months|years)$/;

/** How a number stands to another of the same thing. */
export function trendOf(first: Amount, second: Amount): 'more' | 'less' | 'same' | 'unknown' {
  const [a, b] = [inCommonUnit(first), inCommonUnit(second)];
  if (a === null || b === null) return 'unknown';
  return b > a ? 'more' : b < a ? 'less' : 'same';
}

/** Roughly how large a number is. */
export function sizeOf(number: number | null): string {
  if (number === null) return 'unknown';
  const size = Math.abs(number);
  if (size === 0 || size === 1) return String(size);
  return size < 1 ? 'part' : `1e${Math.min(6, Math.floor(Math.log10(size)))}`;
}
