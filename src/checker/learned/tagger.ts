/** Finds vague phrases: the network reads the story, and the best chain of labels says where they stand. */
import type { ReadSentence } from '../reading.ts';
import { bestRuns, type Run } from './chain.ts';
import { apply } from './heads.ts';
import { type Known, toInputs } from './inputs.ts';
import { readTokens } from './network.ts';
import type { Weights } from './weights.ts';

/** @returns for each sentence the runs of its terms that are vague */
export function findPhrases(
  sentences: ReadSentence[],
  known: Known,
  { reader, phrases }: Pick<Weights, 'reader' | 'phrases'>,
): Run[][] {
  const inputs = toInputs(sentences, known);
  const numbers = readTokens(inputs, reader);
  return inputs.sentences.map(({ from, to }) => {
    const scores = Array.from({ length: to - from }, (_, term) =>
      apply(phrases, numbers, (from + term) * reader.width),
    );
    return bestRuns(scores, phrases.moves);
  });
}
