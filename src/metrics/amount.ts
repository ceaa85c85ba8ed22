/** An amount as a number and a unit, so that two of them can be compared. Pure. */
import type { Quantity } from '../checker/quantities.ts';

export interface Amount {
  /** As it stands in the story. */
  text: string;
  /** Null where the words give no number ("doubled" gives 2, "hundreds" none). */
  number: number | null;
  /** `%`, `$`, `minutes`, …; empty for a bare number. */
  unit: string;
}

const WORDS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, number) => [word, number]),
);
const TENS = new Map(
  'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 3) * 10]),
);
const FACTORS: [pattern: RegExp, factor: number][] = [
  [/\b(?:billion|bn|b)\b/i, 1e9],
  [/\b(?:million|mn|mm|m)\b/i, 1e6],
  [/\bcrore\b/i, 1e7],
  [/\blakh\b/i, 1e5],
  [/\b(?:thousand|k)\b/i, 1e3],
  [/\bhundred\b/i, 1e2],
];
const RATIOS: [pattern: RegExp, number: number][] = [
  [/doubl|twice|twofold/i, 2],
  [/tripl|trebl|threefold/i, 3],
  [/quadrupl|fourfold/i, 4],
  [/third/i, 1 / 3],
  [/quarter/i, 1 / 4],
  [/fifth/i, 1 / 5],
  [/hal(?:f|v)/i, 1 / 2],
];

export function toAmount({ kind, text }: Quantity): Amount {
  return {
    text,
    number: toNumber(text),
    unit: kind === 'ratio' ? 'times' : toUnit(text),
  };
}

/** The number that a text means, in digits or words. */
export function toNumber(text: string): number | null {
  const share = /^(\S+)(?: \p{L}+){0,2} (?:in|out of|of) (?:[\p{L}'’]+ )*(\S+)$/u.exec(text);
  if (share) return divide(toNumber(share[1]!), toNumber(share[2]!));
  const parts = HOURS_AND.exec(text);
  if (parts) return Number(parts[1]) + Number(parts[2]) / 60;
  const halved = /^(\S+) and a half\b/i.exec(text);
  if (halved) return addTo(toNumber(halved[1]!), 0.5);
  const point = /^(\S+) point (\S+)/i.exec(text);
  if (point) return addTo(toNumber(point[1]!), (toNumber(point[2]!) ?? 0) / 10);
  const digits = /\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?/.exec(text)?.[0];
  const factor = factorOf(text);
  if (digits !== undefined) return readDigits(digits) * factor;
  const ratio = RATIOS.find(([pattern]) => pattern.test(text));
  const words = text.toLowerCase().split(/[\s-]+/);
  const tens = words.map((word) => TENS.get(word)).find((number) => number !== undefined);
  const ones = words.map((word) => WORDS.get(word)).find((number) => number !== undefined);
  if (tens === undefined && ones === undefined) return ratio ? ratio[1] * factor : null;
  return ((tens ?? 0) + (ones ?? 0)) * factor;
}

/** "1 hour 50 minutes", "3 minutes 40": in the larger unit. */
const HOURS_AND =
  /^(\d+) ?(?:hours?|hrs?|h|minutes?|mins?) (?:and )?([1-5]?\d)(?: ?(?:minutes?|mins?|seconds?|secs?|s))?$/i;

const addTo = (number: number | null, more: number): number | null =>
  number === null ? null : number + more;

function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** "1,234.5" and "1 234" group by thousands; "4,5" is a decimal comma. */
function readDigits(digits: string): number {
  const grouped = /^\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(digits);
  return Number(grouped ? digits.replace(/[,' \u00a0\u202f]/g, '') : digits.replace(',', '.'));
}

function factorOf(text: string): number {
  // "9.4k" and "£84M": a letter at a number counts as a word of its own.
  const spaced = text.replace(/(\d)([a-z])/gi, '$1 $2');
  return FACTORS.filter(([pattern]) => pattern.test(spaced)).reduce(
    (product, [, factor]) => product * factor,
    1,
  );
}

const UNITS: [pattern: RegExp, unit: string][] = [
  [/%|per ?cent|\bpct\b/i, '%'],
  [/basis points?|\bbps\b/i, 'basis points'],
  [/points?\b|\bpp\b/i, 'points'],
  [/\$|dollars?|bucks|USD/i, '$'],
  [/€|euros?|EUR/i, '€'],
  [/£|pounds?|GBP|quid/i, '£'],
  [/₹|rupees?|INR|\bRs\b/i, '₹'],
  [/₦|naira|NGN/i, '₦'],
  [/¥|yen|yuan|JPY|CNY|RMB/i, '¥'],
  [/milliseconds?|\bms\b/i, 'ms'],
  [/seconds?|\bsecs?\b|\ds\b|\bs\b/i, 'seconds'],
  [/minutes?|\bmins?\b/i, 'minutes'],
  [/hours?|\bhrs?\b|\bh\b/i, 'hours'],
  [/days?\b|\bd\b/i, 'days'],
  [/weeks?|\bwks?\b/i, 'weeks'],
  [/months?/i, 'months'],
  [/years?|\byrs?\b/i, 'years'],
];

function toUnit(text: string): string {
  if (HOURS_AND.test(text)) return /h/.test(text.slice(0, 5)) ? 'hours' : 'minutes';
  const known = UNITS.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  const rest = text
    .replace(/[\d.,'~≈+<>±−-]+/g, ' ')
    .replace(/\b(?:k|m|mn|bn|b|million|billion|thousand|hundred|lakh|crore|and|a)\b/gi, ' ');
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.find((word) => !WORDS.has(word) && !TENS.has(word)) ?? '';
}

/** Lengths of time in seconds. */
const SECONDS: Record<string, number> = {
  ms: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_629_800,
  years: 31_557_600,
};

/** The number in a unit that two lengths of time share; any other as it is. */
export function inCommonUnit({ number, unit }: Pick<Amount, 'number' | 'unit'>): number | null {
  return number === null ? null : number * (SECONDS[unit] ?? 1);
}

/** Whether two amounts can measure the same thing: one of them may leave the unit to the other. */
export function isComparable(a: Amount, b: Amount): boolean {
  if (a.unit === 'times' || b.unit === 'times') return a.unit === b.unit;
  return a.unit === b.unit || a.unit === '' || b.unit === '' || (a.unit in SECONDS && b.unit in SECONDS);
}

/** Currencies whose names the checker does not know. */
export const CURRENCY_NAME =
  /^(?:pesos?|won|lev|leva|stotinki|hryvni?as?|roubles?|rubles?|rand|reais|lira|liras|forints?|lei|koruna|korun|krona|krone|kuna|baht|dong|ringgit|rupiah|taka|riyals?|dirhams?|dinars?|shekels?|shillings?|cedis?|birr)$/i;

/** Whether a unit is a currency. */
export const isMoney = (unit: string): boolean => /[$€£₹₦¥]/.test(unit) || CURRENCY_NAME.test(unit);
