/** Learns to choose one of several: the question of a story, the kind of a phrase. Softmax regression. */
import type { Table } from '../../src/checker/learned/tables.ts';
import { dropOut, learnTable, step, sumRows, type TableSettings } from './learner.ts';

export interface Example {
  rows: Int32Array;
  output: number;
}

export interface ChoiceSettings extends TableSettings {
  /** Of an output that has more examples than others each counts for less: what is common here need not be elsewhere. */
  isBalanced: boolean;
}

export function learnChoice(
  examples: Example[],
  outputs: readonly string[],
  settings: ChoiceSettings,
): Table {
  const counts = outputs.map((_, right) => examples.filter(({ output }) => output === right).length);
  const shares = counts.map((count) => (settings.isBalanced ? examples.length / outputs.length / count : 1));
  return learnTable(examples, outputs, settings, (learner, { rows: all, output: right }, random) => {
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
  });
}
