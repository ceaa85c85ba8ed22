/** Sums of products, 32 at a time: eight registers of four numbers. */

export const BLOCK: i32 = 32;
/** The tokens that a layer sees: before, here, after. */
export const TAPS: i32 = 3;

/** Bytes of a pair of a list. */
export const PAIR: usize = 8;

/** A pair: where in some weights a row begins, and the number that it is taken times. */
// @ts-expect-error: AssemblyScript's decorators stand before functions too
@inline
export function put(list: usize, at: i32, offset: usize, value: f32): void {
  store<u32>(list + <usize>at * PAIR, <u32>offset);
  store<f32>(list + <usize>at * PAIR, value, 4);
}

/** Numbers that are looked through at once: as many as a mask has bits. */
const MASKED: i32 = 64;

/**
 * Lists what a token adds to others: for each of its `inputs` numbers at `from` that is not nought, its row of weights
 * (`[input][output]`, `width` outputs), which lie from `rows` on. Returns how many pairs there are.
 */
export function gather(list: usize, from: usize, inputs: i32, width: i32, rows: usize): i32 {
  let count = 0;
  for (let first = 0; first < inputs; first += MASKED) {
    const end = min(inputs - first, MASKED);
    // To go from bit to bit is to guess wrong once, at the last; a branch for each number would be so half of the time.
    let some = maskOf(from + <usize>first * 4, end);
    for (; some != 0; some &= some - 1) {
      const i = first + <i32>ctz(some);
      put(list, count, rows + <usize>(i * width) * 4, load<f32>(from + <usize>i * 4));
      count += 1;
    }
  }
  return count;
}

/** A bit for each of the first `count` numbers, at most 64, that is not nought. */
// @ts-expect-error: AssemblyScript's decorators stand before functions too
@inline
function maskOf(from: usize, count: i32): u64 {
  const none = f32x4.splat(0);
  let mask: u64 = 0;
  for (let i = 0; i < count; i += 4) {
    const some = i32x4.bitmask(f32x4.ne(v128.load(from + <usize>i * 4), none));
    mask |= (<u64>some) << (<u64>i);
  }
  return count < MASKED ? mask & (((<u64>1) << (<u64>count)) - 1) : mask;
}

/** 32 sums, begun with those at `from` and stored at `to`: of each pair the row's numbers in `weights` times its number. */
export function sumBlock(to: usize, from: usize, list: usize, count: i32, weights: usize): void {
  let a = v128.load(from, 0);
  let b = v128.load(from, 16);
  let c = v128.load(from, 32);
  let d = v128.load(from, 48);
  let e = v128.load(from, 64);
  let f = v128.load(from, 80);
  let g = v128.load(from, 96);
  let h = v128.load(from, 112);
  const end = list + <usize>count * PAIR;
  for (let pair = list; pair < end; pair += PAIR) {
    const row = <usize>load<u32>(pair) + weights;
    const value = v128.load_splat<f32>(pair, 4);
    a = f32x4.add(a, f32x4.mul(value, v128.load(row, 0)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
    e = f32x4.add(e, f32x4.mul(value, v128.load(row, 64)));
    f = f32x4.add(f, f32x4.mul(value, v128.load(row, 80)));
    g = f32x4.add(g, f32x4.mul(value, v128.load(row, 96)));
    h = f32x4.add(h, f32x4.mul(value, v128.load(row, 112)));
  }
  v128.store(to, a, 0);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
  v128.store(to, e, 64);
  v128.store(to, f, 80);
  v128.store(to, g, 96);
  v128.store(to, h, 112);
}
