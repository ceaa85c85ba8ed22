/**
 * One table of weights while it is learned: AdaGrad steps, features left out at random (dropout), and the mean of
 * the weights over the later epochs, which is steadier than the last ones.
 */
import type { Table } from '../../src/checker/learned/tables.ts';
import { seededRandom, shuffled } from './random.ts';

export interface Learner {
  bits: number;
  outputs: readonly string[];
  weights: Float32Array;
  squares: Float32Array;
  sums: Float32Array;
  kept: number;
}

export interface Settings {
  rate: number;
  /** Pull towards zero, a step. */
  decay: number;
  /** Share of the features left out at each step. */
  dropout: number;
  epochs: number;
  seed: number;
}

/** Of a table that is learned anew several times. */
export interface TableSettings extends Settings {
  /** The table has 2^bits rows. */
  bits: number;
  /** It is learned so often, from nothing and in another order each time; the table is their mean. */
  times: number;
}

/** @param learnOne takes the steps that one example asks for */
export function learnTable<Example>(
  examples: Example[],
  outputs: readonly string[],
  settings: TableSettings,
  learnOne: (learner: Learner, example: Example, random: () => number) => void,
): Table {
  const learner = createLearner(settings.bits, outputs);
  const random = seededRandom(settings.seed);
  for (let time = 0; time < settings.times; time += 1) {
    learner.weights.fill(0);
    learner.squares.fill(0);
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      for (const index of shuffled(examples.length, random)) learnOne(learner, examples[index]!, random);
      keepEpoch(learner, epoch, settings.epochs);
    }
  }
  const bias = outputs.map(() => 0);
  return toTable(learner, settings.dropout, bias);
}

function createLearner(bits: number, outputs: readonly string[]): Learner {
  const size = 2 ** bits * outputs.length;
  return {
    bits,
    outputs,
    weights: new Float32Array(size),
    squares: new Float32Array(size),
    sums: new Float32Array(size),
    kept: 0,
  };
}

/** Features as rows of the table, each once. */
export function toRows(features: Int32Array, bits: number): Int32Array {
  const mask = 2 ** bits - 1;
  return Int32Array.from(new Set(features.map((feature) => feature & mask)));
}

/** A random part of the rows. */
export const dropOut = (rows: Int32Array, dropout: number, random: () => number): Int32Array =>
  rows.filter(() => random() >= dropout);

/** Adds up the rows into `into`, one number an output. */
export function sumRows({ weights, outputs }: Learner, rows: Int32Array, into: Float64Array, at = 0): void {
  const width = outputs.length;
  for (let output = 0; output < width; output += 1) {
    let sum = 0;
    for (let n = 0; n < rows.length; n += 1) sum += weights[rows[n]! * width + output]!;
    into[at + output] = sum;
  }
}

/** One step against the gradient of one output. */
export function step(
  learner: Learner,
  rows: Int32Array,
  output: number,
  gradient: number,
  settings: Settings,
): void {
  const { weights, squares, outputs } = learner;
  const width = outputs.length;
  for (let n = 0; n < rows.length; n += 1) {
    const at = rows[n]! * width + output;
    const slope = gradient + settings.decay * weights[at]!;
    squares[at] = squares[at]! + slope * slope;
    weights[at] = weights[at]! - (settings.rate * slope) / (Math.sqrt(squares[at]!) + 1e-3);
  }
}

/** Called after each epoch; the second half of them goes into the mean. */
function keepEpoch(learner: Learner, epoch: number, epochs: number): void {
  if (epoch < epochs / 2) return;
  const { weights, sums } = learner;
  for (let at = 0; at < sums.length; at += 1) sums[at] = sums[at]! + weights[at]!;
  learner.kept += 1;
}

/**
 * The learned table in small integers. Weights were learned with a share of the features left out, so that in use,
 * with all of them, each counts for less.
 */
function toTable({ bits, outputs, sums, kept }: Learner, dropout: number, bias: readonly number[]): Table {
  const factor = (1 - dropout) / kept;
  // The few largest weights are cut off, for the sake of finer steps for all others.
  const sizes = Float32Array.from(sums, (sum) => Math.abs(sum * factor))
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  const scale = largest / 127;
  const rows = Int8Array.from(sums, (sum) =>
    Math.max(-127, Math.min(127, Math.round((sum * factor) / scale))),
  );
  return { bits, outputs, scale, bias, rows };
}
