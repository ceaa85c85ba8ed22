/** The way of learning that all networks share: epochs over the examples in random order, and a step after some of them. */
import type { Dropout, Net } from './network.ts';
import { forgetSteps, type Parameter, stepParameter } from './parameters.ts';
import { shuffled } from './random.ts';

export interface StepSettings {
  epochs: number;
  /** Steps of the words' numbers, which are known beforehand and move less; they shrink to a tenth. */
  wordRate: number;
  /** Steps of all else. */
  rate: number;
  /** How much is learned from before each step, in what `learn` counts. */
  batch: number;
  /** Where it is left out what was learned stays as it is. */
  further?: Further;
}

/**
 * What was learned is learned further, so often, in another order each time, in steps of this share of the usual; the mean
 * of what comes out is kept.
 */
export interface Further {
  times: number;
  epochs: number;
  share: number;
}

/** What a network is made with, and how it learns. */
export interface NetSettings extends StepSettings {
  width: number;
  seed: number;
  dropout: Dropout;
}

/**
 * @param others what is learned beside the network
 * @param learn adds an example's gradients
 * @returns how much the example counts
 */
export function learnInSteps<Example>(
  examples: readonly Example[],
  net: Net,
  others: readonly Parameter[],
  { epochs, wordRate, rate, batch, further }: StepSettings,
  random: () => number,
  learn: (example: Example) => number,
): void {
  const rest = [net.marks, ...net.layers.flatMap(({ weights, bias }) => [weights, bias]), ...others];
  const all = [net.words, ...rest];
  const learnEpochs = (shares: readonly number[]): void => {
    let count = 0;
    for (const one of all) forgetSteps(one);
    for (const share of shares) {
      let learned = 0;
      shuffled(examples.length, random).forEach((index, place) => {
        learned += learn(examples[index]!);
        if (learned < batch && place < examples.length - 1) return;
        count += 1;
        stepParameter(net.words, share * wordRate, count);
        for (const one of rest) stepParameter(one, share * rate, count);
        learned = 0;
      });
    }
  };
  learnEpochs(falling(epochs, 0.1));
  if (further)
    meanOf(all, further.times, () =>
      learnEpochs(falling(further.epochs, 0).map((share) => further.share * share)),
    );
}

/** A share for each epoch, from 1 down to where one more would have `last`. */
const falling = (epochs: number, last: number): number[] =>
  Array.from({ length: epochs }, (_, epoch) => 1 - ((1 - last) * epoch) / epochs);

/** Learns so often from where the parameters stand, and leaves the mean in them. */
function meanOf(parameters: readonly Parameter[], times: number, learn: () => void): void {
  const before = parameters.map(({ values }) => values.slice());
  const sums = parameters.map(({ values }) => new Float32Array(values.length));
  for (let time = 0; time < times; time += 1) {
    parameters.forEach(({ values }, at) => {
      values.set(before[at]!);
    });
    learn();
    parameters.forEach(({ values }, at) => {
      for (let n = 0; n < values.length; n += 1) sums[at]![n]! += values[n]! / times;
    });
  }
  parameters.forEach(({ values }, at) => {
    values.set(sums[at]!);
  });
}
