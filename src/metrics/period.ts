/** Of which stretch of time an amount is: "$35,000 a month", "64/mo". Pure. */
import type { Quantity } from '../quantities/index.ts';

/** As it is said behind "a"; null where the story names none. */
export type Period = 'hour' | 'day' | 'night' | 'week' | 'month' | 'quarter' | 'season' | 'year' | null;

const SAID: [said: string, period: Exclude<Period, null>][] = [
  ['hours?|hrs?|h', 'hour'],
  ['days?|d', 'day'],
  ['nights?', 'night'],
  ['weeks?|wks?|w', 'week'],
  ['months?|mos?|mth', 'month'],
  ['quarters?|qtrs?', 'quarter'],
  ['seasons?', 'season'],
  ['years?|yrs?|y', 'year'],
];
const ADVERBS: Record<string, Exclude<Period, null>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};
/** Said only of years. */
const A_YEAR = 'p\\.\\s?a\\.|per\\s+annum';

/** By what stands behind an amount; a share or a date is of no stretch of time. */
export function readPeriod({ kind, end }: Quantity, text: string): Period {
  if (kind === 'percent' || kind === 'ratio' || kind === 'date') return null;
  const { noun, unit, adverb, year } = PERIOD_BEHIND.exec(text.slice(end))?.groups ?? {};
  if (noun && (kind === 'duration' || NO_NOUN.test(noun))) return null;
  if (year) return 'year';
  if (adverb) return ADVERBS[adverb.toLowerCase()]!;
  return SAID.find(([said]) => unit && new RegExp(`^(?:${said})$`, 'i').test(unit))?.[1] ?? null;
}

const UNITS = SAID.map(([said]) => said).join('|');
/** What is counted may stand between: "300 alerts a week", "$35,000 in fees per month". */
const PERIOD_BEHIND = new RegExp(
  [
    "^(?<noun>(?:\\s+(?!an?\\b|per\\b|each\\b|every\\b)\\p{L}[\\p{L}’'-]*){0,3}?)",
    `(?:\\s*/\\s*|\\s+(?:an?|per|each|every)\\s+)(?:(?:one|single|calendar)\\s+)?(?<unit>${UNITS})\\b`,
    '(?!\\s+(?:before|later|ago|earlier|after|since|in advance|early|ahead|more|less|longer)\\b|-)',
    `|^\\s+(?:\\p{L}+\\s+){0,1}?(?:(?<year>${A_YEAR})|(?<adverb>${Object.keys(ADVERBS).join('|')}))(?!\\w)`,
  ].join(''),
  'iu',
);
/** "cost $35,000 over a month", "30 people and a week" */
const NO_NOUN =
  /\b(?:over|in|within|for|after|about|than|during|and|or|but|to|from|by|at|took|was|were|is|had|that|which|who|only|until|once|twice)\s*$/i;

/** Behind an amount. */
export const sayPeriod = (period: Period): string =>
  period === null ? '' : ` ${period === 'hour' ? 'an' : 'a'} ${period}`;
