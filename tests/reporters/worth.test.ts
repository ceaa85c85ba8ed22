/** Which findings a report tells in full. */
import { expect, it } from 'vitest';
import { chooseFindings } from '../../src/reporters/worth.ts';
import { result } from '../results.ts';

it('tells of each rule the most severe finding, so that the mend worth most is among them', () => {
  const [mild, ...others] = result('one two three four', {
    vague: [
      ['vague/impact', 'one'],
      ['vague/data', 'two'],
      ['vague/speed', 'three'],
      ['vague/impact', 'four'],
    ],
  }).findings;
  const reasons = [
    { id: 'vague/impact', points: -12, message: '' },
    { id: 'vague/data', points: -5, message: '' },
    { id: 'vague/speed', points: -4, message: '' },
  ];
  const findings = [{ ...mild!, severity: 'warning' as const }, ...others];
  const told = chooseFindings({ ...result(''), findings, reasons }, 2);
  expect(told.map(({ rule, text }) => [rule, text])).toEqual([
    ['vague/impact', 'four'],
    ['vague/data', 'two'],
  ]);
});
