/** Figures as people say them: a change with its sign, of shares also in points; and of what a lone share is told. Pure. */
import type { Amount } from '../metrics/amount.ts';
import { anyOf, SCALES } from '../metrics/cue-words.ts';
import type { Metric } from '../metrics/metric.ts';
import { onOneLine } from '../text/words.ts';

/** Scores change in points alone (nobody says that NPS rose by 42 %, and of −22 there is no per cent), shares in points too. */
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

/** The topic of a share that stands alone, with what its sentence says of it: "27 % of first appointments were no-shows". */
export function tellShare(metric: Metric): Metric {
  const { topic, baseline, value, others, change, money, sentence } = metric;
  const isShare = value !== null && (value.unit === '%' || value.unit === 'times');
  if (!isShare || baseline || others || change || money || topic === '') return metric;
  const said = findSaid(onOneLine(sentence), value.text, topic);
  return said === '' ? metric : { ...metric, topic: unquoted(`${topic} ${said}`) };
}

/** 'a bus that "never came': few words may end within a quotation. */
const unquoted = (said: string): string =>
  (said.match(/["“”]/g) ?? []).length % 2 === 1 ? said.replace(/["“”]/g, '') : said;

function findSaid(sentence: string, amount: string, topic: string): string {
  const at = sentence.indexOf(amount);
  if (at === -1) return '';
  const behind = sentence.slice(at + amount.length).replace(OF_THEM, ' ');
  const named = behind.startsWith(` ${topic} `);
  // "Nine of the thirty could not get off work": whom it counts was told before.
  const recalled = !named && OPENS.test(sentence.slice(0, at)) && DOES.test(behind);
  if (!named && !recalled) return '';
  const [clause = ''] = CLAUSE.exec(behind.slice(named ? topic.length + 1 : 0)) ?? [];
  const words = clause
    .replace(/["“«']\s*$/, '')
    .trim()
    .split(' ');
  if (clause.includes(topic) || (words.length === 1 && words[0]!.length < SHORTEST)) return '';
  const most = Math.max(FEWEST, MOST_WORDS - topic.split(' ').length);
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ');
}

const OF_THEM =
  /^ of (?:(?:the|our|my|their|its|all|these|those|them|it|us) )*|^ (?:of )?(?:the|our|my|their) /;
const OPENS =
  /(?:^|[.;:,]\s|\s[-–—]\s|\bof (?:the|these|those|all|our) \p{L}+ |\b(?:that|and|but) )(?:about |only |roughly |nearly |almost |over )*$/iu;
const DOES =
  /^ (?:had|has|have|were|was|are|is|did|do|does|could|can|never|came|went|said|got|used|stopped|about|because of|due to|\p{L}+ed)\b/u;
/** Up to where something else is told. */
const CLAUSE =
  /^ (?:(?! [-–] |\b(?:and|but|because|(?<!\bd(?:id|o|oes|one) )so|while|since|which|where|when|as)\b)[^,;:.()—–]|[.,:](?=\d))*/u;
const MOST_WORDS = 9;
const FEWEST = 3;
/** "were" alone tells nothing. */
const SHORTEST = 5;
