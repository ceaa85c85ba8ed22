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
  if (room.length < scores.length) room = new Uint8Array(2 * scores.length);
  const from = room.subarray(0, scores.length);
  // How well the best chain goes that ends in each label.
  const best = [scores[OUTSIDE]! + moves[9 + OUTSIDE]!, scores[BEGIN]! + moves[9 + BEGIN]!, -Infinity];
  const longer = [0, 0, 0];
  for (let term = SIZE; term < scores.length; term += SIZE) {
    for (let label = 0; label < SIZE; label += 1) {
      longer[label] = -Infinity;
      for (let before = label === INSIDE ? BEGIN : OUTSIDE; before < SIZE; before += 1) {
        const sum = best[before]! + moves[before * SIZE + label]! + scores[term + label]!;
        if (sum > longer[label]!) {
          longer[label] = sum;
          from[term + label] = before;
        }
      }
    }
    for (let label = 0; label < SIZE; label += 1) best[label] = longer[label]!;
  }
  const labels = trace(best, from);
  return toRuns(labels).map(({ from, to }) => ({
    from,
    to,
    surer: gain({ from, to }, labels, scores, moves),
  }));
}

/** Where it is noted which label came before: to make room for each sentence takes longer than to fill it. */
let room = new Uint8Array(0);

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
  for (let at = 0; at < labels.length; at += 1) {
    if (labels[at] === BEGIN) runs.push({ from: at, to: at + 1 });
    else if (labels[at] === INSIDE) runs.at(-1)!.to = at + 1;
  }
  return runs;
}

/** What the chain would lose if the run's terms stood outside. */
function gain(
  { from, to }: Run,
  labels: Uint8Array,
  scores: Float32Array | Float64Array,
  moves: readonly number[],
): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const before = at === 0 ? SIZE : labels[at - 1]!;
    sum += scores[at * SIZE + labels[at]!]! + moves[before * SIZE + labels[at]!]!;
    sum -= scores[at * SIZE + OUTSIDE]! + moves[(at === from ? before : OUTSIDE) * SIZE + OUTSIDE]!;
  }
  const after = labels[to];
  if (after === undefined) return sum;
  return sum + moves[labels[to - 1]! * SIZE + after]! - moves[OUTSIDE * SIZE + after]!;
}
