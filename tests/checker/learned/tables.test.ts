/** A table's scores are what plain sums of its rows make of them. */
import { expect, it } from 'vitest';
import { score } from '../../../src/checker/learned/tables.ts';
import { seededRandom } from '../../../tools/train/random.ts';

const BITS = 6;
const random = seededRandom(5);
const whole = (most: number): number => Math.floor(random() * 2 * most) - most;

it.each([
  [0, 5],
  [1, 5],
  [40, 8],
  [5000, 11],
])('of %i features, %i outputs', (features, outputs) => {
  const table = {
    bits: BITS,
    outputs: Array.from({ length: outputs }, (_, at) => String(at)),
    scale: 0.5,
    bias: Array.from({ length: outputs }, () => random()),
    rows: Int8Array.from({ length: 2 ** BITS * outputs }, () => whole(127)),
  };
  // Some are less than nought, as hashes are.
  const hashes = Int32Array.from({ length: features }, () => whole(2 ** 31));
  const wanted = table.bias.map((bias, output) => {
    const rows = [...hashes].map((hash) => table.rows[(hash & (2 ** BITS - 1)) * outputs + output]!);
    return bias + table.scale * rows.reduce((sum, one) => sum + one, 0);
  });
  score(table, hashes).forEach((one, output) => {
    expect(one).toBeCloseTo(wanted[output]!, 6);
  });
});
