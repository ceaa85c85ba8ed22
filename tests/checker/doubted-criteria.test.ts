/** Which criteria a story meets, where the rubric asks the weights to be surer of one. */
import { expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Content } from '../../src/model.ts';
import { corpusTexts } from '../corpus.ts';

const stories = corpusTexts('C.jsonl')
  .slice(0, 12)
  .map((text) => readRow(text, {}));
const usual = loadContent();

const doubting = (of: string, doubt: number): Content => {
  const story = usual.rubrics.story!;
  const criteria = story.criteria.map((one) => (one.id === of ? { ...one, doubt } : one));
  return { ...usual, rubrics: { ...usual.rubrics, story: { ...story, criteria } } };
};

const metIn = (content: Content, id: string): number => {
  const checker = createChecker(content);
  return stories.filter((story) =>
    checkStory(story, checker).criteria.some((one) => one.id === id && one.met),
  ).length;
};

it('is met by fewer stories the more its criterion is doubted, and at last by none', () => {
  const [none, some, all] = [0, 3, 100].map((doubt) => metIn(doubting('metric', doubt), 'metric'));
  expect(some!).toBeLessThan(none!);
  expect(some!).toBeGreaterThan(0);
  expect(all!).toBe(0);
});

it('leaves other criteria as they are', () => {
  expect(metIn(doubting('metric', 100), 'timeline')).toBe(metIn(usual, 'timeline'));
});
