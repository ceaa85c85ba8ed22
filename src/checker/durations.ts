/** Lengths of time in figures. */

const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const WEEKS: [unit: RegExp, weeks: number][] = [
  [/years?|yrs?/i, 52],
  [/quarters?/i, 13],
  [/months?|mos?\b/i, 52 / 12],
  [/fortnights?|sprints?/i, 2],
  [/weeks?|wks?/i, 1],
  [/days?|nights?/i, 1 / 7],
];

/** "three months" is 13 weeks; of a range the upper end counts. Null where it has no number or unit of days and more. */
export function toWeeks(text: string): number | null {
  const unit = WEEKS.find(([name]) => name.test(text));
  if (!unit) return null;
  const digits = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => Number(number.replace(',', '.')));
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => NUMBERS.get(word) ?? (word === 'a' ? 1 : word === 'half' ? 0.5 : null))
    .filter((number) => number !== null);
  const number = digits.at(-1) ?? words.at(-1);
  return number === undefined ? null : number * unit[1];
}
