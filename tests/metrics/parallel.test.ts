import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

const read = (text: string) =>
  extractMetrics(readRow(text)).map(({ baseline, value, others }) =>
    [baseline, value, others].map((amount) => amount?.text ?? ''),
  );

describe('two amounts of one build', () => {
  it.each([
    ['Breakage was 6 % in week 2, 3 % in week 11.', '6 %', '3 %'],
    ['Late fees: £4,100 (2018), £900 (2020).', '£4,100', '£900'],
    ['The hall lost 40 kilos of heat a day before, with the curtain it is 26.', '40 kilos', '26'],
    [
      'The ferry used to take us ninety minutes, and since the new pier it is fifty.',
      'ninety minutes',
      'fifty',
    ],
    ['In the old shed 1 in 8 hens fell ill, in the new one 1 in 30.', '1 in 8', '1 in 30'],
    ['The lift was back after 3 hours, where last year it had needed 20.', '20', '3 hours'],
  ])('are older and newer where the words tell so in %j', (text, baseline, value) => {
    expect(read(text)).toEqual([[baseline, value, '']]);
  });

  it.each([
    ['In Bergen 52 % of the parcels came late, in Oslo 17 %.', '52 %', '17 %'],
    ['Our stall sold 30 % of its soup, the others 12 %.', '30 %', '12 %'],
  ])('tell of two groups where nothing tells when in %j', (text, value, others) => {
    expect(read(text)).toEqual([['', value, others]]);
  });

  it.each([
    ['We took two vans in May, and I drove three.'],
    ['The pump ran for 3 hours, and the target was 5.'],
    ['The nurses were four, and the patients 31 years old.'],
    ['I opened at nine, and in winter at ten.'],
  ])('are none where they count different things or nothing was reached in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leave the second to the pair that it begins', () => {
    expect(read('Overtime down by €9k, and visits were 2.9 a month vs 2.3 before.')).toEqual([
      ['', '', ''],
      ['2.3', '2.9', ''],
    ]);
  });
});
