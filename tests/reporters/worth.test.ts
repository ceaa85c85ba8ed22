/** Which findings a report tells in full. */
import { expect, it } from 'vitest';
import type { Finding, Result, Severity } from '../../src/model.ts';
import { chooseFindings } from '../../src/reporters/pretty/worth.ts';

const finding = (rule: string, severity: Severity, offset: number): Finding => ({
  rule,
  severity,
  text: `words at ${offset}`,
  message: '',
  followUp: '',
  bad: '',
  good: '',
  position: {
    start: { line: 1, column: offset + 1, offset },
    end: { line: 1, column: offset + 5, offset: offset + 4 },
  },
});

it('tells of each rule the most severe finding, so that the mend worth most is among them', () => {
  const findings = [
    finding('vague/impact', 'warning', 0),
    finding('vague/data', 'error', 10),
    finding('vague/speed', 'error', 20),
    finding('vague/impact', 'error', 30),
  ];
  const reasons = [
    { id: 'vague/impact', points: -12 },
    { id: 'vague/data', points: -5 },
    { id: 'vague/speed', points: -4 },
  ];
  const told = chooseFindings({ findings, reasons } as unknown as Result, 2);
  expect(told.map(({ rule, position }) => [rule, position.start.offset])).toEqual([
    ['vague/impact', 30],
    ['vague/data', 10],
  ]);
});
