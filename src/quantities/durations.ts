/** Lengths of time in figures. */
import { readNumbers } from './numbers.ts';

const WEEKS = new Map([
  ['decade', 520],
  ['year', 52],
  ['yr', 52],
  ['quarter', 13],
  ['month', 52 / 12],
  ['mo', 52 / 12],
  ['fortnight', 2],
  ['sprint', 2],
  ['week', 1],
  ['wk', 1],
  ['day', 1 / 7],
  ['night', 1 / 7],
]);
const UNIT = `(?<!\\p{L})(${[...WEEKS.keys()].join('|')})s?(?!\\p{L})`;
const FIRST_UNIT = new RegExp(UNIT, 'iu');
const UNIT_AND_HALF = new RegExp(`${UNIT} (and a half)(?!\\p{L})`, 'giu');

/**
 * "three months" is 13 weeks; of a range the upper end counts, of "a year and two months" the sum. Null where it has no
 * number or unit of days and more.
 */
export function toWeeks(said: string): number | null {
  const text = said.replace(/\b(?:a )?couple of\b/gi, 'two').replace(UNIT_AND_HALF, '$2 $1');
  const numbers = readNumbers(text);
  const before = text.slice(0, numbers[0]?.start);
  const lengths = [
    /\ban?\b/i.test(before) ? unitIn(before) : null,
    ...numbers.map(({ value, start, end }, at) => {
      const unit = unitIn(text.slice(end, numbers[at + 1]?.start));
      const last = numbers[at - 1];
      // "three two-week sprints"
      const times = last && text.slice(last.end, start) === ' ' ? last.value : 1;
      return unit === null ? null : value * unit * times;
    }),
  ].filter((length) => length !== null);
  return lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0);
}

function unitIn(text: string): number | null {
  const unit = FIRST_UNIT.exec(text)?.[1];
  return unit === undefined ? null : WEEKS.get(unit.toLowerCase())!;
}
