/** Finds vague phrases: the networks read the story, and the best chain of labels says where they stand. */
import { BEGIN, bestRuns, LABELS, type SureRun } from './chain.ts';
import type { Inputs } from './inputs.ts';
import { meanLabels, meanMoves, type PhraseReading } from './phrases.ts';

/** Added to the beginning of a phrase: the best chain begins many, and keeps claims that follow each other apart. */
const EAGER = 3;
/**
 * Of these the surer are kept, in log odds: where vague phrases are many, one more is likelier. So in a story without
 * plain ones a phrase has to be surest, and by so much less for each plain one in a hundred words. With less the
 * checker finds more, with more it errs less (docs/accuracy.md).
 */
const SUREST = 3.3;
const LESS_FOR_EACH = 0.55;
const LEAST_SURE = 0.7;
/** A phrase that is as sure as this is plain. */
const PLAIN = 4;
/** A story is read as if so many more words stood in it, with so many plain phrases in a hundred: a short one says little. */
const USUAL_WORDS = 40;
const USUAL_PLAIN = 3;

/**
 * @param readings of the story whose inputs these are
 * @returns for each sentence the runs of its terms that are vague, and how much surer each is than it has to be
 */
export function findPhrases(inputs: Inputs, readings: readonly PhraseReading[]): SureRun[][] {
  const scores = meanLabels(readings);
  const moves = meanMoves(readings);
  for (let begin = BEGIN; begin < scores.length; begin += LABELS.length) scores[begin]! += EAGER;
  const runs = inputs.sentences.map(({ from, to }) =>
    bestRuns(scores.subarray(from * LABELS.length, to * LABELS.length), moves),
  );
  const sure = sureEnough(runs.flat(), inputs);
  return runs.map((some) =>
    some.map((run) => ({ ...run, surer: run.surer - sure })).filter(({ surer }) => surer >= 0),
  );
}

/**
 * @param runs all that could be phrases
 * @param sentences where the story's sentences stand among its tokens
 * @returns how sure a phrase of the story has to be, in log odds
 */
export function sureEnough(
  runs: readonly Pick<SureRun, 'surer'>[],
  { sentences }: Pick<Inputs, 'sentences'>,
): number {
  const words = sentences.reduce((sum, { from, to }) => sum + to - from, USUAL_WORDS);
  const plain = runs.filter(({ surer }) => surer >= PLAIN).length + (USUAL_WORDS * USUAL_PLAIN) / 100;
  return Math.max(LEAST_SURE, SUREST - (LESS_FOR_EACH * 100 * plain) / words);
}
