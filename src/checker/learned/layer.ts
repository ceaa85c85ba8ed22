/** A layer of the network: each token's numbers from those of three tokens. */

/** The tokens that a convolution sees: before, here, after. */
export const TAPS = 3;
/** How far apart they stand, layer by layer. */
export const STEPS = [1, 2, 4] as const;

/** Weights of a layer: `[tap][input][output]`, and what is added to each output. */
export interface Layer {
  weights: Float32Array;
  bias: Float32Array;
}

/**
 * A later layer: what comes in, and the positive part of what the layer makes of it. Each token gives to the three
 * that see it; numbers that are nought are skipped, and the others taken four at a time, which is faster.
 */
export function convolve(
  input: Float32Array<ArrayBuffer>,
  width: number,
  { weights, bias }: Layer,
  step: number,
): Float32Array<ArrayBuffer> {
  const length = input.length / width;
  const sums = new Float64Array(input.length);
  for (let at = 0; at < length; at += 1) sums.set(bias, at * width);
  const places = new Int32Array(width + 3);
  const values = new Float64Array(width + 3);
  for (let seen = 0; seen < length; seen += 1) {
    const count = gather(input, seen * width, width, places, values);
    for (let tap = 0; tap < TAPS; tap += 1) {
      const at = seen - (tap - 1) * step;
      if (at < 0 || at >= length) continue;
      const start = at * width;
      for (let n = 0; n < count; n += 4) {
        const a = (tap * width + places[n]!) * width;
        const b = (tap * width + places[n + 1]!) * width;
        const c = (tap * width + places[n + 2]!) * width;
        const d = (tap * width + places[n + 3]!) * width;
        const [va, vb, vc, vd] = [values[n]!, values[n + 1]!, values[n + 2]!, values[n + 3]!];
        for (let o = 0; o < width; o += 1)
          sums[start + o] =
            sums[start + o]! +
            va * weights[a + o]! +
            vb * weights[b + o]! +
            vc * weights[c + o]! +
            vd * weights[d + o]!;
      }
    }
  }
  return Float32Array.from(input, (one, n) => one + Math.max(0, sums[n]!));
}

/** Where the numbers of a token are not nought, and which they are, filled up with noughts to a multiple of four. */
function gather(
  input: Float32Array,
  start: number,
  width: number,
  places: Int32Array,
  values: Float64Array,
): number {
  let count = 0;
  for (let i = 0; i < width; i += 1) {
    const value = input[start + i]!;
    if (value === 0) continue;
    places[count] = i;
    values[count] = value;
    count += 1;
  }
  for (; count % 4 > 0; count += 1) {
    places[count] = 0;
    values[count] = 0;
  }
  return count;
}
