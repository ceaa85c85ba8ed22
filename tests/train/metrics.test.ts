/** What labelled metrics teach. */
import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import { readerOf } from '../../src/metrics/learned.ts';
import type { LabelledText } from '../../tools/train/metric-labels.ts';
import { learnMetrics, METRIC_SETTINGS, toLessons } from '../../tools/train/metrics.ts';
import { learnRanking } from '../../tools/train/ranking.ts';

const text = (
  said: string,
  ...metrics: [baseline: string, value: string, change: string, topic: string][]
) => ({
  id: said,
  text: said,
  metrics: metrics.map(([baseline, value, change, topic]) => ({ baseline, value, change, topic })),
});

const TAUGHT: LabelledText[] = ['Churn', 'Refunds', 'Waste', 'Latency'].flatMap((topic, at) => [
  text(`${topic} went from ${40 + at} % to ${9 + at} %.`, [`${40 + at} %`, `${9 + at} %`, '', `*${topic}*`]),
  text(`${topic} was ${9 + at} %, where it had been ${40 + at} %.`, [
    `${40 + at} %`,
    `${9 + at} %`,
    '',
    `*${topic}*`,
  ]),
  text(`${topic} fell by ${20 + at} %.`, ['', '', `${20 + at} %`, `*${topic}*`]),
  text(`Our goal was ${30 + at} % for ${topic.toLowerCase()}.`),
]);

const settings = {
  roles: { ...METRIC_SETTINGS.roles, bits: 12, times: 1 },
  orders: { ...METRIC_SETTINGS.orders, bits: 12, times: 1 },
  topics: { ...METRIC_SETTINGS.topics, bits: 12 },
};
const reader = readerOf(learnMetrics(toLessons(TAUGHT, settings), settings));
const read = (said: string) =>
  extractMetrics(readRow(said), reader).map(({ topic, baseline, value, change }) => [
    topic,
    baseline?.text,
    value?.text,
    change?.computed === false ? change.text : undefined,
  ]);

it.each([
  ['Abandonment went from 70 % to 51 %.', [['Abandonment', '70 %', '51 %', undefined]]],
  ['Abandonment was 51 %, where it had been 70 %.', [['Abandonment', '70 %', '51 %', undefined]]],
  ['Abandonment fell by 12 %.', [['Abandonment', undefined, undefined, '12 %']]],
  ['Our goal was 12 % for abandonment.', []],
])('reads another measure that is told alike: %j', (said, metrics) => {
  expect(read(said)).toEqual(metrics);
});

it('takes nothing from a label that the text does not hold', () => {
  const lessons = toLessons([text('Churn fell to 4 %.', ['', '17 days', '', '*Churn*'])], settings);
  expect(lessons.topics).toEqual([]);
  expect(lessons.roles.map(({ output }) => output)).toEqual([0]);
});

it('ranks first what shares most with what was right', () => {
  const [good, bad, both] = [Int32Array.of(1), Int32Array.of(2), Int32Array.of(3)];
  const rankings = [
    { rows: [good, bad], right: [true, false] },
    { rows: [bad, both, good], right: [false, false, true] },
  ];
  const { rows } = learnRanking(rankings, 'x', { ...METRIC_SETTINGS.topics, bits: 4, dropout: 0 });
  expect(rows[1]).toBeGreaterThan(rows[2]!);
  expect(rows[1]).toBeGreaterThan(rows[3]!);
});
