/** A count or a length of time that is a value: where something arrived, how it stands at the mean, what it costs. Pure. */
import type { Quantity } from '../../quantities/index.ts';
import { toNumber } from '../amount.ts';
import { ADDRESSING, ARRIVED_AT, anyOf, GAUGES, SUMS } from '../cue-words.ts';
import { AVERAGE_BEFORE, AVERAGE_BEHIND } from '../cues.ts';

/** "2.1 complaints": nobody counts parts of one, so it is a mean. */
const IN_PARTS = /^\d+\.\d$/;
const COUNTED = /^ \p{L}+s\b(?<! (?:was|is|has|does|needs))|^ (?:per|an?|each) \p{L}/u;

/** "By 31 March the average was 27 days", "waiting was at 8.2 hours". */
export const isLevel = (
  { kind, text: own }: Quantity,
  clause: string,
  whole: string,
  after: string,
): boolean =>
  (AVERAGE_BEFORE.test(clause) && !SHIFTED.test(after)) ||
  AVERAGE_BEHIND.test(after) ||
  LEVEL.test(whole) ||
  REACHED.test(clause) ||
  (kind === 'count' && IN_PARTS.test(own) && COUNTED.test(after)) ||
  (kind === 'count' && SCALE_AT.test(clause)) ||
  (kind !== 'count' && STANDS.test(clause));

/** "our NPS was 31", "NPS: +34" */
const SCALE_AT =
  /\b(?:nps|csat|net promoter score)(?: score)?(?:\s*:|\s+(?:was|is|stood|now)(?: (?:at|only|just|now|about))?)?\s+$/i;

/** "on average they left 34 minutes earlier" */
const SHIFTED = /^\s+(?:earlier|later|ago)\b/i;

/** "By 31 March the average was 27 days": a figure that is measured again and again. */
const LEVEL = new RegExp(
  `\\b${anyOf(GAUGES)}\\b[^,.;]{0,40}\\s(?:was|were|is|stood at|stayed at|took|takes|lasted)\\s+(?:now |about |around |at |down to |up to )*$`,
  'i',
);

/** "membership reached 204", "the roll call got to 5 minutes". */
const REACHED = new RegExp(
  `(?<!\\b(?:to|must|should|i|who) )\\b(?:reached|peaked at|got to|(?:loss|sales|figure|turnover|total|count|number|income) came to) (?:${anyOf(ARRIVED_AT)}\\s+)*$`,
  'i',
);

/** "By December waiting was at 8.2 hours". */
const STANDS = /\b(?:was|were|is|stood|stayed)\s+(?:down |up |back )?at\s+(?:about |around )?$/i;

/** "fell to 3.1 hours", "to about 40"; but not "decided to drop two steps", "went to 22 clients". */
export function isArrival(kind: Quantity['kind'], clause: string, after: string): boolean {
  if (!ARRIVES.test(clause) || TOLD_TO.test(clause)) return false;
  const counts = kind === 'count' || kind === 'duration';
  if (kind === 'count' && (WENT_OUT.test(clause) || MOVED_TO.test(clause))) return false;
  return !(counts && WENT_TO.test(clause) && THINGS_BEHIND.test(after));
}

const ARRIVES = new RegExp(`\\b(?<!\\bnext )(?:to|becomes?|became)\\s+(?:${anyOf(ARRIVED_AT)}\\s+)*$`, 'u');
const WENT_OUT = /\b(?:came|comes) to\s+$|\b(?:went|gone|goes) (?:back|out|live|over)\b[^;]*\bto\s+$/;
/** "moved the test to eight-thirty": a time or a place. */
const MOVED_TO = /\b(?:move|moves|moved|moving)\b[^,;]*\bto\s+$/i;
/** "I wrote to eleven hundred addresses" */
const TOLD_TO = new RegExp(`\\b${anyOf(ADDRESSING)}\\s+to\\s+$`, 'i');
const WENT_TO = /\b(?:went|moved?)\b[^,;]*\bto\s+$/i;
const THINGS_BEHIND = /^\s+of\b|^\s+(?:\p{L}+\s+)?\p{L}+s\b(?!\s+(?:per|an?|each)\b)/u;

/** A bare sum of money: "it costs us 15 a year". */
export const isSum = (text: string, clause: string, after: string): boolean =>
  (COSTS.test(clause) && PERIOD_BEHIND.test(after)) ||
  IN_SUMS.test(after) ||
  ((toNumber(text) ?? 0) >= LARGE && APPOSED.test(clause) && PERIOD_AT_END.test(after)) ||
  (PAID.test(clause) && (toNumber(text) ?? 0) >= LARGE && !/^\s+\p{L}+s\b/u.test(after));

/** "worth 60k", "a comparable firm had paid 200,000 that year": so many are money, where no noun follows. */
const PAID =
  /\b(?:worth|paid|pays|earned|invoiced|charged|credited|refunded|recovered)\s+(?:us |me |him |her |them )?(?:about |around |roughly |nearly |almost |some |over )?$/i;
const LARGE = 1000;

/** "it costs us 15 a year", "the bill was 48,000": a sum whose currency goes without saying. */
const COSTS = new RegExp(
  [
    '(?<!ll |\\b(?:will|would|could|might|may|to) )\\bcost(?:s|ed)?\\s+(?:us |me |him |her |them |it )?(?:about |around |roughly |nearly |almost |some )?$',
    `\\b(?:${anyOf(SUMS)}|cost(?= (?:is|was|of|per)\\b))\\b[^.,;:\\d]{0,20}$`,
  ].join('|'),
  'i',
);
/** "eleven million a year in fees" */
const IN_SUMS = new RegExp(`^ (?:(?:an?|per|each|every) \\p{L}+ )?in (?:${anyOf(SUMS)})\\b`, 'iu');
/** "we could drop the shift, 30k a year": what comes by itself, and so often, is money. */
const APPOSED = /(?:[,:(–—-]|\b(?:it['’]?s|that['’]?s|it (?:is|was)|that (?:is|was))) *$/i;
const PERIOD_AT_END =
  /^ ?(?:\/|an? |per |every |each )(?:day|week|wk|month|mo|year|yr|quarter)s?\b(?:\s*[.,;)]|\s*$)/i;
const PERIOD_BEHIND =
  /^\s*(?:[.,;)\n]|$|(?:\/|an? |per |every |each )(?:day|week|month|mo|year|yr|quarter|piece|hour|unit)\b)/i;
