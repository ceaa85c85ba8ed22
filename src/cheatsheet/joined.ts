/** How something stood at first and what it became, which a story tells apart. Pure. */
import { type Amount, inCommonUnit, toNumber } from '../metrics/amount.ts';
import { anyOf, FALLS, RISES } from '../metrics/cue-words.ts';
import { ARRIVED, BEGUN } from '../metrics/cues.ts';
import { computeChange, type Metric } from '../metrics/metric.ts';
import { contentWords } from '../metrics/topic/words.ts';
import { readNumbers } from '../quantities/index.ts';
import type { Quoted } from './evidence.ts';

/** "It was 40 % in the beginning … down to 6 %" is one row, and what moved before goes on from where it stood. */
export function joinTold(metrics: Metric[]): Metric[] {
  const told: Metric[] = [];
  for (const metric of metrics) {
    const start = hasArrived(metric) ? findStart(told, metric) : undefined;
    if (start && isLone(start)) told.splice(told.indexOf(start), 1);
    told.push(start ? joined(start, metric) : metric);
  }
  return told;
}

/** The one measure that was told of before; where two would do, nobody knows which is meant. */
function findStart(told: Metric[], metric: Metric): Metric | undefined {
  const same = told.filter((each) => isSameMeasure(each, metric));
  const last = same.at(-1);
  if (!last || same.some(({ topic }) => topic !== last.topic)) return undefined;
  const apart = last.sentence !== metric.sentence;
  const begun = isLone(last)
    ? hasBegun(last) || (apart && (last.section === 'situation' || hasMovedFrom(last, metric)))
    : apart;
  return begun ? last : undefined;
}

/** Called by the same words, or more briefly ("gross churn at Shiftly", then "churn", or "the share"), and told in one unit. */
function isSameMeasure(earlier: Metric, later: Metric): boolean {
  const [own, other] = [contentWords(later.topic), contentWords(earlier.topic)];
  return (
    own.length > 0 &&
    own.every((word) => other.includes(word) || ANY_MEASURE.has(word)) &&
    earlier.others === null &&
    isComparable(earlier.value, later.value)
  );
}

const ANY_MEASURE = new Set(['share', 'rate', 'figure', 'number', 'percentage']);

const isComparable = (a: Amount | null, b: Amount | null): boolean =>
  a?.number != null &&
  b?.number != null &&
  a.unit === b.unit &&
  a.unit !== 'times' &&
  a.number !== b.number &&
  Math.max(...sizes(a.number, b.number)) <= Math.min(...sizes(a.number, b.number)) * ABSURD &&
  (a.period === b.period || b.period === null);

const sizes = (...numbers: number[]): number[] => numbers.map(Math.abs);

/** A return costs £31, and returns £340,000: so far apart, nothing moved from the one to the other. */
const ABSURD = 100;

const isLone = ({ baseline, value, others, change }: Metric): boolean =>
  value !== null && baseline === null && others === null && change === null;

/** Told to have stood so when the story began. */
const hasBegun = (metric: Metric): boolean => BEGUN.test(aroundValue(metric).join(' '));

/** "I brought that down to 17 %", after "40 % were late": from where it fell is what was told before. */
function hasMovedFrom({ value: older }: Metric, metric: Metric): boolean {
  const [before] = aroundValue(metric);
  if (!ARRIVED.test(before)) return false;
  return WENT.test(before) || (metric.value!.number! < older!.number! ? FELL : ROSE).test(before);
}

const WENT = /\b(?:went|gone|came|got|brought|moved)\b[^,;.]*$/i;

const FELL = new RegExp(`\\b(?:down|${anyOf(FALLS)})\\b[^,;.]*$`, 'i');
const ROSE = new RegExp(`\\b(?:up|${anyOf(RISES)})\\b[^,;.]*$`, 'i');

/** Told to have come to stand so. */
function hasArrived(metric: Metric): boolean {
  if (!isLone(metric)) return false;
  const [before] = aroundValue(metric);
  return !STAYED.test(before) && (metric.section === 'result' || ARRIVED.test(before) || LATER.test(before));
}

/** The clauses before the value, and what follows it up to the next comma. */
function aroundValue({ sentence, value }: Metric): [before: string, behind: string] {
  const at = sentence.indexOf(value!.text);
  const behind = sentence.slice(at + value!.text.length).split(/[,;:]/)[0]!;
  return [sentence.slice(Math.max(0, at - NEAR), at), behind];
}

/** Characters. */
const NEAR = 60;
const STAYED = /\b(?:stayed|stays|remained|still|always)\b/i;
const LATER =
  /\b(?:by|since|after|now|today|finally|in the end|at the end|later)\b[^.;]*\b(?:was|were|is|are|at|stood)\s+(?:only |just |about |around |down |up |at |to )*$/i;

/** Called as it was when it was told first, which is the fuller name. */
function joined(start: Metric, metric: Metric): Metric {
  const older = start.value!;
  const value = { ...metric.value!, period: metric.value!.period ?? older.period };
  return {
    ...metric,
    topic: start.topic,
    baseline: older,
    value,
    change: computeChange(inCommonUnit(older), inCommonUnit(value)),
  };
}

/** "Parents wrote 1,900 tickets a month", and later "Tickets dropped to 240 a month": one row; the volumes are told then. */
export function joinVolumes(metrics: Metric[], volumes: Quoted[]): { metrics: Metric[]; volumes: Quoted[] } {
  const told = new Set<Quoted>();
  const joined = metrics.map((metric) => {
    const start = hasArrived(metric)
      ? volumes.findLast((volume) => isVolumeBefore(volume, metric))
      : undefined;
    if (!start) return metric;
    told.add(start);
    return withBaseline(metric, start);
  });
  return { metrics: joined, volumes: volumes.filter((volume) => !told.has(volume)) };
}

function isVolumeBefore({ text, line }: Quoted, { topic, value, line: own }: Metric): boolean {
  const [words, named] = [contentWords(text), contentWords(topic)];
  return (
    line < own &&
    value!.unit === '' &&
    value!.period !== null &&
    EVERY.exec(text)?.[1] === value!.period &&
    named.length > 0 &&
    named.every((word) => words.includes(word))
  );
}

const EVERY = /\b(?:an?|per|each|every) (\p{L}+)$/u;

function withBaseline(metric: Metric, { text }: Quoted): Metric {
  const [first] = readNumbers(text);
  const said = text.slice(0, first?.end);
  const baseline = { ...metric.value!, text: said, number: toNumber(said) };
  return { ...metric, baseline, change: computeChange(baseline.number, metric.value!.number) };
}
