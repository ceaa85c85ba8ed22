import { describe, expect, it } from 'vitest';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readRow } from '../../src/document/index.ts';
import type { Question, Result } from '../../src/model.ts';
import { rubricFor } from '../../src/rubric.ts';

const content = loadContent();
const checker = createChecker(content);

function check(text: string, question: string): Result {
  return checkStory({ ...readRow(text), question, questionFrom: 'option' }, checker);
}

describe.each(content.questions.map((question) => ({ id: question.id, question })))(
  'the question $id',
  ({ question }) => {
    const { id, wordings, hints, followUps, model, bad, good, seconds, budgetMinutes } = question as Question;

    it('is asked in four ways or more, with hints and follow-ups', () => {
      expect(new Set(wordings).size).toBeGreaterThanOrEqual(4);
      expect(hints.length).toBeGreaterThanOrEqual(3);
      expect(followUps.length).toBeGreaterThanOrEqual(5);
      expect([seconds, budgetMinutes]).toEqual([180, 10]);
    });

    it('has follow-ups that go beyond what its criteria ask for, which an answer may have told', () => {
      const framing = ['and', 'did', 'how', 'the', 'was', 'what', 'which', 'with', 'you'];
      const wordsOf = (text: string) =>
        (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !framing.includes(word));
      const known = rubricFor(content, id).criteria.map((criterion) => new Set(wordsOf(criterion.followUp)));
      const isAsked = (followUp: string) =>
        known.some((asked) => {
          const words = wordsOf(followUp);
          return words.filter((word) => asked.has(word)).length >= words.length / 2;
        });
      expect(followUps.filter(isAsked)).toEqual([]);
    });

    it('has a model story of 180 to 260 words in four parts', () => {
      expect(readRow(model).words).toBeGreaterThanOrEqual(180);
      expect(readRow(model).words).toBeLessThanOrEqual(260);
      for (const part of ['Situation', 'Task', 'Action', 'Result']) expect(model).toContain(`**${part}:**`);
    });

    it('has a model story that is complete, without a vague phrase', () => {
      const { verdict, findings } = check(model, id);
      expect(findings.map(({ rule, text }) => [rule, text])).toEqual([]);
      expect(verdict).toBe('complete');
    });

    it('has a BAD answer that is vague and a GOOD one that is not', () => {
      const vague = (text: string) =>
        check(text, id).findings.filter(({ rule }) => rule.startsWith('vague/'));
      expect(vague(bad).length).toBeGreaterThan(0);
      expect(vague(good)).toEqual([]);
    });
  },
);

describe('the points of the rubrics', () => {
  it.each(content.questions.map(({ id }) => id))(
    'leave an answer to %s that shows nothing near zero',
    (id) => {
      const criteria = rubricFor(content, id).criteria;
      const sum = criteria.reduce((points, criterion) => points + criterion.points, 0);
      expect(sum).toBeGreaterThanOrEqual(75);
      expect(sum).toBeLessThanOrEqual(100);
    },
  );

  it('leave an answer that is only vague under 30', () => {
    const vague = `I am passionate about our customers and always put them first. I built relationships with stakeholders
      and worked closely with engineering. We used data to make a data-driven decision and moved fast. It was a huge
      success and users loved it.`;
    for (const { id } of content.questions) expect(check(vague, id).score).toBeLessThan(30);
  });
});

describe('the facts of the interview', () => {
  const all = JSON.stringify(content);

  it.each([
    '1.3 million shoppers',
    '12 seconds',
    '22%',
    '$3.4 million',
    '6 to 8 weeks',
    '30% under our average',
    '5,000 to 27,000',
    '$1.2 million',
    'within two days',
    '8% better 30-day retention',
    '$5 million ARR',
    '3-month forecast',
    '$2.1 million',
    'two weeks earlier',
    '10 to 14 calendar days',
    '$175,000 to $190,000 base',
    '$25,000 sign-on',
    '0.04% equity',
    'L5 or L6',
  ])('include %s', (fact) => {
    expect(all).toContain(fact);
  });

  it('set 300 words, three minutes and the benchmark', () => {
    expect(rubricFor(content, 'bias-for-action').limits).toMatchObject({
      words: 300,
      seconds: 180,
      benchmarkWeeks: [6, 8],
    });
  });
});
