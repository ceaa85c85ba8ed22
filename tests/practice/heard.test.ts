import { expect, it } from 'vitest';
import type { Result } from '../../src/model.ts';
import { keepHeard } from '../../src/practice/heard.ts';
import { result } from '../results.ts';

const BEFORE = result('I pulled the logs.', { met: [['data-source', 'the logs']], missing: ['metric'] });

/** A longer story of which the checker no longer sees the source. */
function read(missing: string[], lost: number[]): Result {
  const now = result('I pulled the logs. By 22 %.', { met: [['metric', '22 %']], missing });
  const reasons = missing.map((id, at) => ({ points: lost[at]!, id: `missing/${id}`, message: '' }));
  return { ...now, reasons, score: lost.reduce((sum, points) => sum + points, 100) };
}

it('leaves a criterion met that was, in the words that showed it, and lets verdict and score follow', () => {
  const { criteria, findings, reasons, score, verdict } = keepHeard(
    read(['data-source'], [-12]),
    BEFORE.criteria,
  );
  expect(criteria.map(({ id, met, evidence }) => [id, met, evidence.map(({ text }) => text)])).toEqual([
    ['metric', true, ['22 %']],
    ['data-source', true, ['the logs']],
  ]);
  expect({ findings, reasons, score, verdict }).toEqual({
    findings: [],
    reasons: [],
    score: 100,
    verdict: 'complete',
  });
});

it('leaves open what was never heard', () => {
  const kept = keepHeard(read(['data-source', 'timeline'], [-12, -8]), BEFORE.criteria);
  expect(kept).toMatchObject({ score: 92, verdict: 'incomplete' });
  expect(kept.findings.map(({ rule }) => rule)).toEqual(['missing/timeline']);
});

it('changes nothing where nothing is forgotten', () => {
  const now = read(['timeline'], [-8]);
  expect(keepHeard(now, BEFORE.criteria)).toBe(now);
});
