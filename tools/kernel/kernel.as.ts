/**
 * The arithmetic of the network, four numbers at a time (WebAssembly's v128). AssemblyScript: `npm run kernel` makes
 * src/checker/learned/kernel-code.ts of it. Addresses are bytes in the module's memory, which the caller lays out;
 * `width` is a multiple of 32, the outputs that are summed side by side.
 */
import { BLOCK, copyPairs, gather, put, sumBlock, TAPS } from './blocks.as';

export { scorePooled, scoreTokens } from './heads.as';

const FLOAT: usize = 4;

/** Each token's numbers before anything is added: the bias. */
export function begin(numbers: usize, bias: usize, tokens: i32, width: i32): void {
  const row = <usize>width * FLOAT;
  const end = numbers + <usize>tokens * row;
  for (let to = numbers; to < end; to += row) {
    for (let at: usize = 0; at < row; at += 16) v128.store(to + at, v128.load(bias + at));
  }
}

/**
 * Adds to a token's numbers, and to those beside it, `size` of them: those of its word, and what its marks make: sums of
 * 16 bits and rows of small integers, times `scale`. The lists hold addresses.
 */
export function addToken(
  numbers: usize,
  word: usize,
  sums: usize,
  sumCount: i32,
  rows: usize,
  rowCount: i32,
  scale: f32,
  size: i32,
): void {
  const factor = f32x4.splat(scale);
  const lastSum = sums + <usize>sumCount * 4;
  const lastRow = rows + <usize>rowCount * 4;
  for (let block: usize = 0; block < <usize>size; block += BLOCK) {
    let a = i16x8.splat(0);
    let b = i16x8.splat(0);
    let c = i16x8.splat(0);
    let d = i16x8.splat(0);
    for (let one = sums; one < lastSum; one += 4) {
      const sum = <usize>load<u32>(one) + block * 2;
      a = i16x8.add(a, v128.load(sum, 0));
      b = i16x8.add(b, v128.load(sum, 16));
      c = i16x8.add(c, v128.load(sum, 32));
      d = i16x8.add(d, v128.load(sum, 48));
    }
    for (let one = rows; one < lastRow; one += 4) {
      const row = <usize>load<u32>(one) + block;
      a = i16x8.add(a, v128.load8x8_s(row, 0));
      b = i16x8.add(b, v128.load8x8_s(row, 8));
      c = i16x8.add(c, v128.load8x8_s(row, 16));
      d = i16x8.add(d, v128.load8x8_s(row, 24));
    }
    const to = numbers + block * FLOAT;
    const own = word + block * FLOAT;
    addEight(to, own, a, factor);
    addEight(to + 32, own + 32, b, factor);
    addEight(to + 64, own + 64, c, factor);
    addEight(to + 96, own + 96, d, factor);
  }
}

/** Adds eight sums of 16 bits times `factor`, and eight numbers of `own`, to eight numbers. */
// @ts-expect-error: AssemblyScript's decorators stand before functions too
@inline
function addEight(to: usize, own: usize, sums: v128, factor: v128): void {
  const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sums));
  const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sums));
  v128.store(to, f32x4.add(v128.load(to), f32x4.add(f32x4.mul(low, factor), v128.load(own))));
  v128.store(
    to,
    f32x4.add(v128.load(to, 16), f32x4.add(f32x4.mul(high, factor), v128.load(own, 16))),
    16,
  );
}

/** The sums of rows of small integers, in 16 bits; `list` holds `count` addresses. */
export function sumRows(sums: usize, list: usize, count: i32, size: i32): void {
  memory.fill(sums, 0, <usize>size * 2);
  const end = list + <usize>count * 4;
  for (let one = list; one < end; one += 4) {
    const row = <usize>load<u32>(one);
    for (let at: usize = 0; at < <usize>size; at += 8) {
      const sum = sums + at * 2;
      v128.store(sum, i16x8.add(v128.load(sum), v128.load8x8_s(row + at)));
    }
  }
}

/**
 * Adds what a row of `size` small integers times `scale` makes through `weights` (`[input][output]`) to `outputs`
 * numbers. `list` is room for as many pairs as the row has numbers.
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
  for (let i = 0; i < size; i += 1) {
    put(list, i, <usize>(i * outputs) * FLOAT, <f32>load<i8>(row + <usize>i) * scale);
  }
  for (let at = 0; at < outputs; at += BLOCK) {
    const shift = <usize>at * FLOAT;
    sumBlock(numbers + shift, numbers + shift, list, size, weights + shift);
  }
}

/** The positive part of numbers. */
export function keepPositive(numbers: usize, count: i32): void {
  const none = f32x4.splat(0);
  for (let at: usize = 0; at < <usize>count * FLOAT; at += 16) {
    v128.store(numbers + at, f32x4.max(v128.load(numbers + at), none));
  }
}

/** Lists of tokens that are kept: more than a layer sees, and a power of two. */
const KEPT: i32 = 16;

/**
 * A layer: of each token from `first` to `end` what comes in, and the positive part of what `weights`
 * (`[tap][input][output]`) and `bias` make of the tokens `step` before, here and `step` after. `room` holds `width`
 * numbers, `lists` for each of the tokens that are kept as many pairs as a token has numbers, `counts` how many there
 * are, `seen` as many as three tokens have.
 */
export function convolve(
  input: usize,
  output: usize,
  weights: usize,
  bias: usize,
  room: usize,
  lists: usize,
  counts: usize,
  seen: usize,
  first: i32,
  end: i32,
  tokens: i32,
  width: i32,
  step: i32,
): void {
  const row = <usize>width * FLOAT;
  const none = f32x4.splat(0);
  let listed = max(0, first - step);
  for (let at = first; at < end; at += 1) {
    for (; listed < tokens && listed <= at + step; listed += 1) {
      const kept = <usize>(listed & (KEPT - 1));
      const count = gather(lists + kept * row * 2, input + <usize>listed * row, width, width);
      store<i32>(counts + kept * 4, count);
    }
    // One list for all three: to begin sums and to store them takes as long as some pairs.
    let count = 0;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const near = at + (tap - 1) * step;
      if (near < 0 || near >= tokens) continue;
      const kept = <usize>(near & (KEPT - 1));
      const pairs = load<i32>(counts + kept * 4);
      copyPairs(seen + <usize>count * 8, lists + kept * row * 2, pairs, <usize>(tap * width) * row);
      count += pairs;
    }
    for (let shift: usize = 0; shift < row; shift += <usize>BLOCK * FLOAT) {
      sumBlock(room + shift, bias + shift, seen, count, weights + shift);
    }
    const here = <usize>at * row;
    for (let n: usize = 0; n < row; n += 16) {
      const made = f32x4.max(v128.load(room + n), none);
      v128.store(output + here + n, f32x4.add(v128.load(input + here + n), made));
    }
  }
}
