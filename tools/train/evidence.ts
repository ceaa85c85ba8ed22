/**
 * Learns which sentences show which criterion. Where readers marked the sentences, each is an example; where only
 * the story is known to meet the criterion, some sentence of it must ("noisy or").
 */
import type { Table } from '../../src/checker/learned/tables.ts';
import { createLearner, dropOut, keepEpoch, type Settings, step, sumRows, toTable } from './learner.ts';
import { seededRandom, shuffled } from './random.ts';

/** What is known of a criterion in a story: not met, met by just these sentences, met by some sentence (null). */
export type Known = { met: false } | { met: true; shown: ReadonlySet<number> | null };

export interface StoryExample {
  sentences: Int32Array[];
  /** By criterion id; a criterion of another question is absent. */
  known: Map<string, Known>;
}

export function learnEvidence(
  stories: StoryExample[],
  bits: number,
  criteria: readonly string[],
  settings: Settings,
): Table {
  const learner = createLearner(bits, criteria);
  const random = seededRandom(settings.seed);
  const width = criteria.length;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const index of shuffled(stories.length, random)) {
      const { sentences, known } = stories[index]!;
      const rows = sentences.map((all) => dropOut(all, settings.dropout, random));
      const scores = new Float64Array(rows.length * width);
      rows.forEach((some, at) => {
        sumRows(learner, some, scores, at * width);
      });
      criteria.forEach((criterion, output) => {
        const truth = known.get(criterion);
        if (!truth) return;
        const chances = rows.map((_, at) => 1 / (1 + Math.exp(-scores[at * width + output]!)));
        slopes(chances, truth).forEach((slope, at) => {
          if (Math.abs(slope) > 1e-4) step(learner, rows[at]!, output, slope, settings);
        });
      });
    }
    keepEpoch(learner, epoch, settings.epochs);
  }
  return toTable(
    learner,
    settings.dropout,
    criteria.map(() => 0),
  );
}

/** How much the marked sentences count beside the story as a whole. */
const SENTENCE_SHARE = 0.1;

/** Slope of the loss in each sentence's score. */
function slopes(chances: number[], truth: Known): number[] {
  if (!truth.met) return chances;
  const none = chances.reduce((product, chance) => product * (1 - chance), 1);
  return chances.map((chance, at) => {
    const story = (-chance * none) / Math.max(1e-6, 1 - none);
    return truth.shown ? story + SENTENCE_SHARE * (chance - (truth.shown.has(at) ? 1 : 0)) : story;
  });
}
