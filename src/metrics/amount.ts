/** An amount as a number and a unit, so that two of them can be compared. Pure. */
import { CURRENCY_NAMES, type Quantity, readNumbers } from '../quantities/index.ts';
import { type Period, readPeriod } from './period.ts';
import { isPerMany, isScore } from './scores.ts';

export interface Amount {
  /** As it stands in the story. */
  text: string;
  /** Null where the words give no number ("doubled" gives 2, "hundreds" none). */
  number: number | null;
  /** `%`, `$`, `minutes`, …; empty for a bare number. */
  unit: string;
  /** "a month": of which stretch of time it is. */
  period: Period;
}

const RATIOS: [pattern: RegExp, number: number][] = [
  [/doubl|twice/i, 2],
  [/tripl|trebl/i, 3],
  [/quadrupl/i, 4],
  [/halv/i, 1 / 2],
];
const FRACTIONS: [pattern: RegExp, number: number][] = [
  [/hal(?:f|ves)/i, 1 / 2],
  [/third/i, 1 / 3],
  [/quarter/i, 1 / 4],
  [/fifth/i, 1 / 5],
  [/sixth/i, 1 / 6],
  [/seventh/i, 1 / 7],
  [/eighth/i, 1 / 8],
  [/ninth/i, 1 / 9],
  [/tenth/i, 1 / 10],
];

/** @param sentence in which it stands */
export function toAmount(quantity: Quantity, sentence: string): Amount {
  const { kind, text } = quantity;
  const size = toNumber(text);
  return {
    text,
    number: size !== null && BELOW_NOUGHT.test(text) ? -size : size,
    unit: isPerMany(text) ? '' : kind === 'ratio' ? toRatioUnit(text) : toUnit(text),
    period: readPeriod(quantity, sentence),
  };
}

const BELOW_NOUGHT = /^(?:[-−–]|minus\b)/i;

/** The first of "from 4.1 to 4.6 out of 5" leaves its unit to the second. */
const toRatioUnit = (text: string): string =>
  isScore(text) ? 'points' : /^\d+\.\d+$/.test(text) ? '' : 'times';

/** The number that a text means, in digits or words, without its sign; of a range the lower end. */
export function toNumber(text: string): number | null {
  if (NOTHING.test(text)) return 0;
  const share = toShare(text) ?? toEvery(text);
  if (share !== null) return share;
  const parts = HOURS_AND.exec(text)?.groups;
  if (parts) return Number(parts.large) + Number(parts.small) / 60;
  const [first] = readNumbers(text.replace(/-?fold\b/i, ''));
  if (!first) return meantBy(text, FRACTIONS) ?? meantBy(text, RATIOS);
  const [next = ''] = /^[\s-]*\p{L}+/u.exec(text.slice(first.end)) ?? [];
  return first.value * (meantBy(next, FRACTIONS) ?? (IN_THOUSANDS.test(text) ? 1000 : 1));
}

/** "33 of the 40", "two hundred out of a thousand", "1/3"; null where a text is no share. */
function toShare(text: string): number | null {
  if (isScore(text)) return null;
  const { front, last } = FRONTED.exec(text)?.groups ?? {};
  if (front && last) return toShare(`${last} of ${front}`);
  const [, part, whole] = /^(.+?)(?: in | out of | of | from |\/)(.+)$/.exec(text) ?? [];
  if (part === undefined || whole === undefined) return null;
  const all = readNumbers(whole).at(-1);
  const some = toNumber(part);
  return all && all.end === whole.length && all.value > 0 && some !== null ? some / all.value : null;
}

/** "of the 17, 15": the whole comes first. */
const FRONTED =
  /^(?:of|from|out of) (?:\p{L}+ )??(?<front>[\d., ]*\d|\p{L}+).*\s(?<last>[\d.,]*\d|\p{L}+)$/isu;

const NOTHING = /^(?:none|nil)$/i;

/** "every third", "every 5th". */
function toEvery(text: string): number | null {
  const [, word, digits] = /^every (?:(\p{L}+)|(\d+)\p{L}+)$/iu.exec(text) ?? [];
  if (digits) return 1 / Number(digits);
  return word ? meantBy(word, [[/second/i, 1 / 2], ...FRACTIONS]) : null;
}

const meantBy = (text: string, known: [pattern: RegExp, number: number][]): number | null =>
  known.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** "1 hour 50 minutes", "3 minutes 40": in the larger unit. */
const HOURS_AND =
  /^(?<large>\d+) ?(?:(?<hours>hours?|hrs?|h)|minutes?|mins?) ?(?:and )?(?<small>[0-5]?\d)(?: ?(?:minutes?|mins?|seconds?|secs?|s))?$/i;

const UNITS: [pattern: RegExp, unit: string][] = [
  [/%|per ?cent|\bpct\b/i, '%'],
  [/basis points?|\bbps\b/i, 'basis points'],
  [/points?\b|\bpts?\b|\bpp\b/i, 'points'],
  [/\$|dollars?|bucks|USD/i, '$'],
  [/€|euros?|EUR/i, '€'],
  [/£|pounds?|GBP|quid/i, '£'],
  [/₹|rupees?|INR|\bRs\b/i, '₹'],
  [/₦|naira|NGN/i, '₦'],
  [/¥|yen|yuan|JPY|CNY|RMB/i, '¥'],
  [/milliseconds?|(?:\b|\d)ms\b/i, 'ms'],
  [/seconds?|\bsecs?\b|\ds\b|\bs\b/i, 'seconds'],
  [/minutes?|(?:\b|\d)mins?\b/i, 'minutes'],
  [/hours?|(?:\b|\d)h(?:rs?)?\b/i, 'hours'],
  [/days?\b|(?:\b|\d)d\b/i, 'days'],
  [/weeks?|(?:\b|\d)wks?\b/i, 'weeks'],
  [/months?/i, 'months'],
  [/years?|(?:\b|\d)yrs?\b/i, 'years'],
];

/** The unit of an amount, under one name however it is written: "8,500 euros" and "€8,500" are both in €. */
export function toUnit(text: string): string {
  if (NOTHING.test(text)) return '';
  const parts = HOURS_AND.exec(text)?.groups;
  if (parts) return parts.hours ? 'hours' : 'minutes';
  // The point of "two point six" is none of a scale.
  const said = text.replace(/ point (?=\p{L})/u, ' ');
  const known = UNITS.find(([pattern]) => pattern.test(said));
  if (known) return known[1];
  const words =
    withoutNumbers(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.find((word) => !NO_UNITS.has(word)) ?? '';
}

const NO_UNITS = new Set(['and', 'or', 'a', 'of', 'minus']);

const withoutNumbers = (text: string): string =>
  readNumbers(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** Units of one measure, by how many of the smallest, or of seconds, each is. */
const SCALES: Record<string, number>[] = [
  {
    ms: 0.001,
    seconds: 1,
    minutes: 60,
    hours: 3600,
    days: 86_400,
    weeks: 604_800,
    months: 2_629_800,
    years: 31_557_600,
  },
  { kb: 1, mb: 1e3, gb: 1e6, tb: 1e9, pb: 1e12 },
  { g: 1, kg: 1e3, kilos: 1e3, tons: 1e6, tonnes: 1e6 },
  { mm: 1, cm: 10, m: 1e3, km: 1e6 },
];

const scaleOf = (unit: string): Record<string, number> | undefined => SCALES.find((scale) => unit in scale);

/** The number in a unit that two amounts of one measure share; any other as it is. */
export function inCommonUnit({ number, unit }: Pick<Amount, 'number' | 'unit'>): number | null {
  return number === null ? null : number * (scaleOf(unit)?.[unit] ?? 1);
}

/** Whether two amounts can measure the same thing: one of them may leave the unit to the other. */
export function isComparable(a: Amount, b: Amount): boolean {
  // "112 times instead of 390"
  if (a.unit === 'times' || b.unit === 'times')
    return a.unit === b.unit || (/ times$/.test(a.text) && b.unit === '');
  if (a.unit === b.unit || a.unit === '' || b.unit === '') return true;
  const scale = scaleOf(a.unit);
  return scale !== undefined && b.unit in scale;
}

/** Currencies that the checker does not know. */
const RARE_CURRENCIES =
  'lari|dram|tenge|soms?|manat|kwacha|soles|bolivianos?|quetzal(?:es)?|lempiras?|kip|riel|rupias?|złot\\p{L}+';
export const CURRENCY_NAME = new RegExp(`^(?:${CURRENCY_NAMES}|${RARE_CURRENCIES})$`, 'iu');

/** By their codes, which are no words: "1.1 million SGD". */
const CURRENCY_CODES =
  `AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR ISK JPY KES KRW
  KWD KZT LKR MAD MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN QAR RMB RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU
  VND XAF XOF ZAR`.split(/\s+/);
export const isCurrencyCode = (word: string): boolean => CURRENCY_CODES.includes(word);

/** "640 TEUR", as Germans write thousands of euros. */
const TEUR = 'T(?:EUR|USD|CHF|GBP)';
export const THOUSANDS_OF = new RegExp(`^${TEUR}$`);
const IN_THOUSANDS = new RegExp(`\\b${TEUR}$`);

/** Whether a unit is a currency. */
export const isMoney = (unit: string): boolean =>
  /[$€£₹₦¥]/.test(unit) || CURRENCY_NAME.test(unit) || isCurrencyCode(unit.toUpperCase());
