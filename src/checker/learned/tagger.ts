/** Finds vague phrases: the network reads the story, and the best chain of labels says where they stand. */
import { bestRuns, type Run } from './chain.ts';
import { readChanged } from './changed.ts';
import { apply } from './heads.ts';
import type { Inputs } from './inputs.ts';
import type { Weights } from './weights.ts';

/** @returns for each sentence the runs of its terms that are vague */
export function findPhrases(
  inputs: Inputs,
  { reader, phrases }: Pick<Weights, 'reader' | 'phrases'>,
): Run[][] {
  const numbers = readChanged(inputs, reader);
  return inputs.sentences.map(({ from, to }) => {
    const scores = Array.from({ length: to - from }, (_, term) =>
      apply(phrases, numbers, (from + term) * reader.width),
    );
    return bestRuns(scores, phrases.moves);
  });
}
