/** Which kind a vague phrase is said to be, where its rule says that it is likelier than the weights were taught. */
import { expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Content } from '../../src/model.ts';
import { isVague } from '../../src/rule-ids.ts';
import { corpusTexts } from '../corpus.ts';

const stories = corpusTexts('C.jsonl').map((text) => readRow(text, {}));
const usual = loadContent();

const leaning = (to: string, lean: number): Content => {
  const story = usual.rubrics.story!;
  const rules = story.rules.map((rule) => ({ ...rule, lean: rule.id === to ? lean : 0 }));
  return { ...usual, rubrics: { ...usual.rubrics, story: { ...story, rules } } };
};

const kindsIn = (content: Content): string[] => {
  const checker = createChecker(content);
  return stories.flatMap((story) =>
    checkStory(story, checker).findings.flatMap(({ rule }) => (isVague(rule) ? [rule] : [])),
  );
};

const countOf = (kinds: string[], kind: string): number => kinds.filter((each) => each === kind).length;

it('is found more often the more its rule leans to it, and at last all but kinds with a doubt', () => {
  const [none, some, all] = [0, 0.8, 100].map((lean) => kindsIn(leaning('vague/impact', lean)));
  expect(countOf(some!, 'vague/impact')).toBeGreaterThan(countOf(none!, 'vague/impact'));
  expect(new Set(all)).toEqual(new Set(['vague/impact', 'vague/data', 'vague/weak-ownership']));
  for (const strict of ['vague/data', 'vague/weak-ownership'])
    expect(countOf(all!, strict)).toBe(countOf(none!, strict));
});
