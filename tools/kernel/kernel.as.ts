/**
 * The arithmetic of the network, four numbers at a time (WebAssembly's v128). AssemblyScript: `npm run kernel` makes
 * src/checker/learned/kernel-code.ts of it. Addresses are bytes in the module's memory, which the caller lays out;
 * `width` is a multiple of 32, the outputs that are summed side by side.
 */
import { BLOCK, gather, put, sumBlock } from './blocks.as';

const FLOAT: usize = 4;

/** Adds rows of small integers, `size` long (a multiple of 8), to sums of 16 bits each. */
export function addRows(sums: usize, rows: usize, list: usize, count: i32, size: i32): void {
  for (let n = 0; n < count; n += 1) {
    const row = rows + <usize>(load<i32>(list + <usize>n * 4) * size);
    for (let at: usize = 0; at < <usize>size; at += 8) {
      const sum = sums + at * 2;
      v128.store(sum, i16x8.add(v128.load(sum), v128.load8x8_s(row + at)));
    }
  }
}

/** Adds sums of 16 bits times `scale` to numbers, `size` of them (a multiple of 8). */
export function addScaled(numbers: usize, sums: usize, scale: f32, size: i32): void {
  const factor = f32x4.splat(scale);
  for (let at: usize = 0; at < <usize>size; at += 8) {
    const some = v128.load(sums + at * 2);
    const to = numbers + at * FLOAT;
    const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(some));
    const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(some));
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(low, factor)));
    v128.store(to + 16, f32x4.add(v128.load(to + 16), f32x4.mul(high, factor)));
  }
}

/**
 * Adds what a row of `size` small integers times `scale` makes through `weights` (`[input][output]`) to `outputs`
 * numbers. `list` is room for the row's numbers that are not nought.
 */
export function addProduct(
  numbers: usize,
  row: usize,
  scale: f32,
  weights: usize,
  list: usize,
  size: i32,
  outputs: i32,
): void {
  let count = 0;
  for (let i = 0; i < size; i += 1) {
    const value = load<i8>(row + <usize>i);
    if (value == 0) continue;
    put(list, count, weights + <usize>(i * outputs) * FLOAT, <f32>value * scale);
    count += 1;
  }
  for (let block = 0; block < outputs; block += BLOCK) {
    const to = numbers + <usize>block * FLOAT;
    sumBlock(to, to, list, count, <usize>block * FLOAT);
  }
}

/** The positive part of numbers. */
export function keepPositive(numbers: usize, count: i32): void {
  const none = f32x4.splat(0);
  for (let at: usize = 0; at < <usize>count * FLOAT; at += 16) {
    v128.store(numbers + at, f32x4.max(v128.load(numbers + at), none));
  }
}

/**
 * A layer: of each token what comes in, and the positive part of what `weights` (`[tap][input][output]`) and `bias`
 * make of the tokens `step` before, here and `step` after. `room` holds `width` numbers, `list` as many pairs as a
 * token has inputs.
 */
export function convolve(
  input: usize,
  output: usize,
  weights: usize,
  bias: usize,
  room: usize,
  list: usize,
  tokens: i32,
  width: i32,
  step: i32,
): void {
  const row = <usize>width * FLOAT;
  const none = f32x4.splat(0);
  for (let at = 0; at < tokens; at += 1) {
    const count = gather(list, input, weights, at, tokens, width, width, step);
    for (let block = 0; block < width; block += BLOCK) {
      const shift = <usize>block * FLOAT;
      sumBlock(room + shift, bias + shift, list, count, shift);
    }
    const here = <usize>at * row;
    for (let n: usize = 0; n < row; n += 16) {
      const made = f32x4.max(v128.load(room + n), none);
      v128.store(output + here + n, f32x4.add(v128.load(input + here + n), made));
    }
  }
}
