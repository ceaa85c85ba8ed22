/** A linear reading of the network's numbers. */

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
