/** The amounts of a sentence as metrics need them: ranges that are pairs taken apart, shares put together. Pure. */
import { findQuantities, type Quantity, toQuantity } from '../quantities/index.ts';
import { CURRENCY_NAME, isCurrencyCode, THOUSANDS_OF, toNumber } from './amount.ts';
import { anyOf, MOVES } from './cue-words.ts';
import { FROM, TO } from './cues.ts';
import { joinScores } from './scores.ts';
import { joinFronted, joinShares } from './shares.ts';
import { addOnes, joinEnds, joinWords } from './spoken.ts';

/** Reads the amounts of a sentence anew, given what the steps before it made of them. */
type Step = (amounts: Quantity[], text: string) => Quantity[];

/** In this order; each is told where it is defined. */
const STEPS: Step[] = [
  joinWords,
  joinEnds,
  addOnes,
  dropNames,
  (amounts, text) => amounts.map((amount) => withUnit(amount, text)),
  (amounts, text) => amounts.flatMap((amount) => splitRange(amount, text)),
  (amounts, text) => amounts.flatMap((amount) => splitShare(amount, text)),
  (amounts, text) => amounts.map((amount) => withoutVerb(amount, text)),
  joinTimes,
  joinScores,
  joinShares,
  joinFronted,
  dropPeriods,
];

export const findAmounts = (text: string): Quantity[] =>
  STEPS.reduce((amounts, step) => step(amounts, text), findQuantities(text.replace(VERSUS, '|')));

/** "33 v 34" is no version. */
const VERSUS = /(?<=\d[%kKmM]? )v(?= \d)/g;

/** What belongs to a name or a time of day, and the verb "halves", is no amount. */
function dropNames(amounts: Quantity[], text: string): Quantity[] {
  return amounts.filter(({ kind, text: said, start, end }) => {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    if (said === 'halves' || /^for\b/i.test(said) || /^-\p{L}/u.test(behind)) return false;
    if (kind === 'count' && ON_CLOCK.test(behind)) return false;
    return !(kind === 'percent' ? IN_RANK : IN_NAME).test(before);
  });
}

/** "day-7", "precision@10", "week three", "half past twelve", "a minute and forty": the number belongs to a name or a time. */
const IN_RANK = /\p{L}-$|\b(?:top|bottom)\s+$/iu;
const IN_NAME =
  /\p{L}[-@]$|(?<!\b(?:in a|per|each|every|last|this) )\b(?:half|quarter) (?:past|to)\s+$|\b(?:top|bottom)\s+$|\b(?:an?|one) (?:minute|hour) and\s+$|(?<!\/|\b(?:second|first|third|last|next|that|this|the(?:\s\p{L}+)?|each|every|per|an?|\p{L}+['’]s)\s)\b(?:week|day|month|year)\s+$|(?<!\b(?:second|first|third|last|next|each|every|per|an?)\s)\b(?:step|lesson|phase|stage|round|ward|line|unit|platform)\s+$/iu;

/** "five past". */
const ON_CLOCK = /^ (?:past|o['’]clock)\b/;

/** "15 pesos", "4.2 d": units that the checker leaves to the reader. */
function withUnit(amount: Quantity, text: string): Quantity {
  // "that half of the traffic" is no half of a year.
  if (/^that half$/i.test(amount.text) && /^ (?:of|the|my|our|his|her|their)\b/.test(text.slice(amount.end)))
    return toQuantity('ratio', text, amount.end - 4, amount.end);
  if (amount.kind !== 'count') return amount;
  const [whole, word] = UNIT_BEHIND.exec(text.slice(amount.end)) ?? [];
  if (!whole || !word) return amount;
  if (
    CURRENCY_NAME.test(word) ||
    isCurrencyCode(word) ||
    THOUSANDS_OF.test(word) ||
    (word === 'won' && isLarge(amount))
  )
    return toQuantity('money', text, amount.start, amount.end + whole.length);
  if (MEASURED.test(word)) return toQuantity('measure', text, amount.start, amount.end + whole.length);
  return word === 'd' ? toQuantity('duration', text, amount.start, amount.end + whole.length) : amount;
}

/** "takes a month": the month. */
function withoutVerb(amount: Quantity, text: string): Quantity {
  const [verb] =
    (amount.kind === 'duration' &&
      /^(?:takes?|took)\s+(?:about |around |roughly |almost |nearly )?/i.exec(amount.text)) ||
    [];
  return verb ? toQuantity('duration', text, amount.start + verb.length, amount.end) : amount;
}

/** "7 million won", but "12 won awards". */
const isLarge = ({ text }: Quantity): boolean => (toNumber(text) ?? 0) >= 10_000;

const MEASURED = new RegExp(
  `^(?:${[
    'pts? [mckµn]?m Å ha km/h kmh mph rpm ppm ppb px pixels? frames? knots psi bar [mµ]?g oz [mch]?l [km]?cal',
    '[mkM]?V [mkM]?W m?A [kM]?Pa [kM]?Hz [kMGT]bit/s [kMG]bps lux dB points? degrees?',
    '(?:centi|milli|kilo|micro|nano)(?:met(?:er|re)s?|grams?|lit(?:er|re)s?) grams? inch(?:es)? yards? feet ounces?',
    'acres? hectares? hectolit(?:er|re)s? calories watts? kilowatts? megawatts? volts? amps? barrels? bushels?',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

const UNIT_BEHIND = /^ ?(?:of )?(\p{L}+(?:\/[hs]\b)?)(?![\p{L}\d])/u;

/** "$210K a quarter": how often, not a fourth. */
function dropPeriods(amounts: Quantity[]): Quantity[] {
  return amounts.filter(({ text, start }, at) => {
    const last = amounts[at - 1];
    return !(text === 'a quarter' && last && start - last.end === 1);
  });
}

/** "3 minutes 40": the smaller unit is left out. */
function joinTimes(amounts: Quantity[], text: string): Quantity[] {
  return amounts.flatMap((amount, at) => {
    const [last, next] = [amounts[at - 1], amounts[at + 1]];
    if (last && isRest(last, amount)) return [];
    if (!next || !isRest(amount, next)) return [amount];
    return [{ ...amount, text: text.slice(amount.start, next.end), end: next.end }];
  });
}

const isRest = (whole: Quantity, rest: Quantity): boolean =>
  whole.kind === 'duration' &&
  rest.kind === 'count' &&
  rest.start === whole.end + 1 &&
  /(?:hours?|h|minutes?|min)$/.test(whole.text) &&
  /^[1-5]?\d$/.test(rest.text);

/** "from 22 to 16" is read as one amount, a range, but a range does not follow "from" and does not fall. */
function splitRange(quantity: Quantity, text: string): Quantity[] {
  const { kind, start } = quantity;
  const parts = /^(.*?\S)(\s+to\s+)(\S.*)$/s.exec(quantity.text);
  if (!parts || kind === 'date') return [quantity];
  const [, first, joint, second] = parts as unknown as [string, string, string, string];
  const before = text.slice(0, start);
  if (AT_CLOCK.test(before + first)) return [quantity];
  const falls = (toNumber(first) ?? 0) > (toNumber(second) ?? 0);
  if (
    !FROM.test(before) &&
    !falls &&
    !MOVED_ASIDE.test(before) &&
    (LIKELY_RANGE.test(before) || !/[\p{L}\p{N}]\s+$/u.test(before))
  )
    return [quantity];
  const middle = start + first.length;
  return [toQuantity(kind, text, start, middle), toQuantity(kind, text, middle + joint.length, quantity.end)];
}

/** "fell to 4 from 10", "23 in one hearing": two amounts, no share. */
function splitShare(quantity: Quantity, text: string): Quantity[] {
  const [, first, joint, second] =
    /^([\d.,]+|\p{L}+)( (?:in|out of|of|from) )([\d.,]+|\p{L}+)$/u.exec(quantity.text) ?? [];
  if (quantity.kind !== 'ratio' || !first || !joint || !second) return [quantity];
  const before = text.slice(0, quantity.start);
  const moved =
    joint === ' from ' &&
    ((TO.test(before) && !/\b(?:was|were)\s+(?:\p{L}+\s+)?$/u.test(before)) || ARROWED.test(before));
  const whole = toNumber(second) ?? 0;
  if (!moved && whole > 1 && (toNumber(first) ?? 0) <= whole) return [quantity];
  const middle = quantity.start + first.length;
  return [
    toQuantity('count', text, quantity.start, middle),
    toQuantity('count', text, middle + joint.length, quantity.end),
  ];
}

/** "the cost doubled, 4 to 8 euros" */
const MOVED_ASIDE = new RegExp(`\\b${anyOf(MOVES)},\\s+$`, 'i');
/** "at ten to two" */
const AT_CLOCK = /\b(?:at|was|until|till|by) (?:about )?(?:five|ten|twenty|twenty-five|[25]|1[05]|2[05])$/i;

const ARROWED = /(?:->|=>|→)\s*$/;

/** "was 2 to 3 percent": two ends of one estimate. */
const LIKELY_RANGE =
  /\b(?:is|was|were|are|be|about|around|roughly|some|of|took|takes?|lasts?|waited|for|in|within|every|like|costs?|paid|pays?|charged|gave|spent|needs?|needed|wants?|worth|another|only)\s+$/i;

/** "from minus twelve to 8", "–22 → 11", "-$5k to $8k", "NPS was minus 8": the sign is said before the amount. */
export function withMinus(quantity: Quantity, text: string): Quantity {
  const [minus = ''] = MINUS.exec(text.slice(0, quantity.start)) ?? [];
  return minus === ''
    ? quantity
    : toQuantity(quantity.kind, text, quantity.start - minus.length, quantity.end);
}

const MINUS = /(?:(?<![^\s(])[-−–]|\bminus\s)$/i;
