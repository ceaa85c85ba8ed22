/** The weights that ship were learned for the content that ships. */
import { expect, it } from 'vitest';
import { builtInWeights } from '../../../src/checker/learned/built-in.ts';
import { loadContent } from '../../../src/content/load.ts';
import { isVague, vagueRule } from '../../../src/rule-ids.ts';

const weights = builtInWeights()!;
const { questions, rubrics } = loadContent();

it('know every kind, criterion and question of the content, and no other', () => {
  const kinds = rubrics.story!.rules.map(({ id }) => id).filter(isVague);
  for (const { outputs } of [weights.kindWords, ...weights.phrases.map((one) => one.kinds)]) {
    expect(outputs).toEqual(weights.kindWords.outputs);
    expect(outputs.map(vagueRule).sort()).toEqual(kinds.sort());
  }
  const criteria = Object.values(rubrics).flatMap((rubric) => rubric.criteria.map(({ id }) => id));
  expect([...weights.evidence.criteria.outputs].sort()).toEqual([...new Set(criteria)].sort());
  expect([...weights.questions.outputs].sort()).toEqual(questions.map(({ id }) => id).sort());
});

it('were taught with just the patterns that the rubrics have', () => {
  const patterns = Object.values(rubrics)
    .flatMap(({ rules }) => rules.filter(({ id }) => isVague(id)))
    .flatMap((rule) => rule.patterns.map(({ match }) => match));
  expect([...weights.patterns].sort()).toEqual([...new Set(patterns)].sort());
});

it('let networks that read together know the same words and marks', () => {
  const [first, ...others] = weights.phrases.map(({ reader }) => reader);
  for (const { words, marks, size } of others) {
    expect(size).toBe(first!.size);
    expect(words.keys).toEqual(first!.words.keys);
    expect(marks.keys).toEqual(first!.marks.keys);
  }
});
