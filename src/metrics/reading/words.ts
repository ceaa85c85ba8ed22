/** The words around an amount, as features tell of them. Pure. */

/** In lower case, each number as `#`, each sign by itself. */
export const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}+(?:['’]\p{L}+)?|\d+|[^\w\s]/gu) ?? []).map((word) =>
    /^\d/.test(word) ? '#' : word.toLowerCase(),
  );

/** What a unit is a unit of. */
export function classOf(unit: string): string {
  if (unit === '%' || unit === 'times' || unit === '') return unit;
  if (/^[^\w\s]|^\p{Lu}+$/u.test(unit)) return 'money';
  if (unit.endsWith('points')) return 'points';
  return TIMES.test(unit) ? 'time' : 'unit';
}
const TIMES = /^(?:ms|seconds|minutes|hours|days|weeks|months|years)$/;
