/** Finds vague phrases: the network reads the story, and the best chain of labels says where they stand. */
import { BEGIN, bestRuns, INSIDE, LABELS, OUTSIDE, type SureRun } from './chain.ts';
import { readChanged } from './changed.ts';
import type { Head } from './heads.ts';
import type { Inputs } from './inputs.ts';
import type { Weights } from './weights.ts';

/** Added to the beginning of a phrase: the best chain begins many, and keeps claims that follow each other apart. */
const EAGER = 3;
/** Of these the surer are kept, in log odds: with less the checker finds more, with more it errs less. */
const SURE = 1.7;

/** @returns for each sentence the runs of its terms that are vague, and how much surer each is than it has to be */
export function findPhrases(
  inputs: Inputs,
  { reader, phrases }: Pick<Weights, 'reader' | 'phrases'>,
): SureRun[][] {
  const scores = scoreLabels(readChanged(inputs, reader), reader.width, phrases);
  return inputs.sentences.map(({ from, to }) =>
    bestRuns(scores.subarray(from * LABELS.length, to * LABELS.length), phrases.moves)
      .map((run) => ({ ...run, surer: run.surer - SURE }))
      .filter(({ surer }) => surer >= 0),
  );
}

/** What the head makes of each token: written out, for it is done for every word. */
function scoreLabels(numbers: Float32Array, width: number, { weights, bias }: Head): Float64Array {
  const scores = new Float64Array((numbers.length / width) * LABELS.length);
  for (let at = 0, to = 0; at < numbers.length; at += width, to += LABELS.length) {
    let [outside, begin, inside] = [bias[OUTSIDE]!, bias[BEGIN]! + EAGER, bias[INSIDE]!];
    for (let n = 0, weight = 0; n < width; n += 1, weight += LABELS.length) {
      const value = numbers[at + n]!;
      outside += value * weights[weight + OUTSIDE]!;
      begin += value * weights[weight + BEGIN]!;
      inside += value * weights[weight + INSIDE]!;
    }
    scores[to + OUTSIDE] = outside;
    scores[to + BEGIN] = begin;
    scores[to + INSIDE] = inside;
  }
  return scores;
}
