import { expect, it } from 'vitest';
import { compareResults, summarizeResult } from '../../src/practice/progress.ts';
import { result } from '../results.ts';

const BEFORE = summarizeResult(
  result('It was a success and fast, by 22 %.', {
    met: [['metric', '22 %']],
    missing: ['timeline'],
    vague: [
      ['vague/impact', 'a success'],
      ['vague/speed', 'fast'],
    ],
    score: 40,
  }),
);

it('says which evidence came and went, and how score and vague phrases changed', () => {
  const now = summarizeResult(
    result('It was fast, in 7 weeks.', {
      met: [['timeline', '7 weeks']],
      missing: ['metric'],
      vague: [['vague/speed', 'fast']],
      score: 55,
    }),
  );
  expect(compareResults(BEFORE, now)).toEqual({
    score: { from: 40, to: 55 },
    gained: ['timeline'],
    lost: ['metric'],
    vague: { from: 2, to: 1 },
  });
});

it('does not call evidence gained that was not asked for before', () => {
  const now = summarizeResult(result('By 22 % in the US.', { met: [['region', 'US']] }));
  expect(compareResults(BEFORE, now).gained).toEqual([]);
});

it('keeps the words that show evidence, and what was vague', () => {
  expect(BEFORE.criteria[0]).toEqual({ id: 'metric', met: true, required: true, evidence: ['22 %'] });
  expect(BEFORE.findings.at(-1)).toEqual({ rule: 'vague/speed', severity: 'error', text: 'fast' });
});
