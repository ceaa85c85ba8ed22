/** The best reading of a sentence as a chain of labels: outside a vague phrase, at its beginning, inside it. */

/** The labels, as indices into a row of weights. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LABELS = ['outside', 'begin', 'inside'] as const;
const SIZE = LABELS.length;

/** Terms `from` to `to` (exclusive) of a sentence. */
export interface Run {
  from: number;
  to: number;
}

/**
 * Viterbi decoding.
 * @param scores three numbers a term, one a label
 * @param moves nine weights of a label after another (`before * 3 + after`), then three of a first label
 */
export function bestRuns(scores: Float64Array, moves: readonly number[]): Run[] {
  const best = new Float64Array(scores.length).fill(-Infinity);
  const from = new Uint8Array(scores.length);
  for (let label = 0; label < SIZE && scores.length > 0; label += 1) {
    if (label !== INSIDE) best[label] = scores[label]! + moves[9 + label]!;
  }
  for (let term = SIZE; term < scores.length; term += SIZE) {
    for (let label = 0; label < SIZE; label += 1) {
      for (let before = 0; before < SIZE; before += 1) {
        if (before === OUTSIDE && label === INSIDE) continue;
        const sum = best[term - SIZE + before]! + moves[before * SIZE + label]! + scores[term + label]!;
        if (sum > best[term + label]!) {
          best[term + label] = sum;
          from[term + label] = before;
        }
      }
    }
  }
  return toRuns(trace(best, from));
}

/** The labels of the chain that ends best. */
function trace(best: Float64Array, from: Uint8Array): Uint8Array {
  const labels = new Uint8Array(best.length / SIZE);
  const last = best.subarray(-SIZE);
  let label = Math.max(0, last.indexOf(Math.max(...last)));
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
