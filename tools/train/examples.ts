/** The examples inside the rubrics and questions, as labelled snippets: they teach what their authors meant. */
import type { Checker } from '../../src/checker/index.ts';
import type { LabelledStory } from './corpus.ts';

const FAMILY = 'vague/';

/** What rules call good or nearly bad, and each question's model story, hold nothing vague. */
export function contentExamples({ content }: Checker): LabelledStory[] {
  const rules = Object.values(content.rubrics)
    .flatMap((rubric) => rubric.rules)
    .filter(({ id }) => id.startsWith(FAMILY));
  const plain = rules.flatMap(({ good, near, patterns }) => [
    good,
    ...near,
    ...patterns.flatMap((pattern) => [...pattern.good, ...pattern.near]),
  ]);
  const asked = content.questions.flatMap(({ good, model }) => [good, model]);
  return [...plain, ...asked].map((text) => ({
    id: 'content',
    question: '-',
    register: 'tidy',
    text,
    vague: [],
    criteria: {},
    file: 'own-content',
  }));
}
