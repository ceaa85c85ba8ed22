/** A linear reading of the network's numbers, of one token or of what a run of them comes to. */
import type { Run } from '../../span.ts';

/** Weights `[input][output]`, and what is added to each output. */
export interface Head {
  outputs: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

/** @returns the number of an output */
export function apply({ outputs, weights, bias }: Head, output: number, inputs: Float32Array): number {
  const width = outputs.length;
  let sum = bias[output]!;
  for (let weight = output, at = 0; weight < weights.length; weight += width, at += 1) {
    sum += inputs[at]! * weights[weight]!;
  }
  return sum;
}

/**
 * @param numbers `width` a token
 * @returns the largest of each number over the tokens, then the means
 */
export function pool(numbers: Float32Array, { from, to }: Run, width: number): Float32Array {
  const pooled = new Float32Array(2 * width);
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
