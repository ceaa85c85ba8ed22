import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { toNumber } from '../../src/metrics/amount.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import { scoreMetrics } from '../../tools/evaluate/metrics.ts';

const read = (text: string) =>
  extractMetrics(readRow(text)).map(({ topic, baseline, value, change }) => [
    topic,
    baseline?.text ?? '',
    value?.text ?? '',
    change?.text ?? '',
  ]);

describe('the metrics of a story', () => {
  it.each([
    ['Retention went from 81 % to 88 %.', ['Retention', '81 %', '88 %', '+8.6 %']],
    ['By June churn fell to 1.9 % of orders from 4.6 %.', ['churn', '4.6 %', '1.9 %', '−59 %']],
    ['Tickets 64/mo -> 9/mo.', ['Tickets', '64', '9', '−86 %']],
    ['Retyping fell from 11 minutes to 3.2.', ['Retyping', '11 minutes', '3.2', '−71 %']],
    ['Latency went from 2.9 s to 210 ms.', ['Latency', '2.9 s', '210 ms', '−93 %']],
    ['Setup took 22 minutes in place of 35.', ['Setup', '35', '22 minutes', '−37 %']],
    ['Renewals were at 98 %, up from 86 %.', ['Renewals', '86 %', '98 %', '+14 %']],
    ['I cut abandonment by 22 %.', ['abandonment', '', '', '22 %']],
    ['The waiting time fell to 3.1 hours.', ['waiting time', '', '3.1 hours', '']],
    ['It saved ₹84 lakh a quarter in repeat calls.', ['repeat calls', '', '', '₹84 lakh']],
    ['She doubled the credit line.', ['credit line', '', '', 'doubled']],
  ])('reads %j', (text, metric) => {
    expect(read(text)).toEqual([metric]);
  });

  it.each([
    'My goal was to bring churn below 10 %.',
    'I wanted to cut abandonment by 22 %.',
    'I interviewed 63 patients in 9 clinics over five weeks.',
    'Refunds of up to ₹2,000 went out at once.',
    'It shipped on 14 June 2023 at 10:30.',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['1,234.5', 1234.5],
    ['4,5 %', 4.5],
    ['$1.4M', 1_400_000],
    ['₹84 lakh', 8_400_000],
    ['two thousand', 2000],
    ['forty-five', 45],
    ['a third', 1 / 3],
    ['1 in 6', 1 / 6],
    ['hundreds', null],
  ])('takes %j for %d', (text, number) => {
    expect(toNumber(text)).toBe(number);
  });

  it('agrees with the labels that its rules were made on', () => {
    const { labels, found, right } = scoreMetrics('tuned');
    expect(right / found).toBeGreaterThan(0.9);
    expect(right / labels).toBeGreaterThan(0.9);
  });
});
