/** The network's layers while it learns, forwards and back. Addresses are bytes; `width` is a multiple of 32. */
import { BLOCK, gather, sumBlock, TAPS } from './blocks.as';

const FLOAT: usize = 4;

/** What `weights` (`[tap][input][output]`) and `bias` make of each token's numbers and of those `step` to either side. */
export function forward(
  input: usize,
  output: usize,
  weights: usize,
  bias: usize,
  list: usize,
  tokens: i32,
  inputs: i32,
  width: i32,
  step: i32,
): void {
  const row = <usize>width * FLOAT;
  for (let at = 0; at < tokens; at += 1) {
    const to = output + <usize>at * row;
    for (let n: usize = 0; n < row; n += 16) v128.store(to + n, v128.load(bias + n));
    for (let tap = 0; tap < TAPS; tap += 1) {
      const seen = at + (tap - 1) * step;
      if (seen < 0 || seen >= tokens) continue;
      const count = gather(list, input + <usize>(seen * inputs) * FLOAT, inputs, width, 0);
      const own = weights + <usize>(tap * inputs) * row;
      for (let shift: usize = 0; shift < row; shift += <usize>BLOCK * FLOAT) {
        sumBlock(to + shift, to + shift, list, count, own + shift);
      }
    }
  }
}

/** From the slopes in what came out to those in the weights (`gradient`) and in what came in (`back`), added to both. */
export function backward(
  slopes: usize,
  input: usize,
  weights: usize,
  gradient: usize,
  back: usize,
  tokens: i32,
  inputs: i32,
  width: i32,
  step: i32,
): void {
  const row = <usize>width * FLOAT;
  for (let at = 0; at < tokens; at += 1) {
    const slope = slopes + <usize>at * row;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const seen = at + (tap - 1) * step;
      if (seen < 0 || seen >= tokens) continue;
      for (let i = 0; i < inputs; i += 1) {
        const place = <usize>(seen * inputs + i) * FLOAT;
        const value = load<f32>(input + place);
        // Left out or cut off: no slope goes through it.
        if (value == 0) continue;
        const shift = <usize>(tap * inputs + i) * row;
        store<f32>(
          back + place,
          load<f32>(back + place) + along(slope, weights + shift, gradient + shift, value, row),
        );
      }
    }
  }
}

/** Adds the slopes times `value` to a row of the gradient; returns their product with the row of weights. */
function along(slope: usize, weights: usize, gradient: usize, value: f32, row: usize): f32 {
  const factor = f32x4.splat(value);
  let sum = f32x4.splat(0);
  for (let n: usize = 0; n < row; n += 16) {
    const some = v128.load(slope + n);
    sum = f32x4.add(sum, f32x4.mul(some, v128.load(weights + n)));
    v128.store(gradient + n, f32x4.add(v128.load(gradient + n), f32x4.mul(some, factor)));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) +
    f32x4.extract_lane(sum, 3)
  );
}

/** Adds the listed rows, `size` numbers each (a multiple of 4), times `factor` to numbers. */
export function addRows(numbers: usize, rows: usize, list: usize, count: i32, size: i32, factor: f32): void {
  for (let one = 0; one < count; one += 1) addTimes(numbers, listed(rows, list, one, size), size, factor);
}

/** Adds numbers times `factor` to each of the listed rows. */
export function addToRows(rows: usize, numbers: usize, list: usize, count: i32, size: i32, factor: f32): void {
  for (let one = 0; one < count; one += 1) addTimes(listed(rows, list, one, size), numbers, size, factor);
}

/** The address of a listed row. */
function listed(rows: usize, list: usize, at: i32, size: i32): usize {
  return rows + <usize>(load<i32>(list + <usize>at * 4) * size) * FLOAT;
}

function addTimes(to: usize, from: usize, size: i32, factor: f32): void {
  const times = f32x4.splat(factor);
  for (let n: usize = 0; n < <usize>size * FLOAT; n += 16) {
    v128.store(to + n, f32x4.add(v128.load(to + n), f32x4.mul(v128.load(from + n), times)));
  }
}
