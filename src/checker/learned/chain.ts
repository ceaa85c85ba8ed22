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
export function bestRuns(scores: readonly Float64Array[], moves: readonly number[]): Run[] {
  const best = scores.map(() => new Float64Array(SIZE).fill(-Infinity));
  const from = scores.map(() => new Uint8Array(SIZE));
  scores.forEach((score, at) => {
    for (let label = 0; label < SIZE; label += 1) {
      if (at === 0) {
        if (label !== INSIDE) best[0]![label] = score[label]! + moves[9 + label]!;
        continue;
      }
      for (let before = 0; before < SIZE; before += 1) {
        if (before === OUTSIDE && label === INSIDE) continue;
        const sum = best[at - 1]![before]! + moves[before * SIZE + label]! + score[label]!;
        if (sum > best[at]![label]!) {
          best[at]![label] = sum;
          from[at]![label] = before;
        }
      }
    }
  });
  return toRuns(trace(best, from));
}

function trace(best: Float64Array[], from: Uint8Array[]): number[] {
  const labels: number[] = [];
  let label = 0;
  const last = best.at(-1);
  if (last) label = last.indexOf(Math.max(...last));
  for (let at = best.length - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = from[at]![label]!;
  }
  return labels;
}

function toRuns(labels: number[]): Run[] {
  const runs: Run[] = [];
  labels.forEach((label, at) => {
    if (label === BEGIN) runs.push({ from: at, to: at + 1 });
    else if (label === INSIDE) runs.at(-1)!.to = at + 1;
  });
  return runs;
}
