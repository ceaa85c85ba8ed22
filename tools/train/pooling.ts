/** What is read off a run of tokens while a network learns: `pool` with a part left out at random, and the way back. */
import type { Run as Place } from '../../src/span.ts';
import type { NetSettings } from './steps.ts';

export interface PooledSettings extends NetSettings {
  /** Share of the pooled numbers that are left out. */
  pooledDropout: number;
}

export interface Pooled {
  place: Place;
  /** The tokens where the largest numbers stand. */
  largest: Int32Array;
  /** 0 for a number that is left out, more than 1 for the rest. */
  scale: Float32Array;
  /** The numbers, scaled. */
  kept: Float32Array;
}

export function poolSome(
  numbers: Float32Array,
  place: Place,
  width: number,
  share: number,
  random: () => number,
): Pooled {
  const pooled = pool(numbers, place, width);
  const largest = whereLargest(numbers, place, width);
  const scale = pooled.map(() => (random() < share ? 0 : 1 / (1 - share)));
  return { place, largest, scale, kept: pooled.map((one, n) => one * scale[n]!) };
}

/**
 * @param numbers `width` a token
 * @returns the largest of each number over the tokens, then the means
 */
function pool(numbers: Float32Array, { from, to }: Place, width: number): Float32Array {
  const pooled = new Float32Array(2 * width);
  const tokens = Math.max(1, to - from);
  for (let n = 0; n < width; n += 1) {
    let largest = 0;
    let sum = 0;
    for (let at = from * width + n; at < to * width; at += width) {
      const value = numbers[at]!;
      sum += value;
      if (value > largest) largest = value;
    }
    pooled[n] = largest;
    pooled[width + n] = sum / tokens;
  }
  return pooled;
}

/** @param back gathers the slopes in the numbers, from those in `kept` */
export function poolBack(
  { place: { from, to }, largest, scale }: Pooled,
  slopes: Float32Array,
  width: number,
  back: Float32Array,
): void {
  if (to === from) return;
  for (let n = 0; n < width; n += 1) {
    const top = largest[n]! * width + n;
    back[top] = back[top]! + slopes[n]! * scale[n]!;
    const each = (slopes[width + n]! * scale[width + n]!) / (to - from);
    for (let at = from; at < to; at += 1) back[at * width + n] = back[at * width + n]! + each;
  }
}

/** For each number the token at which it is largest, the first without one above 0. */
function whereLargest(numbers: Float32Array, { from, to }: Place, width: number): Int32Array {
  const largest = new Int32Array(width).fill(from);
  for (let n = 0; n < width; n += 1) {
    let most = 0;
    for (let at = from; at < to; at += 1) {
      if (numbers[at * width + n]! <= most) continue;
      most = numbers[at * width + n]!;
      largest[n] = at;
    }
  }
  return largest;
}
