/** How many there were in a stretch of time, and how many there are now, told apart. Pure. */
import { toNumber } from '../metrics/amount.ts';
import { computeChange, type Metric } from '../metrics/metric.ts';
import { contentWords } from '../metrics/topic/words.ts';
import type { Quoted } from './evidence.ts';
import { hasArrived } from './joined.ts';

/** "Parents wrote 1,900 tickets a month", and later "Tickets dropped to 240 a month": one row; the volumes are told then. */
export function joinVolumes(metrics: Metric[], volumes: Quoted[]): { metrics: Metric[]; volumes: Quoted[] } {
  const told = new Set<Quoted>();
  const joined = metrics.map((metric) => {
    const start = hasArrived(metric) ? volumes.findLast((volume) => isStart(volume, metric)) : undefined;
    if (!start) return metric;
    told.add(start);
    return withBaseline(metric, start);
  });
  return { metrics: joined, volumes: volumes.filter((volume) => !told.has(volume)) };
}

function isStart({ text, line }: Quoted, { topic, value, line: own }: Metric): boolean {
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
  const [said = ''] = /^\S+(?: (?:thousand|million|lakh|crore)\b)?/.exec(text) ?? [];
  const baseline = { ...metric.value!, text: said, number: toNumber(said) };
  return { ...metric, baseline, change: computeChange(baseline.number, metric.value!.number) };
}
