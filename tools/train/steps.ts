/** The way of learning that all networks share: epochs over the examples in random order, and a step after some of them. */
import type { Dropout, Net } from './network.ts';
import { type Parameter, stepParameter } from './parameters.ts';
import { shuffled } from './random.ts';

export interface StepSettings {
  epochs: number;
  /** Steps of the words' numbers, which are known beforehand and move less; they shrink to a tenth. */
  wordRate: number;
  /** Steps of all else. */
  rate: number;
  /** How much is learned from before each step, in what `learn` counts. */
  batch: number;
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
  { epochs, wordRate, rate, batch }: StepSettings,
  random: () => number,
  learn: (example: Example) => number,
): void {
  const all = [net.marks, ...net.layers.flatMap(({ weights, bias }) => [weights, bias]), ...others];
  let count = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const share = 1 - (0.9 * epoch) / epochs;
    let learned = 0;
    shuffled(examples.length, random).forEach((index, place) => {
      learned += learn(examples[index]!);
      if (learned < batch && place < examples.length - 1) return;
      count += 1;
      stepParameter(net.words, share * wordRate, count);
      for (const one of all) stepParameter(one, share * rate, count);
      learned = 0;
    });
  }
}
