/**
 * The arithmetic of the network, four numbers at a time (WebAssembly's v128), in the first layer, which only adds, eight.
 * AssemblyScript: `npm run kernel` makes src/checker/learned/kernel-code.ts of it. Addresses are bytes in the module's
 * memory, which the caller lays out; `width` is a multiple of 32, the outputs that are summed side by side.
 */
import { BLOCK, gather, PAIR, put, sumBlock } from './blocks.as';

export { scorePooled, scoreTokens, sumTable } from './heads.as';

const FLOAT: usize = 4;
/** In the first layer numbers are counted in units, in 16 bits; what grows too large stays the largest there is. */
const SHORT: usize = 2;

/** Each token's numbers before anything is added: the bias. */
export function begin(numbers: usize, bias: usize, tokens: i32, width: i32): void {
  const row = <usize>width * SHORT;
  const end = numbers + <usize>tokens * row;
  for (let to = numbers; to < end; to += row) {
    for (let at: usize = 0; at < row; at += 16) v128.store(to + at, v128.load(bias + at));
  }
}

/**
 * Adds to a token's numbers, and to those beside it, `size` of them: what its word makes and its marks, some as sums, the
 * others as rows of small integers, each of 2^`shift` units. The lists hold addresses.
 */
export function addToken(
  numbers: usize,
  sums: usize,
  sumCount: i32,
  rows: usize,
  rowCount: i32,
  shift: i32,
  size: i32,
): void {
  const lastSum = sums + <usize>sumCount * 4;
  const lastRow = rows + <usize>rowCount * 4;
  for (let block: usize = 0; block < <usize>size; block += BLOCK) {
    let a = i16x8.splat(0);
    let b = i16x8.splat(0);
    let c = i16x8.splat(0);
    let d = i16x8.splat(0);
    for (let one = rows; one < lastRow; one += 4) {
      const row = <usize>load<u32>(one) + block;
      a = i16x8.add(a, v128.load8x8_s(row, 0));
      b = i16x8.add(b, v128.load8x8_s(row, 8));
      c = i16x8.add(c, v128.load8x8_s(row, 16));
      d = i16x8.add(d, v128.load8x8_s(row, 24));
    }
    const to = numbers + block * SHORT;
    a = i16x8.add_sat_s(v128.load(to, 0), i16x8.shl(a, shift));
    b = i16x8.add_sat_s(v128.load(to, 16), i16x8.shl(b, shift));
    c = i16x8.add_sat_s(v128.load(to, 32), i16x8.shl(c, shift));
    d = i16x8.add_sat_s(v128.load(to, 48), i16x8.shl(d, shift));
    for (let one = sums; one < lastSum; one += 4) {
      const sum = <usize>load<u32>(one) + block * SHORT;
      a = i16x8.add_sat_s(a, v128.load(sum, 0));
      b = i16x8.add_sat_s(b, v128.load(sum, 16));
      c = i16x8.add_sat_s(c, v128.load(sum, 32));
      d = i16x8.add_sat_s(d, v128.load(sum, 48));
    }
    v128.store(to, a, 0);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
}

/** The sums of rows of small integers, each of 2^`shift` units; the list holds addresses. */
export function sumRows(sums: usize, list: usize, count: i32, shift: i32, size: i32): void {
  memory.fill(sums, 0, <usize>size * SHORT);
  addToken(sums, 0, 0, list, count, shift, size);
}

/**
 * Adds what a row of `size` small integers times `scale` makes through `weights` (floats, `[input][output]`) to `outputs`
 * numbers. `list` is room for as many pairs as the row has numbers, `room` for as many floats as a block has.
 */
export function addProduct(
  numbers: usize,
  row: usize,
  scale: f32,
  weights: usize,
  list: usize,
  room: usize,
  size: i32,
  outputs: i32,
): void {
  for (let i = 0; i < size; i += 1) {
    put(list, i, <usize>(i * outputs) * FLOAT, <f32>load<i8>(row + <usize>i) * scale);
  }
  for (let first = 0; first < outputs; first += BLOCK) {
    memory.fill(room, 0, <usize>BLOCK * FLOAT);
    sumBlock(room, room, list, size, weights + <usize>first * FLOAT);
    for (let n = 0; n < BLOCK; n += 8) {
      const to = numbers + <usize>(first + n) * SHORT;
      v128.store(to, i16x8.add_sat_s(v128.load(to), toShorts(room + <usize>n * FLOAT)));
    }
  }
}

/** Eight floats, rounded to 16 bits. */
// @ts-expect-error: AssemblyScript's decorators stand before functions too
@inline
function toShorts(from: usize): v128 {
  const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(v128.load(from)));
  const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(v128.load(from, 16)));
  return i16x8.narrow_i32x4_s(low, high);
}

/** Floats: of `width` numbers of each row, which has `size` of them, the positive part, so many times `unit`. */
export function keepPositive(to: usize, from: usize, rows: i32, width: i32, size: i32, unit: f32): void {
  const none = i16x8.splat(0);
  const factor = f32x4.splat(unit);
  for (let row = 0; row < rows; row += 1) {
    for (let at: usize = 0; at < <usize>width * SHORT; at += 16) {
      const some = i16x8.max_s(v128.load(from + at), none);
      const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(some));
      const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(some));
      v128.store(to + at * 2, f32x4.mul(low, factor), 0);
      v128.store(to + at * 2, f32x4.mul(high, factor), 16);
    }
    from += <usize>size * SHORT;
    to += <usize>width * FLOAT;
  }
}

/**
 * A layer: of each token from `first` to `end` what comes in, and the positive part of what `weights`
 * (`[tap][input][output]`) and `bias` make of the tokens `step` before, here and `step` after. `room` holds `width`
 * numbers, `list` a pair for each number of all the tokens, and `starts` a number for each token and one more.
 */
export function convolve(
  input: usize,
  output: usize,
  weights: usize,
  bias: usize,
  room: usize,
  list: usize,
  starts: usize,
  first: i32,
  end: i32,
  tokens: i32,
  width: i32,
  step: i32,
): void {
  const row = <usize>width * FLOAT;
  const tap = <usize>width * row;
  const none = f32x4.splat(0);
  const seenFrom = max(0, first - step);
  const seenTo = min(tokens, end + step);
  // Tokens that are `step` apart are listed one after another, each with the weights of one tap further on: so what one
  // of them sees is one stretch of the list, to be read from the tap on that its own place asks for.
  for (let from = seenFrom; from < min(seenFrom + step, seenTo); from += 1) {
    let listed = 0;
    let pairs = 0;
    for (let at = from; at < seenTo; at += step) {
      store<i32>(starts + <usize>listed * 4, pairs);
      pairs += gather(list + <usize>pairs * PAIR, input + <usize>at * row, width, width, <usize>listed * tap);
      listed += 1;
    }
    store<i32>(starts + <usize>listed * 4, pairs);
    for (let n = 0; n < listed; n += 1) {
      const at = from + n * step;
      if (at < first || at >= end) continue;
      const start = load<i32>(starts + <usize>max(0, n - 1) * 4);
      const count = load<i32>(starts + <usize>min(listed, n + 2) * 4) - start;
      const seen = list + <usize>start * PAIR;
      for (let shift: usize = 0; shift < row; shift += <usize>BLOCK * FLOAT) {
        sumBlock(room + shift, bias + shift, seen, count, weights + shift - <usize>(n - 1) * tap);
      }
      const here = <usize>at * row;
      for (let i: usize = 0; i < row; i += 16) {
        const made = f32x4.max(v128.load(room + i), none);
        v128.store(output + here + i, f32x4.add(v128.load(input + here + i), made));
      }
    }
  }
}
