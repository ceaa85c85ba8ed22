/** Tables of weights that hashed features select, and what is made of their sums. */

/** A table of 2^bits rows of `outputs` weights; a weight is its integer times `scale`. */
export interface Table {
  bits: number;
  outputs: readonly string[];
  scale: number;
  /** Added to each output. */
  bias: readonly number[];
  rows: Int8Array;
}

/** Sums the rows of the features into one number an output. */
export function score(table: Table, features: Int32Array): Float64Array {
  const { rows, outputs, scale, bias, bits } = table;
  const width = outputs.length;
  const mask = 2 ** bits - 1;
  const sums = new Int32Array(width);
  for (const feature of features) {
    const row = (feature & mask) * width;
    for (let output = 0; output < width; output += 1) sums[output]! += rows[row + output]!;
  }
  const scores = new Float64Array(width);
  for (let output = 0; output < width; output += 1) scores[output] = sums[output]! * scale + bias[output]!;
  return scores;
}
