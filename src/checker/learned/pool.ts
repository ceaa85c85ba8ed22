/** What a run of tokens comes to: twice as many numbers as a token has. */
import type { Run } from '../../span.ts';

/**
 * @param numbers `width` a token
 * @param pooled where it is put, so that one place can serve for many runs
 * @returns the largest of each number over the tokens, then the means
 */
export function pool(
  numbers: Float32Array,
  { from, to }: Run,
  width: number,
  pooled = new Float32Array(2 * width),
): Float32Array {
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
