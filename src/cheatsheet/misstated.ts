/** Changes that a story states and its own two figures contradict: an interviewer does the sum. Pure. */
import { toNumber } from '../metrics/amount.ts';
import { APPROXIMATE, anyOf } from '../metrics/cue-words.ts';
import type { Metric } from '../metrics/metric.ts';
import { byLetter } from '../text/words.ts';
import { isSameTopic } from './claims.ts';
import { sayPoints } from './said.ts';
import type { SheetStory } from './sheet.ts';

/** What is stated of a pair, and what the pair comes to. */
export interface Misstated {
  story: string;
  line: number;
  topic: string;
  stated: string;
  baseline: string;
  value: string;
  computed: string;
}

export function findMisstated(stories: SheetStory[]): Misstated[] {
  return stories.flatMap(({ name, metrics, money }) => {
    const all = [...metrics, ...money];
    return all.flatMap((stated) => {
      const pairs = isInTimes(stated) ? [] : all.filter((pair) => isOf(stated, pair));
      // Of two pairs the stated change may be of either.
      return pairs.length > 0 && pairs.every((pair) => isWrong(stated, pair))
        ? [toMisstated(stated, pairs[0]!, name)]
        : [];
    });
  });
}

/** "from 210 to 64 (−70 %)" is one row: the change of the pair, as the story has it where it is no share. */
export function joinStated(metrics: Metric[]): Metric[] {
  const statedOf = (pair: Metric): Metric | undefined =>
    metrics.find((stated) => isOf(stated, pair) && agrees(stated, pair));
  const told = new Set(metrics.map(statedOf));
  return metrics
    .filter((metric) => !told.has(metric))
    .map((metric) => {
      const change = metric.baseline?.unit === '%' ? null : statedOf(metric)?.change;
      if (change?.unit === 'times') return metric;
      return change ? { ...metric, change: { ...change, direction: metric.change!.direction } } : metric;
    });
}

/** Whether a metric states, in per cent or points, the change of a pair in its sentence. */
function isOf(stated: Metric, pair: Metric): boolean {
  if (!stated.change || stated.change.computed || pair.change?.percent == null) return false;
  const inPoints = isInPoints(stated) && pair.baseline?.unit === '%';
  if (stated.change.percent === null && !inPoints && !isInTimes(stated)) return false;
  if (!pair.change.computed || stated.sentence !== pair.sentence) return false;
  const { first, gap } = gapBetween(stated, pair);
  if (OTHER_CLAUSE.test(gap)) return false;
  return isSameTopic(stated, pair) || stated.topic === pair.topic || BESIDE[first].test(gap);
}

/** "halved", "by more than half", "tripled": rough words for what the pair says. */
function agrees(stated: Metric, pair: Metric): boolean {
  if (!isInTimes(stated)) return !isWrong(stated, pair);
  const times = toNumber(stated.change!.text) ?? 0;
  const percent = times > 1 ? (times - 1) * 100 : -times * 100;
  return Math.abs(percent - pair.change!.percent!) <= ROUGH * Math.max(2, times);
}

const isInTimes = ({ change }: Metric): boolean => change?.unit === 'times';
const isInPoints = ({ change }: Metric): boolean => change?.unit === 'points';

/** What stands between the two, and which of them comes first. */
function gapBetween({ sentence, change }: Metric, { baseline, value }: Metric) {
  const [at, ...places] = [change!, baseline!, value!].map(({ text }) => placeOf(text, sentence));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return at! < from
    ? ({ first: 'stated', gap: sentence.slice(at! + change!.text.length, from) } as const)
    : ({ first: 'pair', gap: sentence.slice(to, at) } as const);
}

/** The 6 of "60 %" is no 6. */
const placeOf = (text: string, sentence: string): number =>
  sentence.search(new RegExp(`(?<![\\d.,])${byLetter(text)}(?!\\d|[.,]\\d)`));

/** Something else may be told there. */
const OTHER_CLAUSE =
  /[;:]|\b(?:and|but|while|whereas)\s+(?!(?:it|they|this|that|now|from|went|fell|rose|dropped|grew)\b)/i;
/** Nothing else is: "down 60 %, from 14", "from 14 to 6 errors, which is 60 % less". */
const BESIDE = {
  stated: /^[\s,()–—-]*(?:from\s+)?$/i,
  pair: /^[^,()–—]{0,30}[,()–—]\s*(?:(?:which|that) is |or |i\.e\. |so |an? )*(?:down |up )?$/i,
};
/** Per cent of the baseline by which a stated change may differ: rounded, or told as "about". */
const ROUNDED = 1.5;
const ROUGH = 5;
const ROUNDED_POINTS = 0.51;

function isWrong(metric: Metric, { baseline, value, change: computed }: Metric): boolean {
  const { change, sentence } = metric;
  const points = Math.abs(baseline!.number! - value!.number!);
  if (isInPoints(metric)) return Math.abs(Math.abs(toNumber(change!.text) ?? 0) - points) > ROUNDED_POINTS;
  const [stated, real] = [Math.abs(change!.percent!), Math.abs(computed!.percent!)];
  // Nothing falls by more than all of it: "133 % faster" is told of what it became.
  if (stated > 100 && computed!.percent! < 0) return false;
  // "from 61 to 40 thousand": the first is short for thousands too.
  if (real > stated * 10) return false;
  const before = sentence.slice(0, placeOf(change!.text, sentence));
  const tolerance = ROUGHLY.test(before) || /^[~≈]/.test(change!.text) ? ROUGH : ROUNDED;
  if (Math.abs(stated - real) <= tolerance) return false;
  if (AT_LEAST.test(before) && stated <= real) return false;
  // "by 9 %", from 31 % to 22 %: points are meant.
  return !(baseline!.unit === '%' && Math.abs(stated - points) <= ROUNDED);
}

const ROUGHLY = new RegExp(`\\b(?!by\\b)${anyOf(APPROXIMATE)}\\s+$`, 'i');
const AT_LEAST = /\b(?:over|more than|at least|well above)\s+$/i;

const toMisstated = (
  { topic, line, change }: Metric,
  { topic: named, baseline, value, change: computed }: Metric,
  story: string,
): Misstated => ({
  story,
  line,
  topic: topic || named,
  stated: change!.text,
  baseline: baseline!.text,
  value: value!.text,
  computed: change!.unit === 'points' ? sayPoints(value!.number! - baseline!.number!) : computed!.text,
});
