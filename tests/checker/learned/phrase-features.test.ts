/** What a phrase's words tell of its kind: words that stand together, and parts of words. */
import { expect, it } from 'vitest';
import { phraseFeatures } from '../../../src/checker/learned/phrase-features.ts';

const shared = (one: string, other: string): number => {
  const known = new Set(phraseFeatures(one.split(' ')));
  return phraseFeatures(other.split(' ')).filter((feature) => known.has(feature)).length;
};

it('has words of one stem share most of their parts', () => {
  expect(shared('stakeholders', 'stakeholder')).toBeGreaterThan(20);
  expect(shared('stakeholders', 'game')).toBe(0);
});

it('tells words that stand together from the same words apart', () => {
  expect(shared('built trust', 'trust built')).toBeLessThan(phraseFeatures(['built', 'trust']).length);
});

it('has each feature once, however often it comes', () => {
  expect(phraseFeatures(['hand', 'hand'])).toHaveLength(phraseFeatures(['hand']).length + 1);
});
