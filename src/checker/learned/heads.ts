/** A linear reading of the network's numbers, of one token or of what a run of them comes to. */
import type { Run } from '../../span.ts';

/** Weights `[input][output]`, and what is added to each output. */
export interface Head {
  outputs: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

/** @returns the numbers of some outputs, given by their places */
export function apply(
  { outputs, weights, bias }: Head,
  asked: readonly number[],
  inputs: Float32Array,
): number[] {
  const width = outputs.length;
  const sums = asked.map((output) => bias[output]!);
  for (let at = 0, row = 0; at < inputs.length; at += 1, row += width) {
    const value = inputs[at]!;
    if (value === 0) continue;
    for (let one = 0; one < asked.length; one += 1) sums[one]! += value * weights[row + asked[one]!]!;
  }
  return sums;
}

/**
 * @param numbers `width` a token
 * @param pooled where it is put, so that one place can serve for many runs
 * @returns the largest of each number over the tokens, then the means
 */
export function pool(
  numbers: Float32Array,
  { from, to }: Run,
  width: number,
  pooled = new Float32Array(2 * width),
): Float32Array {
  const tokens = Math.max(1, to - from);
  for (let n = 0; n < width; n += 1) {
    let largest = 0;
    let sum = 0;
    for (let at = from * width + n; at < to * width; at += width) {
      const value = numbers[at]!;
      sum += value;
      if (value > largest) largest = value;
    }
    pooled[n] = largest;
    pooled[width + n] = sum / tokens;
  }
  return pooled;
}
