import { expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

it.each([
  ['Revenue rose from 980 TEUR to 1.250 TEUR.', 980_000, 1_250_000, '+28 %'],
  ['Fees fell from CHF 12.500 to CHF 980.', 12_500, 980, '−92 %'],
  ['Fees rose from 980,20 EUR to 1.250,50 EUR.', 980.2, 1250.5, '+28 %'],
  ['For 12.400 meals waste fell from 1.250 kg to 980 kg.', 1250, 980, '−22 %'],
  ['For 2.340.000 meals waste fell from 1.250 kg to 980 kg.', 1250, 980, '−22 %'],
  ['Waste fell from 1.250 kg to 0.980 kg.', 1.25, 0.98, '−22 %'],
  ['With 4.6 stars from 12.400 guests, waste fell from 1.250 kg to 0.980 kg.', 1.25, 0.98, '−22 %'],
])('in %j reads the points', (text, from, to, change) => {
  const moved = extractMetrics(readRow(text)).find(({ baseline }) => baseline);
  expect([moved?.baseline?.number, moved?.value?.number, moved?.change?.text]).toEqual([from, to, change]);
});

it('leaves points as the story has them', () => {
  const text = 'Revenue rose from 980,20 TEUR to 1.250,50 TEUR, and 1,5 % churned.';
  const told = extractMetrics(readRow(text));
  expect(told.map(({ sentence }) => sentence)).toEqual([text, text]);
  expect(told.map(({ value }) => value?.text)).toEqual(['1.250,50 TEUR', '1,5 %']);
});
