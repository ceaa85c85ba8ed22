import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import { PAIRS } from './pairs.ts';

/** What the rubrics find by themselves, without anything learned; and what the checker finds that ships. */
const alone = createChecker(loadContent(), { weights: null });
const whole = createChecker(loadContent());
const check = (text: string, question: string, checker = alone) =>
  checkStory({ ...readRow(text), question, questionFrom: 'row' }, checker);

const bads = PAIRS.flatMap(({ question, finds, bad }) => bad.map((text) => ({ text, question, finds })));
const goods = PAIRS.flatMap(({ question, meets, good }) => good.map((text) => ({ text, question, meets })));

describe('the rubrics alone', () => {
  it.each(bads)('find what is vague in: $text', ({ text, question, finds }) => {
    const { verdict, findings } = check(text, question);
    expect(verdict).toBe('incomplete');
    expect(findings.map(({ rule }) => rule)).toContainEqual(expect.toBeOneOf(finds));
  });

  it.each(goods)('find the evidence, and nothing vague, in: $text', ({ text, question, meets }) => {
    const { criteria, findings } = check(text, question);
    expect(findings.filter(({ rule }) => rule.startsWith('vague/'))).toEqual([]);
    const met = criteria.filter((criterion) => criterion.met).map(({ id }) => id);
    expect(met).toEqual(expect.arrayContaining(meets));
  });
});

describe('the whole checker', () => {
  it.each(bads)('finds what is vague in: $text', ({ text, question, finds }) => {
    const { verdict, findings } = check(text, question, whole);
    expect(verdict).toBe('incomplete');
    expect(findings.map(({ rule }) => rule)).toContainEqual(expect.toBeOneOf(finds));
  });

  it.each(goods)('finds nothing vague in: $text', ({ text, question }) => {
    const { findings } = check(text, question, whole);
    expect(findings.filter(({ rule }) => rule.startsWith('vague/'))).toEqual([]);
  });
});
