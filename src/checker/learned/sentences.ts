/** How well each sentence of a story shows each criterion: the network's numbers over a sentence, read by a head. */

import { readChanged } from './changed.ts';
import { apply, type Head } from './heads.ts';
import type { Inputs } from './inputs.ts';
import type { Reader } from './network.ts';

/** Scores sentences in log odds; a story meets a criterion when its score is above the threshold. */
export interface SentenceReader {
  reader: Reader;
  /** Reads twice the network's numbers: the largest in a sentence of each, and their mean. */
  criteria: Head;
  threshold: number;
}

/** @returns for each sentence one score a criterion */
export function scoreSentences(inputs: Inputs, { reader, criteria }: SentenceReader): Float64Array[] {
  const numbers = readChanged(inputs, reader);
  return inputs.sentences.map((place) => apply(criteria, pool(numbers, place, reader.width).pooled, 0));
}

/**
 * @param numbers `width` a token
 * @returns the largest of each number over the tokens, with the tokens where they stand, and the means
 */
export function pool(
  numbers: Float32Array,
  { from, to }: { from: number; to: number },
  width: number,
): { pooled: Float32Array; largest: Int32Array } {
  const pooled = new Float32Array(2 * width);
  const largest = new Int32Array(width).fill(from);
  for (let at = from; at < to; at += 1) {
    for (let n = 0; n < width; n += 1) {
      const value = numbers[at * width + n]!;
      pooled[width + n] = pooled[width + n]! + value / (to - from);
      if (value > pooled[n]!) {
        pooled[n] = value;
        largest[n] = at;
      }
    }
  }
  return { pooled, largest };
}

/** The score of a whole story for a criterion: that at least one of its sentences shows it ("noisy or"), in log odds. */
export function storyScore(sentenceScores: readonly number[]): number {
  const none = sentenceScores.reduce((product, one) => product / (1 + Math.exp(one)), 1);
  return Math.log((1 - none) / Math.max(none, 1e-12) + 1e-12);
}
