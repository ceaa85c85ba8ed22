/** How right the extraction of metrics is, against `tests/metrics/labels.tsv`. */
import { readFileSync } from 'node:fs';
import { readRow } from '../../src/document/index.ts';
import { toNumber } from '../../src/metrics/amount.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { contentWords } from '../../src/metrics/topic.ts';
import { listCorpus, loadCorpus } from '../train/corpus.ts';

/** A metric as labelled: amounts as the story has them, empty where it gives none; any word of the topic will do. */
interface Label {
  story: string;
  part: 'tuned' | 'untouched';
  baseline: string;
  value: string;
  change: string;
  topic: string;
}

export interface Score {
  labels: number;
  found: number;
  right: number;
  misses: string[];
}

/** The rules were made on the one part; the other was never looked at while they were. */
export function scoreMetrics(part: Label['part']): Score {
  const labels = readLabels().filter((label) => label.part === part);
  const score: Score = { labels: 0, found: 0, right: 0, misses: [] };
  for (const { id, text } of loadCorpus(listCorpus())) {
    const wanted = labels.filter(({ story }) => story === id);
    if (wanted.length > 0) addStory(score, wanted, extractMetrics(readRow(text)));
  }
  return score;
}

function addStory(score: Score, wanted: Label[], metrics: Metric[]): void {
  const open = [...metrics];
  score.labels += wanted.length;
  score.found += metrics.length;
  for (const label of wanted) {
    const at = open.findIndex((metric) => agrees(metric, label));
    if (at === -1) score.misses.push(`missed ${Object.values(label).join(' | ')}`);
    else {
      open.splice(at, 1);
      score.right += 1;
    }
  }
  const { story } = wanted[0]!;
  score.misses.push(...open.map((metric) => `wrong  ${story} ${describe(metric)}`));
}

/** Amounts are the same numbers in the same parts, and the topics share a word. A sum of money saved is a change or a value. */
function agrees(metric: Metric, { baseline, value, change, topic }: Label): boolean {
  const given = metric.change && !metric.change.computed ? metric.change.text : '';
  const single = metric.money && metric.baseline === null;
  const amounts = single
    ? same(metric.value?.text ?? given, value || change)
    : same(metric.baseline?.text ?? '', baseline) &&
      same(metric.value?.text ?? '', value) &&
      same(given, change);
  const words = contentWords(topic);
  return amounts && contentWords(metric.topic).some((word) => words.includes(word));
}

function same(text: string, label: string): boolean {
  if (text === '' || label === '') return text === label;
  const [a, b] = [toNumber(text), toNumber(label)];
  return a === null || b === null ? text === label : Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

const describe = ({ topic, baseline, value, change, sentence }: Metric): string =>
  `[${topic}] ${baseline?.text ?? ''} | ${value?.text ?? ''} | ${change?.text ?? ''} in: ${sentence.replace(/\s+/g, ' ')}`;

export function readLabels(): Label[] {
  const text = readFileSync(new URL('../../tests/metrics/labels.tsv', import.meta.url), 'utf8');
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const keys = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])) as unknown as Label;
  });
}

/** Prints precision and recall of both parts. */
export function printMetrics(): void {
  console.log('\n## Metrics\n\npart             labels  precision     recall');
  for (const part of ['tuned', 'untouched'] as const) {
    const { labels, found, right } = scoreMetrics(part);
    const figures = [right / found, right / labels].map((figure) => figure.toFixed(3).padStart(11));
    console.log(`${part.padEnd(16)}${String(labels).padStart(7)}${figures.join('')}`);
  }
}
