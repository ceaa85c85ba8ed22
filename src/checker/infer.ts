/** Which question a story answers, where nothing names it. */
import type { Checker } from './compile.ts';
import { storyFeatures } from './learned/story-features.ts';
import { score } from './learned/tables.ts';
import type { ReadSentence } from './reading.ts';

/** @returns the id of the likeliest question; the first where nothing tells */
export function inferQuestion(sentences: ReadSentence[], { content, weights, classNames }: Checker): string {
  const first = content.questions[0]!.id;
  if (!weights || sentences.length === 0) return first;
  const scores = score(weights.questions, storyFeatures(sentences, classNames));
  const known = weights.questions.outputs
    .map((id, output) => ({ id, score: scores[output]! }))
    .filter(({ id }) => content.questions.some((question) => question.id === id))
    .sort((a, b) => b.score - a.score);
  return known[0]?.id ?? first;
}
