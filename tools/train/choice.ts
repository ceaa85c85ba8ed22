/** Learns to choose one of several: the question of a story, the kind of a phrase. Softmax regression. */
import type { Table } from '../../src/checker/learned/tables.ts';
import { createLearner, dropOut, keepEpoch, type Settings, step, sumRows, toTable } from './learner.ts';
import { seededRandom, shuffled } from './random.ts';

export interface Example {
  rows: Int32Array;
  output: number;
}

export interface ChoiceSettings extends Settings {
  /** The table has 2^bits rows. */
  bits: number;
  /** It is learned so often, from nothing and in another order each time; the table is their mean. */
  times: number;
  /** Of an output that has more examples than others each counts for less: what is common here need not be elsewhere. */
  isBalanced: boolean;
}

export function learnChoice(
  examples: Example[],
  outputs: readonly string[],
  settings: ChoiceSettings,
): Table {
  const learner = createLearner(settings.bits, outputs);
  const random = seededRandom(settings.seed);
  const counts = outputs.map((_, right) => examples.filter(({ output }) => output === right).length);
  const shares = counts.map((count) => (settings.isBalanced ? examples.length / outputs.length / count : 1));
  const learnExample = ({ rows: all, output: right }: Example): void => {
    const rows = dropOut(all, settings.dropout, random);
    const scores = new Float64Array(outputs.length);
    sumRows(learner, rows, scores);
    const top = Math.max(...scores);
    const sizes = scores.map((score) => Math.exp(score - top));
    const sum = sizes.reduce((a, b) => a + b, 0);
    outputs.forEach((_, output) => {
      const gradient = shares[right]! * (sizes[output]! / sum - (output === right ? 1 : 0));
      if (Math.abs(gradient) > 1e-4) step(learner, rows, output, gradient, settings);
    });
  };
  for (let time = 0; time < settings.times; time += 1) {
    learner.weights.fill(0);
    learner.squares.fill(0);
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      for (const index of shuffled(examples.length, random)) learnExample(examples[index]!);
      keepEpoch(learner, epoch, settings.epochs);
    }
  }
  return toTable(
    learner,
    settings.dropout,
    outputs.map(() => 0),
  );
}
