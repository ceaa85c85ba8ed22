/** A head makes of tokens' numbers what plain sums of products make of them. */
import { expect, it } from 'vitest';
import { type Head, scorePooled, scoreTokens } from '../../../src/checker/learned/heads.ts';
import { seededRandom } from '../../../tools/train/random.ts';

const WIDTH = 64;
const random = seededRandom(3);
const some = (length: number): Float32Array => Float32Array.from({ length }, () => random() - 0.5);

function headOf(outputs: number, inputs: number): Head {
  const names = Array.from({ length: outputs }, (_, at) => String(at));
  return { outputs: names, weights: some(inputs * outputs), bias: some(outputs) };
}

/** Half of a network's numbers are nought, none is less. */
const numbersOf = (tokens: number): Float32Array => some(tokens * WIDTH).map((one) => Math.max(0, one));

function apply({ outputs, weights, bias }: Head, inputs: readonly number[]): number[] {
  const width = outputs.length;
  return outputs.map((_, output) =>
    inputs.reduce((sum, one, at) => sum + one * weights[at * width + output]!, bias[output]!),
  );
}

function expectClose(found: Float32Array, wanted: readonly number[]): void {
  wanted.forEach((one, at) => {
    expect(found[at]).toBeCloseTo(one, 4);
  });
}

it.each([1, 9, 700])('of each of %i tokens', (tokens) => {
  const head = headOf(3, WIDTH);
  const numbers = numbersOf(tokens);
  const wanted = Array.from({ length: tokens }, (_, at) =>
    apply(head, [...numbers.subarray(at * WIDTH, (at + 1) * WIDTH)]),
  ).flat();
  const found = scoreTokens(head, numbers, WIDTH);
  expect(found).toHaveLength(wanted.length);
  expectClose(found, wanted);
});

it.each([
  [5, 10],
  [700, 40],
])('of runs of about %i tokens and of one, %i outputs', (tokens, outputs) => {
  const head = headOf(outputs, 2 * WIDTH);
  const numbers = numbersOf(tokens + 3);
  const runs = [
    { from: 1, to: tokens },
    { from: tokens + 1, to: tokens + 2 },
  ];
  const { values, row } = scorePooled(head, numbers, runs, WIDTH);
  runs.forEach(({ from, to }, run) => {
    const columns = Array.from({ length: WIDTH }, (_, n) =>
      Array.from({ length: to - from }, (_, at) => numbers[(from + at) * WIDTH + n]!),
    );
    const largest = columns.map((column) => Math.max(...column));
    const means = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / (to - from));
    const found = values.subarray(run * row, run * row + outputs);
    expectClose(found, apply(head, [...largest, ...means]));
  });
});
