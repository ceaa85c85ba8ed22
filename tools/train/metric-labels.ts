/** Metrics as readers labelled them, and when one that was found is the same. */
import { readFileSync } from 'node:fs';
import { toNumber } from '../../src/metrics/amount.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { contentWords } from '../../src/metrics/topic/words.ts';
import { listCorpus, loadCorpus } from './corpus.ts';

/** A metric as labelled: amounts as the text has them, empty where it gives none. */
export interface LabelledMetric {
  baseline: string;
  value: string;
  change: string;
  /** `*word*` marks the noun that the amount belongs to. */
  topic: string;
}

export interface LabelledText<Label extends LabelledMetric = LabelledMetric> {
  id: string;
  text: string;
  metrics: Label[];
}

/** Of `labels.tsv`, whose head says what they are. */
export const PARTS = ['tuned', 'untouched', 'product people'] as const;

/** A label of `labels.tsv`, whose head says what is labelled. */
export interface MetricLabel extends LabelledMetric {
  story: string;
  part: (typeof PARTS)[number];
  unit: string;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../tests/metrics/${name}`, import.meta.url), 'utf8');

export const loadLabels = (part: MetricLabel['part']): LabelledText<MetricLabel>[] =>
  withTexts(readTable<MetricLabel>(read('labels.tsv')).filter((label) => label.part === part));

/** Texts that only teach: labelled by one reader each, and examples of what may be mistaken, which count `TIMES` as much. */
export const loadTaught = (): LabelledText[] => [
  ...withTexts(readTable<LabelledMetric & { story: string }>(read('taught.tsv'))),
  ...readTexts('passages.jsonl'),
  ...Array.from({ length: TIMES }, () => readTexts('examples.jsonl')).flat(),
];

const TIMES = 6;

const readTexts = (name: string): LabelledText[] =>
  readLines<{ id: string; text: string; metrics: string[][] }>(read(name)).map(({ metrics, ...text }) => ({
    ...text,
    metrics: metrics.map(([baseline = '', value = '', change = '', topic = '']) => ({
      baseline,
      value,
      change,
      topic,
    })),
  }));

function withTexts<Label extends LabelledMetric & { story: string }>(labels: Label[]): LabelledText<Label>[] {
  const byStory = new Map<string, Label[]>();
  for (const label of labels) byStory.set(label.story, [...(byStory.get(label.story) ?? []), label]);
  return [
    ...loadCorpus(listCorpus()),
    ...readLines<{ id: string; text: string }>(read('stories.jsonl')),
  ].flatMap(({ id, text }) => {
    // A row without amounts says that the story has no metric.
    const metrics = byStory
      .get(id)
      ?.filter(({ baseline, value, change }) => baseline + value + change !== '');
    return metrics ? [{ id, text, metrics }] : [];
  });
}

const readLines = <Row>(text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Tab-separated, with a line of names; lines with # are remarks. */
function readTable<Row>(text: string): Row[] {
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const keys = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])) as Row;
  });
}

/** The same numbers in the same parts. A sum of money saved is a change or a value. */
export function hasAmounts(metric: Metric, { baseline, value, change }: LabelledMetric): boolean {
  // Labels have the amount of another group for the baseline that it is not.
  const against = metric.baseline ?? metric.others;
  const given = metric.change && !metric.change.computed ? metric.change.text : '';
  const newer = metric.value?.text ?? '';
  const amounts =
    metric.money && against === null
      ? same(newer || given, value || change)
      : same(newer, value) && same(given, change);
  return amounts && same(against?.text ?? '', baseline);
}

function same(text: string, label: string): boolean {
  if (text === '' || label === '') return text === label;
  const [a, b] = [toNumber(text), toNumber(label)];
  return a === null || b === null ? text === label : Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** Whether a topic holds the noun that the amount belongs to, by one of its names. */
export function hasTopic(topic: string, label: LabelledMetric): boolean {
  const words = contentWords(topic);
  const heads = [...label.topic.matchAll(/\*([^*]+)\*/g)].map(([, head]) => contentWords(head!));
  return heads.some((head) => head.length > 0 && head.every((word) => words.includes(word)));
}

/** Each label takes the first metric that agrees with it, and no two the same. */
export function pairUp<Found, Label>(
  wanted: readonly Label[],
  found: readonly Found[],
  agrees: (found: Found, label: Label) => boolean,
): { pairs: [Found, Label][]; open: Found[]; missed: Label[] } {
  const open = [...found];
  const pairs: [Found, Label][] = [];
  const missed = wanted.filter((label) => {
    const at = open.findIndex((each) => agrees(each, label));
    if (at !== -1) pairs.push([open.splice(at, 1)[0]!, label]);
    return at === -1;
  });
  return { pairs, open, missed };
}
