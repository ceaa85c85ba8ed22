/** A change as people say it: of shares also in points, of scores in points alone, and with its sign. Pure. */
import type { Amount } from '../metrics/amount.ts';
import { anyOf, SCALES } from '../metrics/cue-words.ts';
import type { Metric } from '../metrics/metric.ts';

/** Nobody says that NPS rose by 42 %, or that 61 % became 11 % more without the 7 points; of −22 there is no per cent. */
export function tellChange(metric: Metric): Metric {
  const { baseline, value, change, topic } = metric;
  if (change && !change.computed) return { ...metric, change: { ...change, text: tellMove(metric, change) } };
  const difference = differenceOf(baseline, value);
  if (difference === null || metric.money) return metric;
  const points = sayPoints(difference);
  const inPoints = SCALE.test(topic) || SCALE.test(value!.unit) || value!.unit === 'points';
  if (!change && (inPoints || value!.unit === '%')) return { ...metric, change: inPointsAlone(difference) };
  if (!change) return metric;
  if (inPoints) return { ...metric, change: { ...change, text: points, unit: 'points' } };
  return value!.unit === '%'
    ? { ...metric, change: { ...change, text: `${points}, ${change.text}` } }
    : metric;
}

const inPointsAlone = (difference: number): Metric['change'] => ({
  text: sayPoints(difference),
  percent: null,
  unit: 'points',
  period: null,
  direction: difference > 0 ? 'up' : 'down',
  computed: true,
});

const SCALE = new RegExp(`\\b${anyOf(SCALES)}\\b`, 'i');

const differenceOf = (from: Amount | null, to: Amount | null): number | null =>
  from?.number == null || to?.number == null || from.unit !== to.unit || from.period !== to.period
    ? null
    : to.number - from.number;

/** `+7 points`, `−0.3 points` */
export function sayPoints(difference: number): string {
  const size = Number(Math.abs(difference).toFixed(Math.abs(difference) < 0.1 ? 2 : 1));
  const sign = size === 0 ? '±' : difference > 0 ? '+' : '−';
  return `${sign}${size} ${size === 1 ? 'point' : 'points'}`;
}

/** What was saved says so, for "−$35,000" could as well be lost. */
function tellMove({ topic, sentence }: Metric, change: NonNullable<Metric['change']>): string {
  const { text } = change;
  const at = sentence.indexOf(text);
  const before = sentence.slice(0, at);
  const way =
    COMPARED.exec(sentence.slice(at + text.length))?.[0] ?? (IMPROVED.test(before) ? ' better' : '');
  if (change.direction === null && way !== '') return text + way;
  if (!SAVED.test(before)) return withSign(change);
  return SAVING.test(topic) ? text : `saved ${text}`;
}

/** Up or down, and without a word either would look like how it stands. */
const COMPARED =
  /^ (?:faster|sooner|quicker|better|slower|worse|stronger|weaker|earlier|later)\b|^ (?:under|below|over|above) (?:the |our )?(?:budget|plan|forecast)\b/i;
const IMPROVED =
  /\bimprov(?:ed?|es|ing|ements?) (?:by|of) (?:about |around |roughly |nearly |almost |over )?$/i;

/** "saved the company ", "an annual saving of ", but not "saved time and cut ". */
const SAVED = /\bsav(?:ed?|es|ings?)(?:\s+(?!and\b|but\b|by\b)\p{L}+){0,3}\s+$/iu;
const SAVING = /\bsav(?:ed?|es|ings?)\b/i;

/** "fell 64%" as `−64%`; "an hour" has no place for a sign. */
function withSign({ text: told, direction }: NonNullable<Metric['change']>): string {
  const text = told.replace(/^-(?=\d)/, '−');
  if (direction === null) return text;
  // "down a third"
  if (PART.test(text)) return `${direction} ${text}`;
  if (!SIGNABLE.test(text)) return text;
  return text.replace(SIGNABLE, `$1${direction === 'up' ? '+' : '−'}$2`);
}

const PART =
  /^(?:by )?(?:an?|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|sixths?|tenths?|half)$|^(?:by )?half$/i;
const SIGNABLE = /^([~≈]?\s*)((?:[A-Z]{1,3}\s?|Rs\.?\s?)?\p{Sc}?\s?(?!0(?![\d.,]))\d)/u;
