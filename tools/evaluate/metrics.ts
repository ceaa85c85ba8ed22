/** How right the extraction of metrics is, against `tests/metrics/labels.tsv`, whose head says what is labelled. */
import { readRow } from '../../src/document/index.ts';
import { toUnit } from '../../src/metrics/amount.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { contentWords } from '../../src/metrics/topic/words.ts';
import { hasAmounts, hasTopic, loadLabels, type MetricLabel, PARTS, pairUp } from '../train/metric-labels.ts';

export interface Score {
  labels: number;
  found: number;
  /** Amounts, unit and topic agree. */
  right: number;
  /** The amounts and the unit agree, whatever the topic. */
  amounts: number;
  misses: string[];
}

/** Of what ships. */
export function scoreMetrics(part: MetricLabel['part']): Score {
  const score: Score = { labels: 0, found: 0, right: 0, amounts: 0, misses: [] };
  for (const { text, metrics: labels } of loadLabels(part)) {
    const metrics = extractMetrics(readRow(text));
    const isFound = (metric: Metric, label: MetricLabel) =>
      hasAmounts(metric, label) && hasUnit(metric, label);
    const { pairs, open, missed } = pairUp(
      labels,
      metrics,
      (...pair) => isFound(...pair) && hasTopic(pair[0].topic, pair[1]),
    );
    score.labels += labels.length;
    score.found += metrics.length;
    score.right += pairs.length;
    score.amounts += pairUp(labels, metrics, isFound).pairs.length;
    score.misses.push(
      ...missed.map((label) => `missed ${Object.values(label).join(' | ')}`),
      ...open.map((metric) => `wrong  ${describe(metric)}`),
    );
  }
  return score;
}

/** Labels give a unit by its sign or its name; a count may have the thing itself for its unit ("40 stars"). */
function hasUnit({ value, change }: Metric, { unit, topic }: MetricLabel): boolean {
  const given = value?.unit ?? change?.unit ?? '';
  return (
    given.toLowerCase() === nameUnit(unit) ||
    (unit === '' && contentWords(given).every((word) => contentWords(topic).includes(word)))
  );
}

const nameUnit = (unit: string): string =>
  unit === '' || unit === 'times' ? unit : toUnit(`1 ${unit}`).toLowerCase();

const describe = ({ topic, baseline, others, value, change, sentence }: Metric): string =>
  `[${topic}] ${(baseline ?? others)?.text ?? ''} | ${value?.text ?? ''} | ${change?.text ?? ''} in: ${sentence.replace(/\s+/g, ' ')}`;

/** Prints precision and recall of each part, and of the amounts alone. */
export function printMetrics(): void {
  console.log('\n## Metrics\n\npart             labels  precision     recall   amounts alone');
  for (const part of PARTS) {
    const { labels, found, right, amounts } = scoreMetrics(part);
    const figures = [right / found, right / labels, amounts / found, amounts / labels];
    const cells = figures.map((figure) => figure.toFixed(3).padStart(11));
    console.log(`${part.padEnd(16)}${String(labels).padStart(7)}${cells.join('')}`);
  }
}
