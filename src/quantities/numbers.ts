/**
 * Numbers as people write them: "1,100", "2.5 M", "twenty-six", "two hundred and ten thousand", "one and a half million".
 * compromise reads such words too, but only in its largest build, and neither "dozen" nor "lakh" nor "and a half". Pure.
 */

export interface WrittenNumber {
  value: number;
  /** What it is told in: of "40 thousand" a thousand, of "40" one. */
  factor: number;
  /** Offsets in the text given. */
  start: number;
  end: number;
}

const ONES = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Number words below a hundred that are one word. */
const SMALL = new Map([
  ...[...ONES, ...TEENS].map((word, number) => [word, number] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const FACTORS = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
]);
/** Only at digits: "a b" is none. */
const LETTERS = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['cr', 1e7],
  // As Germans and Poles write them.
  ['tsd', 1e3],
  ['mio', 1e6],
  ['mln', 1e6],
  ['mrd', 1e9],
]);

const either = (words: Iterable<string>): string => `(?:${[...words].join('|')})`;
const LINK = '[\\s\\u2010\\u2011-]';
const GAP = `${LINK}+`;
const GROUPING = "[,'\\u2019 \\u00a0\\u202f\\u2009]";
const DIGITS = `\\d{1,3}(?:${GROUPING}\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?`;
const BELOW_HUNDRED = `(?:${either(TENS)}(?:${GAP}${either(ONES.slice(1))})?|${either([...TEENS, ...ONES])})(?!\\p{L})`;
const HALF = `${GAP}and${GAP}a${GAP}half(?!\\p{L})`;
const FACTOR = `(?:${either(FACTORS.keys())}(?!\\p{L})|(?:thousand|million|billion|lakh|lac|crore)s(?!\\p{L}))`;
const BELOW_THOUSAND = [
  `(?:an?|${BELOW_HUNDRED})${GAP}hundred(?!\\p{L})(?:(?:${GAP}and)?${GAP}${BELOW_HUNDRED})?`,
  BELOW_HUNDRED,
  `half(?:${GAP}an?)?(?!\\p{L})`,
  `an?(?=${GAP}${FACTOR}|${HALF})`,
];
const PART = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<digits>${DIGITS})(?:${LINK}?(?<letter>${either(LETTERS.keys())})(?!\\p{L}))?` +
    `|(?<words>${BELOW_THOUSAND.join('|')})(?:${GAP}point(?<decimals>(?:${GAP}${BELOW_HUNDRED})+))?)` +
    `(?<half>${HALF})?(?<factors>(?:${LINK}*${FACTOR})*)(?<late>${HALF})?`,
  'giu',
);

/** A number, or the part of one that ends with a thousand, million, …. */
interface Part extends WrittenNumber {
  inDigits: boolean;
}

/** The numbers in a text, in their order; of "3 to 5 million" both ends are millions. */
export function readNumbers(text: string): WrittenNumber[] {
  const numbers: Part[] = [];
  for (const match of text.matchAll(PART)) {
    const part = readPart(match);
    const last = numbers.at(-1);
    if (last && continues(last, part, text.slice(last.end, part.start))) {
      numbers[numbers.length - 1] = { ...part, value: last.value + part.value, start: last.start };
    } else numbers.push(part);
  }
  return numbers.map((number, at) => {
    const next = numbers[at + 1];
    const factor = next && isRange(number, next, text.slice(number.end, next.start)) ? next.factor : 1;
    return {
      value: number.value * factor,
      factor: number.factor * factor,
      start: number.start,
      end: number.end,
    };
  });
}

function readPart({ 0: all, index, input, groups }: RegExpExecArray): Part {
  const { digits, letter = '', words = '', decimals, half, factors = '', late } = groups!;
  const whole =
    digits === undefined
      ? readWords(words)
      : readDigits(digits, input.slice(0, index), input.slice(index + digits.length));
  const fraction = decimals === undefined ? 0 : readDecimals(decimals);
  const factor = [...factors.toLowerCase().matchAll(/\p{L}+/gu)].reduce(
    (product, [word]) => product * FACTORS.get(word.replace(/s$/, ''))!,
    LETTERS.get(letter.toLowerCase()) ?? 1,
  );
  return {
    value: (whole + fraction + (half || late ? 0.5 : 0)) * factor,
    factor,
    inDigits: digits !== undefined,
    start: index,
    end: index + all.length,
  };
}

/** "1,234.5" and "1 234" group by thousands; "4,5" is a decimal comma, and "1.200" where it counts or is in euros a group. */
function readDigits(digits: string, before: string, after: string): number {
  if (DOTTED.test(digits) && (COUNTS.test(before + after) || EUROS.test(`${before}|${after}`)))
    return Number(digits.replace(/\./g, ''));
  const grouped = new RegExp(`^\\d{1,3}(?:${GROUPING}\\d{3})+(?:\\.\\d+)?$`).test(digits);
  return Number(grouped ? digits.replace(new RegExp(GROUPING, 'g'), '') : digits.replace(',', '.'));
}

const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** An amount by itself: what it counts stands behind it. */
const COUNTS = /^\s*[~≈+<>±–−-]?\s*\+?$/;
const EUROS = /(?:€|EUR) ?\||\| ?(?:€|EUR|euros?\b)/i;

/** Below a thousand: "two hundred and ten", "a hundred", "half a". */
function readWords(words: string): number {
  const said = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (said[0] === 'half') return 0.5;
  const first = said[0]!.startsWith('a') ? 1 : 0;
  return said.reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + (SMALL.get(word) ?? 0)), first);
}

/** "eight" is .8, "two five" and "twenty-five" are .25. */
function readDecimals(words: string): number {
  const numbers = [...words.matchAll(new RegExp(BELOW_HUNDRED, 'giu'))].map(([number]) => readWords(number));
  return Number(`0.${numbers.join('')}`);
}

/** "five million" goes on with "two hundred thousand", "two thousand" with "and five"; digits begin anew. */
function continues(last: Part, part: Part, between: string): boolean {
  return !part.inDigits && part.value < last.factor && /^[\s-]+(?:and[\s-]+)?$/i.test(between);
}

function isRange(number: Part, next: Part, between: string): boolean {
  const joined = /^\s*(?:[-\u2010-\u2015]|[\s-]+(?:to|or)[\s-]+)\s*$/i.test(between);
  return joined && number.factor === 1 && number.value < next.value / next.factor;
}
