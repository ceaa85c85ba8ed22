/** Amounts in spoken words that the checker leaves in parts or passes over. Pure. */
import { type Quantity, toQuantity } from '../quantities/index.ts';
import { overlaps } from '../span.ts';

/** Spoken numbers that come in parts: "one claim in six", "six point eight percent", "three and a half hours". */
export function joinWords(amounts: Quantity[], text: string): Quantity[] {
  const joined = amounts.map((amount): Quantity => {
    const before = text.slice(0, amount.start);
    const lead = (amount.kind === 'count' ? ONE_IN : POINT).exec(before) ?? null;
    const half = amount.text === 'half' ? AND_A_HALF.exec(before) : null;
    const unit = half ? /^\s+(?:minutes|hours|days|weeks|months|years)\b/.exec(text.slice(amount.end)) : null;
    if (half && unit) return toQuantity('duration', text, half.index, amount.end + unit[0].length);
    if (!lead || (amount.kind === 'count' && OTHERS.test(text.slice(amount.end)))) return amount;
    return toQuantity(amount.kind === 'count' ? 'ratio' : amount.kind, text, lead.index, amount.end);
  });
  return joined.filter(
    (amount, at) =>
      !joined.some((other, to) => to > at && other.start <= amount.start && amount.end <= other.end),
  );
}

const ONE_IN = /\bone\s+(?:\p{L}+\s+)?(?!of\b)\p{L}+\s+(?:in|out of)\s+$/iu;
/** "one night in four places" */
const OTHERS = /^\s+(?!was\b|is\b|has\b|does\b|needs\b|fails\b|goes\b)\p{L}+s\b/u;
const DIGIT =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\\d+)';
const POINT = new RegExp(`\\b(?:${DIGIT}|zero)\\s+point\\s+$`, 'i');
const AND_A_HALF = new RegExp(`\\b${DIGIT}\\s+and\\s+a\\s+$`, 'i');

/** "between 31 and 88 %", "28 and 56 euros": the unit is said once, and the two are one amount. */
export function joinEnds(amounts: Quantity[], text: string): Quantity[] {
  return amounts.flatMap((amount, at) => {
    const [last, next] = [amounts[at - 1], amounts[at + 1]];
    if (last && isEnd(last, amount, text)) return [];
    return next && isEnd(amount, next, text)
      ? [toQuantity(next.kind, text, amount.start, next.end)]
      : [amount];
  });
}

const isEnd = (first: Quantity, second: Quantity, text: string): boolean =>
  first.kind === 'count' &&
  (second.kind === 'percent' || second.kind === 'money') &&
  !/^\p{Sc}/u.test(second.text) &&
  text.slice(first.end, second.start) === ' and ';

/** "one vehicle fewer", "jumped by an hour": "one" and "an" count only where they are a difference. */
export function addOnes(amounts: Quantity[], text: string): Quantity[] {
  const ones = ONES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) =>
      toQuantity(kind, text, index, index + said.length),
    ),
  );
  const added = ones.filter(
    (one) =>
      !amounts.some(
        (amount) => overlaps(amount, one) || (amount.kind !== 'date' && amount.end + 1 === one.start),
      ),
  );
  return [...amounts, ...added].sort((a, b) => a.start - b.start);
}

const ONE_TIME = '(?:an?|one) (?:second|minute|hour|day|week|month|year)\\b';

const ONES: { kind: Quantity['kind']; pattern: RegExp }[] = [
  { kind: 'duration', pattern: new RegExp(`(?<=\\bby )${ONE_TIME}(?! (?:of|in|who|from|with)\\b)`, 'gi') },
  // "20 minutes instead of one day"
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?<=\\b(?:instead of|rather than|in place of|down from|up from|compared (?:to|with)) )${ONE_TIME}`,
      'gi',
    ),
  },
  // "one day less"
  {
    kind: 'duration',
    pattern: new RegExp(`(?<!\\d\\S* )\\b${ONE_TIME}(?= (?:less|more|fewer|shorter|longer)\\b)`, 'gi'),
  },
  // "from nine working days to one", "and it was one in the whole month", "now zero", "11 a month to none"
  {
    kind: 'count',
    pattern:
      /(?<=\b(?:to|was|were|is|had|at|now|becomes?|became|just|only|maybe|like|lost|,|(?:less|fewer) than|under) )(?:one|zero|none|nil)(?= ?[.,;)]| (?:an?|per|each|every|in|last|this|on|by|after|since|when)\b|$)/gi,
  },
  // "every third customer"
  {
    kind: 'ratio',
    pattern:
      /\b[Ee]very (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))(?! (?:second|minute|hour|day|night|morning|evening|week|weekend|month|year|time|shift|\p{Lu}))/gu,
  },
  // "weekends = double", "it came out at double the estimate", but "a double room"
  {
    kind: 'ratio',
    pattern:
      /(?<=(?:=|\b(?:was|were|is|are|at|by|almost|nearly|about|than|paid?|pay|cost|costs|took|takes?)) )(?:double|triple|quadruple)(?= ?[.,;)]| (?:the|what|our|my|its|their|of|in|at)\b|$)/gi,
  },
  { kind: 'measure', pattern: /(?<=\bby (?:only |just |about )?)(?:a|one) (?:point|degree)\b/gi },
  // "2h10"
  { kind: 'duration', pattern: /\b\d{1,2}h[0-5]\d\b/g },
  {
    kind: 'count',
    pattern: /\bone(?= \p{L}+ (?:(?:fewer|less)\b|(?:instead of|rather than) \S+(?:[.,;)]|$)))/giu,
  },
];
