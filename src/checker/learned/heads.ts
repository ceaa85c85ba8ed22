/** A linear reading of the network's numbers. */

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
