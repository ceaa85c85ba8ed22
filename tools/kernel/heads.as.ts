/** What heads make of the network's numbers. Addresses are bytes; `width` is a multiple of 32. */
import { BLOCK, gather, sumBlock } from './blocks.as';

const FLOAT: usize = 4;

/**
 * What a head makes of some tokens' numbers: of the largest of each, then of the means, its `outputs` (a multiple of 32),
 * by `weights` (`[input][output]`) and `bias`. `pooled` holds twice `width` numbers, `list` as many pairs.
 */
export function scorePooled(
  numbers: usize,
  tokens: i32,
  width: i32,
  pooled: usize,
  list: usize,
  weights: usize,
  bias: usize,
  outputs: i32,
  scores: usize,
): void {
  const row = <usize>width * FLOAT;
  const end = numbers + <usize>tokens * row;
  const count = f32x4.splat(<f32>max(1, tokens));
  for (let at: usize = 0; at < row; at += 16) {
    let largest = f32x4.splat(0);
    let sum = f32x4.splat(0);
    for (let from = numbers + at; from < end; from += row) {
      const some = v128.load(from);
      largest = f32x4.pmax(largest, some);
      sum = f32x4.add(sum, some);
    }
    v128.store(pooled + at, largest);
    v128.store(pooled + row + at, f32x4.div(sum, count));
  }
  const pairs = gather(list, pooled, 2 * width, outputs, 0);
  for (let shift: usize = 0; shift < <usize>outputs * FLOAT; shift += <usize>BLOCK * FLOAT) {
    sumBlock(scores + shift, bias + shift, list, pairs, weights + shift);
  }
}

/**
 * What a head of three outputs makes of each token's numbers, three a token: `weights` and `bias` have four outputs, and
 * there is room for one more number after the last.
 */
export function scoreTokens(
  numbers: usize,
  tokens: i32,
  width: i32,
  weights: usize,
  bias: usize,
  scores: usize,
): void {
  const row = <usize>width * FLOAT;
  const end = numbers + <usize>tokens * row;
  let to = scores;
  for (let from = numbers; from < end; from += row) {
    // Four sums, so that none waits for the one before.
    let a = v128.load(bias);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let n: usize = 0; n < row; n += 16) {
      const own = weights + n * 4;
      const some = from + n;
      a = f32x4.add(a, f32x4.mul(v128.load_splat<f32>(some, 0), v128.load(own, 0)));
      b = f32x4.add(b, f32x4.mul(v128.load_splat<f32>(some, 4), v128.load(own, 16)));
      c = f32x4.add(c, f32x4.mul(v128.load_splat<f32>(some, 8), v128.load(own, 32)));
      d = f32x4.add(d, f32x4.mul(v128.load_splat<f32>(some, 12), v128.load(own, 48)));
    }
    v128.store(to, f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
    to += 3 * FLOAT;
  }
}

/**
 * The sums of a table's rows of `width` small integers, in 32 bits; `list` holds `count` numbers whose bits in `mask` say
 * which. Eight are summed at once: there is room for so many sums, and to read so many behind the last row.
 */
export function sumTable(
  sums: usize,
  rows: usize,
  list: usize,
  count: i32,
  mask: i32,
  width: i32,
): void {
  const end = list + <usize>count * 4;
  for (let shift: usize = 0; shift < <usize>width; shift += 8) {
    let low = i32x4.splat(0);
    let high = i32x4.splat(0);
    for (let one = list; one < end; one += 4) {
      const row = v128.load8x8_s(rows + <usize>((load<i32>(one) & mask) * width) + shift);
      low = i32x4.add(low, i32x4.extend_low_i16x8_s(row));
      high = i32x4.add(high, i32x4.extend_high_i16x8_s(row));
    }
    v128.store(sums + shift * 4, low, 0);
    v128.store(sums + shift * 4, high, 16);
  }
}
