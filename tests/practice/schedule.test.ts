import { describe, expect, it } from 'vitest';
import { drawWording, lastAttempt, rankQuestions, shuffle } from '../../src/practice/schedule.ts';
import { attempt, skipped } from '../attempts.ts';
import { QUESTIONS } from '../questions.ts';

const idsOf = (questions: { id: string }[]) => questions.map(({ id }) => id);

describe('the order of the questions', () => {
  it('is their own where none was tried', () => {
    expect(idsOf(rankQuestions(QUESTIONS, []))).toEqual(idsOf(QUESTIONS));
  });

  it('has those never tried first, then the lowest last score, then the longest ago', () => {
    const attempts = [
      attempt('customer-obsession', '2026-11-01', 10),
      attempt('customer-obsession', '2026-11-09', 80),
      attempt('ownership', '2026-11-03', 40),
      attempt('dive-deep', '2026-11-02', 40),
    ];
    expect(idsOf(rankQuestions(QUESTIONS, attempts))).toEqual([
      'bias-for-action',
      'earn-trust',
      'dive-deep',
      'ownership',
      'customer-obsession',
    ]);
  });

  it('takes a question that was skipped for one not tried, and its wording for one that was asked', () => {
    const [first] = QUESTIONS as [(typeof QUESTIONS)[number]];
    const passedOver = { ...skipped(first.id, '2026-11-10'), wording: 'two' };
    expect(lastAttempt(first.id, [passedOver])).toBeNull();
    expect(lastAttempt(first.id, [attempt(first.id, '2026-11-01', 80), passedOver])?.result.score).toBe(80);
    expect(drawWording({ ...first, wordings: ['one', 'two'] }, [passedOver], () => 0.99)).toBe('one');
  });

  it('goes by time, not by place in the file', () => {
    const attempts = [attempt('dive-deep', '2026-11-09', 80), attempt('dive-deep', '2026-11-01', 10)];
    expect(lastAttempt('dive-deep', attempts)?.result.score).toBe(80);
    expect(lastAttempt('earn-trust', attempts)).toBeNull();
  });
});

describe('a wording', () => {
  const question = { ...QUESTIONS[0]!, wordings: ['one', 'two', 'three'] };
  const asked = [attempt(question.id, '2026-11-01', 50, { wording: 'two' })];

  it.each([0, 0.4, 0.99])('is never the last one again (chance %f)', (chance) => {
    expect(drawWording(question, asked, () => chance)).not.toBe('two');
  });

  it('may be any other', () => {
    const drawn = [0, 0.99].map((chance) => drawWording(question, asked, () => chance));
    expect(drawn).toEqual(['one', 'three']);
  });

  it('is the last one where it is the only one', () => {
    const single = { ...question, wordings: ['two'] };
    expect(drawWording(single, asked, () => 0.5)).toBe('two');
  });
});

describe('an order of chance', () => {
  it('holds each question once', () => {
    const shuffled = shuffle(QUESTIONS, () => 0.5);
    expect(idsOf(shuffled).sort()).toEqual(idsOf(QUESTIONS).sort());
    expect(idsOf(shuffled)).not.toEqual(idsOf(QUESTIONS));
  });
});
