/** A linear reading of the network's numbers while it learns: scores there, slopes back. */
import { addGradient, type Parameter, parameter } from './parameters.ts';

export interface LearnedHead {
  outputs: readonly string[];
  weights: Parameter;
  bias: Parameter;
}

export const createHead = (outputs: readonly string[], inputs: number): LearnedHead => ({
  outputs,
  weights: parameter(new Float32Array(inputs * outputs.length)),
  bias: parameter(new Float32Array(outputs.length)),
});

/** Adds the head's scores of the inputs that begin at `start` to `into`. */
export function addScores(
  { weights: { values }, bias, outputs }: LearnedHead,
  inputs: Float32Array,
  into: Float64Array,
  start = 0,
): void {
  const width = outputs.length;
  const size = values.length / width;
  for (let o = 0; o < width; o += 1) into[o] = into[o]! + bias.values[o]!;
  for (let i = 0; i < size; i += 1) {
    const value = inputs[start + i]!;
    if (value === 0) continue;
    for (let o = 0; o < width; o += 1) into[o] = into[o]! + value * values[i * width + o]!;
  }
}

/** Learns from the slopes in the scores and adds the slopes in the inputs to `back`. */
export function learnHead(
  { weights, bias, outputs }: LearnedHead,
  inputs: Float32Array,
  slopes: Float32Array,
  back: Float32Array,
  start = 0,
): void {
  const width = outputs.length;
  const size = weights.values.length / width;
  addGradient(bias, 0, slopes);
  for (let i = 0; i < size; i += 1) {
    const value = inputs[start + i]!;
    let sum = 0;
    for (let o = 0; o < width; o += 1) {
      const at = i * width + o;
      sum += slopes[o]! * weights.values[at]!;
      weights.gradient[at] = weights.gradient[at]! + slopes[o]! * value;
    }
    back[start + i] = back[start + i]! + sum;
  }
  weights.met.add(0);
}
