/** The best reading of a sentence as a chain of labels: outside a vague phrase, at its beginning, inside it. */
import type { Run } from '../../span.ts';

/** The labels, as indices into a row of weights. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LABELS = ['outside', 'begin', 'inside'] as const;
const SIZE = LABELS.length;

/** A run of a sentence's terms, and how much better the chain is with it than without it, in log odds. */
export interface SureRun extends Run {
  surer: number;
}

/**
 * Viterbi decoding.
 * @param scores three numbers a term, one a label
 * @param moves nine weights of a label after another (`before * 3 + after`), then three of a first label
 */
export function bestRuns(scores: Float32Array | Float64Array, moves: readonly number[]): SureRun[] {
  if (scores.length === 0) return [];
  const from = new Uint8Array(scores.length);
  // How well the best chain goes that ends in each label.
  let best = [scores[OUTSIDE]! + moves[9 + OUTSIDE]!, scores[BEGIN]! + moves[9 + BEGIN]!, -Infinity];
  for (let term = SIZE; term < scores.length; term += SIZE) {
    const longer = [-Infinity, -Infinity, -Infinity];
    for (let label = 0; label < SIZE; label += 1) {
      for (let before = 0; before < SIZE; before += 1) {
        if (before === OUTSIDE && label === INSIDE) continue;
        const sum = best[before]! + moves[before * SIZE + label]! + scores[term + label]!;
        if (sum > longer[label]!) {
          longer[label] = sum;
          from[term + label] = before;
        }
      }
    }
    best = longer;
  }
  const labels = trace(best, from);
  return toRuns(labels).map((run) => ({ ...run, surer: gain(run, labels, scores, moves) }));
}

/** The labels of the chain that ends best. */
function trace(best: number[], from: Uint8Array): Uint8Array {
  const labels = new Uint8Array(from.length / SIZE);
  let label = Math.max(0, best.indexOf(Math.max(...best)));
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = from[at * SIZE + label]!;
  }
  return labels;
}

function toRuns(labels: Uint8Array): Run[] {
  const runs: Run[] = [];
  labels.forEach((label, at) => {
    if (label === BEGIN) runs.push({ from: at, to: at + 1 });
    else if (label === INSIDE) runs.at(-1)!.to = at + 1;
  });
  return runs;
}

/** What the chain would lose if the run's terms stood outside. */
function gain(
  { from, to }: Run,
  labels: Uint8Array,
  scores: Float32Array | Float64Array,
  moves: readonly number[],
): number {
  const move = (before: number | undefined, label: number): number =>
    moves[before === undefined ? SIZE * SIZE + label : before * SIZE + label]!;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const before = labels[at - 1];
    sum += scores[at * SIZE + labels[at]!]! + move(before, labels[at]!);
    sum -= scores[at * SIZE + OUTSIDE]! + move(at === from ? before : OUTSIDE, OUTSIDE);
  }
  const after = labels[to];
  return after === undefined ? sum : sum + move(labels[to - 1], after) - move(OUTSIDE, after);
}
