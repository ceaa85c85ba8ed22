/** How well each sentence of a story shows each criterion: the network's numbers over a sentence, read by a head. */
import { readChanged } from './changed.ts';
import { type Head, scorePooled } from './heads.ts';
import type { Inputs } from './inputs.ts';
import type { Reader } from './network.ts';

/** Scores sentences in log odds. */
export interface SentenceReader {
  reader: Reader;
  /** Reads twice the network's numbers: the largest in a sentence of each, and their mean. */
  criteria: Head;
}

/** @returns by criterion, of those that are asked for and known, one score a sentence */
export function scoreSentences(
  inputs: Inputs,
  { reader, criteria }: SentenceReader,
  asked: readonly string[],
): Map<string, number[]> {
  const [numbers] = readChanged(inputs, [reader]) as [Float32Array];
  const { values, row } = scorePooled(criteria, numbers, inputs.sentences, reader.width);
  const known = asked.filter((id) => criteria.outputs.includes(id));
  return new Map(
    known.map((id) => {
      const output = criteria.outputs.indexOf(id);
      return [id, inputs.sentences.map((_, at) => values[at * row + output]!)];
    }),
  );
}

/** The score of a whole story for a criterion: that at least one of its sentences shows it ("noisy or"), in log odds. */
export function storyScore(sentenceScores: readonly number[]): number {
  const none = sentenceScores.reduce((product, one) => product / (1 + Math.exp(one)), 1);
  return Math.log((1 - none) / Math.max(none, 1e-12) + 1e-12);
}
