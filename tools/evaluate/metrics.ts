/** How right the extraction of metrics is, against `tests/metrics/labels.tsv`, whose head says what is labelled. */
import { readFileSync } from 'node:fs';
import { readRow } from '../../src/document/index.ts';
import { toNumber, toUnit } from '../../src/metrics/amount.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { contentWords } from '../../src/metrics/topic/words.ts';
import { listCorpus, loadCorpus } from '../train/corpus.ts';

/** A metric as labelled: amounts as the story has them, empty where it gives none. */
interface Label {
  story: string;
  part: 'tuned' | 'untouched';
  baseline: string;
  value: string;
  change: string;
  unit: string;
  /** `*word*` marks the noun that the amount belongs to. */
  topic: string;
}

export interface Score {
  labels: number;
  found: number;
  /** Amounts, unit and topic agree. */
  right: number;
  /** The amounts and the unit agree, whatever the topic. */
  amounts: number;
  misses: string[];
}

/** The rules were made on the one part; what they make of the other was never read. */
export function scoreMetrics(part: Label['part']): Score {
  const labels = readLabels().filter((label) => label.part === part);
  const score: Score = { labels: 0, found: 0, right: 0, amounts: 0, misses: [] };
  for (const { id, text } of loadCorpus(listCorpus())) {
    const rows = labels.filter(({ story }) => story === id);
    if (rows.length > 0) addStory(score, rows, extractMetrics(readRow(text)));
  }
  return score;
}

function addStory(score: Score, rows: Label[], metrics: Metric[]): void {
  const wanted = rows.filter(({ baseline, value, change }) => baseline + value + change !== '');
  const { hits, open, missed } = match(
    wanted,
    metrics,
    (...pair) => hasAmounts(...pair) && hasTopic(...pair),
  );
  score.labels += wanted.length;
  score.found += metrics.length;
  score.right += hits;
  score.amounts += match(wanted, metrics, hasAmounts).hits;
  score.misses.push(
    ...missed.map((label) => `missed ${Object.values(label).join(' | ')}`),
    ...open.map((metric) => `wrong  ${rows[0]!.story} ${describe(metric)}`),
  );
}

/** Each label takes the first metric that agrees with it, and no two the same. */
function match(wanted: Label[], metrics: Metric[], agrees: (metric: Metric, label: Label) => boolean) {
  const open = [...metrics];
  const missed = wanted.filter((label) => {
    const at = open.findIndex((metric) => agrees(metric, label));
    if (at !== -1) open.splice(at, 1);
    return at === -1;
  });
  return { hits: wanted.length - missed.length, open, missed };
}

/** The same numbers in the same parts, in the same unit. A sum of money saved is a change or a value. */
function hasAmounts(metric: Metric, label: Label): boolean {
  const { baseline, value, change } = label;
  // Labels have the amount of another group for the baseline that it is not.
  const against = metric.baseline ?? metric.others;
  const given = metric.change && !metric.change.computed ? metric.change.text : '';
  const newer = metric.value?.text ?? '';
  const amounts =
    metric.money && against === null
      ? same(newer || given, value || change)
      : same(newer, value) && same(given, change);
  return amounts && same(against?.text ?? '', baseline) && hasUnit(metric, label);
}

function same(text: string, label: string): boolean {
  if (text === '' || label === '') return text === label;
  const [a, b] = [toNumber(text), toNumber(label)];
  return a === null || b === null ? text === label : Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** Labels give a unit by its sign or its name; a count may have the thing itself for its unit ("40 stars"). */
function hasUnit({ value, change }: Metric, { unit, topic }: Label): boolean {
  const given = value?.unit ?? change?.unit ?? '';
  return (
    given.toLowerCase() === nameUnit(unit) ||
    (unit === '' && contentWords(given).every((word) => contentWords(topic).includes(word)))
  );
}

const nameUnit = (unit: string): string =>
  unit === '' || unit === 'times' ? unit : toUnit(`1 ${unit}`).toLowerCase();

/** The topic, at most seven words that stand together in the story, holds the noun that the amount belongs to, by one of its names. */
function hasTopic(metric: Metric, { topic }: Label): boolean {
  const words = contentWords(metric.topic);
  const heads = [...topic.matchAll(/\*([^*]+)\*/g)].map(([, head]) => contentWords(head!));
  return heads.some((head) => head.length > 0 && head.every((word) => words.includes(word)));
}

const describe = ({ topic, baseline, others, value, change, sentence }: Metric): string =>
  `[${topic}] ${(baseline ?? others)?.text ?? ''} | ${value?.text ?? ''} | ${change?.text ?? ''} in: ${sentence.replace(/\s+/g, ' ')}`;

function readLabels(): Label[] {
  const text = readFileSync(new URL('../../tests/metrics/labels.tsv', import.meta.url), 'utf8');
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const keys = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])) as unknown as Label;
  });
}

/** Prints precision and recall of both parts, and of the amounts alone. */
export function printMetrics(): void {
  console.log('\n## Metrics\n\npart             labels  precision     recall   amounts alone');
  for (const part of ['tuned', 'untouched'] as const) {
    const { labels, found, right, amounts } = scoreMetrics(part);
    const figures = [right / found, right / labels, amounts / found, amounts / labels];
    const cells = figures.map((figure) => figure.toFixed(3).padStart(11));
    console.log(`${part.padEnd(16)}${String(labels).padStart(7)}${cells.join('')}`);
  }
}
