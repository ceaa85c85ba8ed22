import { describe, expect, it } from 'vitest';
import { adviseNext } from '../../src/progress/next.ts';
import { attempt } from '../attempts.ts';
import { QUESTIONS } from '../questions.ts';

const now = new Date('2026-03-10T20:00:00');
const advise = (attempts: ReturnType<typeof attempt>[], interview: string | null = null, at = now): string =>
  adviseNext({ questions: QUESTIONS, attempts, interview, now: at });

const all = (scores: number[]) =>
  QUESTIONS.map(({ id }, at) => attempt(id, `2026-03-0${at + 1}`, scores[at] ?? 80));

describe('what to do tonight', () => {
  it('begins with the first question where nothing was tried', () => {
    expect(advise([])).toBe(
      'Tonight: Customer Obsession, because no question has been tried yet and this is the first. ' +
        'Start: pmdrill practice customer-obsession',
    );
  });

  it('prefers a question never tried to the lowest score', () => {
    expect(advise(all([10, 20, 30, 40]).slice(0, 4))).toContain('Earn Trust, because it is the only one');
  });

  it('says of a question never tried that no story answers it, and begins with one', () => {
    const tonight = { questions: QUESTIONS, interview: null, now, storyless: ['customer-obsession'] };
    expect(adviseNext({ ...tonight, attempts: [] })).toMatch(
      / and this is the first, and no story of yours answers it\. Start: pmdrill new customer-obsession, then pmdrill practice customer-obsession$/,
    );
    expect(adviseNext({ ...tonight, attempts: all([10]) })).not.toContain('story');
    expect(adviseNext({ ...tonight, storyless: ['dive-deep'], attempts: [] })).toBe(advise([]));
  });

  it('then takes the lowest last score, whatever an earlier one was', () => {
    const earlier = attempt('customer-obsession', '2026-02-01', 5);
    expect(advise([earlier, ...all([90, 80, 45, 70, 60])])).toContain(
      'Ownership, because its last score, 45, is your lowest.',
    );
  });

  it('says what follow-ups made of that score', () => {
    const [first, ...rest] = all([20, 80, 45, 70, 60]);
    const pushed = { ...first!, after: { ...first!.result, score: 79 } };
    expect(advise([pushed, ...rest])).toContain(
      'because its last score, 20 (79 after the follow-ups), is your lowest.',
    );
  });

  it('among equal scores takes the one tried longest ago', () => {
    expect(advise(all([90, 50, 90, 50, 90]))).toContain(
      'Bias for Action, because its last score, 50, is your lowest, and it was tried longest ago (2026-03-02)',
    );
  });

  it('does not call a score the lowest that all have', () => {
    expect(advise(all([100, 100, 100, 100, 100]))).toContain(
      'Customer Obsession, because every last score is 100, and it was tried longest ago (2026-03-01).',
    );
  });

  it.each([
    ['2026-03-22', '12 days to the interview.'],
    ['2026-03-11', 'The interview is tomorrow.'],
    ['2026-03-10', 'The interview is today.'],
    ['2026-03-09', 'The interview of 2026-03-09 is over.'],
  ])('says how far off the interview of %s is', (interview, sentence) => {
    expect(advise([], interview)).toContain(sentence);
  });

  it.each(['00:01', '23:59'])('counts calendar days, not hours, at %s', (time) => {
    expect(advise([], '2026-03-11', new Date(`2026-03-10T${time}:00`))).toContain(
      'The interview is tomorrow.',
    );
  });
});
