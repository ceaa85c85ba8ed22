/** What is learned: arrays of numbers, each with its gradient, stepped by Adam. */

export interface Parameter {
  values: Float32Array;
  gradient: Float32Array;
  /** Running means of the gradient and of its square. */
  mean: Float32Array;
  square: Float32Array;
  /** Numbers a row, and the rows whose gradient is not zero; a row of a table that a batch did not meet stays as it is. */
  row: number;
  met: Set<number>;
}

export function parameter(values: Float32Array, row = values.length): Parameter {
  const zeros = (): Float32Array => new Float32Array(values.length);
  return { values, gradient: zeros(), mean: zeros(), square: zeros(), row, met: new Set() };
}

/** Adds to a gradient, row by row; `at` is where the row begins. */
export function addGradient({ gradient, met, row }: Parameter, at: number, slope: Float32Array): void {
  for (let n = 0; n < slope.length; n += 1) gradient[at + n] = gradient[at + n]! + slope[n]!;
  met.add(at / row);
}

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const LEAST = 1e-8;

/** @param count how many steps have been made, this one included */
export function stepParameter(one: Parameter, rate: number, count: number): void {
  const { values, gradient, mean, square, row, met } = one;
  const factor = (rate * Math.sqrt(1 - SQUARE_KEPT ** count)) / (1 - MEAN_KEPT ** count);
  for (const index of met) {
    for (let n = index * row; n < (index + 1) * row; n += 1) {
      const slope = gradient[n]!;
      mean[n] = MEAN_KEPT * mean[n]! + (1 - MEAN_KEPT) * slope;
      square[n] = SQUARE_KEPT * square[n]! + (1 - SQUARE_KEPT) * slope * slope;
      values[n] = values[n]! - (factor * mean[n]!) / (Math.sqrt(square[n]!) + LEAST);
      gradient[n] = 0;
    }
  }
  met.clear();
}

/** Begins anew where it stands: nothing of the steps that led there goes on. */
export function forgetSteps({ mean, square }: Parameter): void {
  mean.fill(0);
  square.fill(0);
}

/** Small random numbers, so that the inputs of a layer of so many keep their size. */
export function randomValues(length: number, inputs: number, random: () => number): Float32Array {
  const size = Math.sqrt(3 / inputs);
  return Float32Array.from({ length }, () => (2 * random() - 1) * size);
}
