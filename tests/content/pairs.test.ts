import { describe, expect, it } from 'vitest';
import { type Checker, checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { PAIRS } from './pairs.ts';

/** What the rubrics find by themselves, without anything learned; and what the checker finds that ships. */
const alone = createChecker(loadContent(), { weights: null });
const whole = createChecker(loadContent());
const check = (text: string, question: string, checker: Checker) =>
  checkStory({ ...readRow(text), question, questionFrom: 'row' }, checker);

const bads = PAIRS.flatMap(({ question, finds, bad }) => bad.map((text) => ({ text, question, finds })));
const goods = PAIRS.flatMap(({ question, meets, good }) => good.map((text) => ({ text, question, meets })));

describe.each([
  ['the rubrics alone', alone],
  ['the whole checker', whole],
])('%s', (_, checker) => {
  it.each(bads)('find what is vague in: $text', ({ text, question, finds }) => {
    const { verdict, findings } = check(text, question, checker);
    expect(verdict).toBe('incomplete');
    expect(findings.map(({ rule }) => rule)).toContainEqual(expect.toBeOneOf(finds));
  });

  it.each(goods)('find nothing vague in: $text', ({ text, question }) => {
    const { findings } = check(text, question, checker);
    expect(findings.filter(({ rule }) => rule.startsWith('vague/'))).toEqual([]);
  });
});

it.each(goods)('the rubrics alone find the evidence in: $text', ({ text, question, meets }) => {
  const met = check(text, question, alone).criteria.filter((criterion) => criterion.met);
  expect(met.map(({ id }) => id)).toEqual(expect.arrayContaining(meets));
});
