import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';

const periodsOf = (text: string) =>
  extractMetrics(readRow(text)).map(({ baseline, value, change }) =>
    [baseline, value, change].flatMap((amount) => (amount?.period ? [amount.period] : [])),
  );

describe('the period of an amount', () => {
  it.each([
    ['We saved $35,000 a month.', ['month']],
    ['It cost $210,000 a week in fees.', ['week']],
    ['Revenue grew to 1.2 million euros a year.', ['year']],
    ['Revenue grew to 1.2 million euros per year.', ['year']],
    ['Spending fell from $35,000 to $12,000 p.a.', ['year', 'year']],
    ['Spending fell from $35,000 to $12,000 p. a.', ['year', 'year']],
    ['It saved ₹84 lakh a quarter in repeat calls.', ['quarter']],
    ['Tickets 64/mo -> 9/mo.', ['month', 'month']],
    ['Alerts fell from 900 alerts a week to 300.', ['week', 'week']],
    ['It cost us $4,000 in fees per month.', ['month']],
    ['We saved $210,000 annually.', ['year']],
  ])('is read in %j', (text, periods) => {
    expect(periodsOf(text)).toEqual([periods]);
  });

  it.each([
    'It cost us $35,000 over a month.',
    'It cost us $35,000 and a year later nothing.',
    'We paid $35,000 a year ago.',
    'We saved $35,000.',
    'Churn fell to 4 % a year later.',
  ])('is none in %j', (text) => {
    expect(periodsOf(text).flat()).toEqual([]);
  });

  it('of the one end is not held against that of the other', () => {
    const [metric] = extractMetrics(readRow('Spending went from $35,000 a month to $12,000 a week.'));
    expect(metric!.change).toBe(null);
  });
});
