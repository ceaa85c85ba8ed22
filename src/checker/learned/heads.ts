/** A linear reading of the network's numbers. */

/** Weights `[input][output]`, and what is added to each output. */
export interface Head {
  outputs: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

/** @returns one number an output, from the inputs that begin at `start` */
export function apply({ outputs, weights, bias }: Head, inputs: Float32Array, start: number): Float64Array {
  const width = outputs.length;
  const out = Float64Array.from(bias);
  const size = weights.length / width;
  for (let i = 0; i < size; i += 1) {
    const value = inputs[start + i]!;
    if (value === 0) continue;
    for (let o = 0; o < width; o += 1) out[o] = out[o]! + value * weights[i * width + o]!;
  }
  return out;
}
