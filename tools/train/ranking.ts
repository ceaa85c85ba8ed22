/** Learns to choose one of several that differ from case to case, such as phrases. Softmax regression. */
import type { Table } from '../../src/checker/learned/tables.ts';
import { createLearner, dropOut, keepEpoch, type Settings, step, sumRows, toTable } from './learner.ts';
import { seededRandom, shuffled } from './random.ts';

/** What may be chosen, and whether each is right; one at least is. */
export interface Ranking {
  rows: Int32Array[];
  right: boolean[];
}

export interface RankingSettings extends Settings {
  /** The table has 2^bits rows. */
  bits: number;
  /** It is learned so often, from nothing and in another order each time; the table is their mean. */
  times: number;
}

export function learnRanking(rankings: Ranking[], output: string, settings: RankingSettings): Table {
  const learner = createLearner(settings.bits, [output]);
  const random = seededRandom(settings.seed);
  const learnOne = ({ rows: all, right }: Ranking): void => {
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
  };
  for (let time = 0; time < settings.times; time += 1) {
    learner.weights.fill(0);
    learner.squares.fill(0);
    for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
      for (const index of shuffled(rankings.length, random)) learnOne(rankings[index]!);
      keepEpoch(learner, epoch, settings.epochs);
    }
  }
  return toTable(learner, settings.dropout, [0]);
}
