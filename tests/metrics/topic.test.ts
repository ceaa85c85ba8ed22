/** What a metric measures. */
import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

const topicsOf = (text: string): string[] => extractMetrics(readRow(text)).map(({ topic }) => topic);

it.each([
  ['In that aisle picks per hour went from 84 to 97.', 'aisle picks'],
  ['Reads that came from the app were 61 %.', 'Reads'],
  ['Waste in the north, which nobody had looked at, went up 30 %.', 'Waste in the north'],
  ['The share of billing in the north went from 3 % to 8 %.', 'share of billing in the north'],
  ['Training in the shop went up 30 %.', 'Training in the shop'],
  ['The doctors buy the paid training, 400 euro.', 'buy the paid training'],
  ['A card cost him 1.2 percent.', 'card'],
  ['Ramen gets 9 % back.', 'Ramen'],
])('tells nouns from verbs: in %j it is %j', (text, topic) => {
  expect(topicsOf(text)).toEqual([topic]);
});
