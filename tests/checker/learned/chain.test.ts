import { expect, it } from 'vitest';
import { bestRuns } from '../../../src/checker/learned/chain.ts';

/** Weights of a label after another, then of a first label: outside, begin, inside. */
const MOVES = [0.5, -0.2, 0, 0.1, -0.4, 0.6, 0.3, -0.1, 0.2, 0.7, -0.3, 0];

/** What a chain of labels comes to. */
function total(scores: number[], labels: number[]): number {
  return labels.reduce((sum, label, at) => {
    const move = at === 0 ? MOVES[9 + label]! : MOVES[labels[at - 1]! * 3 + label]!;
    return sum + move + scores[at * 3 + label]!;
  }, 0);
}

it.each([
  ['at the beginning', [0, 4, 0, 0, 0, 3, 2, 0, 0], [1, 2, 0]],
  ['in the middle', [2, 0, 0, 0, 4, 0, 0, 0, 3, 2, 0, 0], [0, 1, 2, 0]],
  ['at the end', [2, 0, 0, 0, 4, 0], [0, 1]],
  ['two in a row', [0, 4, 0, 0, 4, 0], [1, 1]],
])('says how much surer the chain is with a run %s', (_where, scores, labels) => {
  const runs = bestRuns(Float64Array.from(scores), MOVES);
  for (const { from, to, surer } of runs) {
    const without = labels.map((label, at) => (from <= at && at < to ? 0 : label));
    expect(surer).toBeCloseTo(total(scores, labels) - total(scores, without));
  }
  expect(runs.map(({ from }) => from)).toEqual(labels.flatMap((label, at) => (label === 1 ? [at] : [])));
});
