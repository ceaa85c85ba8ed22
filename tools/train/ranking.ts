/** Learns to choose one of several that differ from case to case, such as phrases. Softmax regression. */
import type { Table } from '../../src/checker/learned/tables.ts';
import { dropOut, learnTable, step, sumRows, type TableSettings } from './learner.ts';

/** What may be chosen, and whether each is right; one at least is. */
export interface Ranking {
  rows: Int32Array[];
  right: boolean[];
}

export const learnRanking = (rankings: Ranking[], output: string, settings: TableSettings): Table =>
  learnTable(rankings, [output], settings, (learner, { rows: all, right }, random) => {
    const rows = all.map((each) => dropOut(each, settings.dropout, random));
    const scores = new Float64Array(rows.length);
    rows.forEach((each, at) => {
      sumRows(learner, each, scores, at);
    });
    const top = Math.max(...scores);
    const sizes = scores.map((each) => Math.exp(each - top));
    const sum = sizes.reduce((a, b) => a + b, 0);
    const rightSum = sizes.reduce((a, b, at) => a + (right[at] ? b : 0), 0);
    rows.forEach((each, at) => {
      const gradient = sizes[at]! / sum - (right[at] ? sizes[at]! / rightSum : 0);
      if (Math.abs(gradient) > 1e-4) step(learner, each, 0, gradient, settings);
    });
  });
