import { describe, expect, it } from 'vitest';
import { OWN_RULE, planInterview, probeFurther, secondsForProbe } from '../../src/mock/interview.ts';
import { drill } from '../../src/practice/drill.ts';
import { silentScreens } from '../../src/practice/silent.ts';
import { attempt } from '../attempts.ts';
import { CUSTOMS, QUESTIONS } from '../questions.ts';
import { result } from '../results.ts';
import { begin } from '../sessions.ts';

const [first] = QUESTIONS as [(typeof QUESTIONS)[number]];
const INTERVIEWER = { answeredBy: () => [], customs: CUSTOMS, random: () => 0 };
const about = { id: 'k3f9qz', at: '2026-11-23T19:00:00.000Z' };

describe('the plan', () => {
  it('asks every question once, in an order of chance', () => {
    const forwards = planInterview(about, QUESTIONS, [], () => 0).turns.map(({ question }) => question);
    const backwards = planInterview(about, QUESTIONS, [], () => 0.999).turns.map(({ question }) => question);
    expect(forwards).toEqual(QUESTIONS.map(({ id }) => id));
    expect(backwards).toEqual(forwards.toReversed());
  });

  it('asks in other words than the last time', () => {
    const question = { ...first, wordings: ['One.', 'Two.'] };
    const last = attempt(first.id, '2026-11-20', 50, { wording: 'One.' });
    expect(planInterview(about, [question], [last], () => 0).turns).toEqual([
      { question: first.id, wording: 'Two.' },
    ]);
  });
});

describe('probing', () => {
  const question = { ...first, followUps: ['Who?', 'Why?', 'When?'] };

  it('asks for what is open, then what interviewers like to know', () => {
    const { probes } = probeFurther(question, result('It rose.', { missing: ['metric'] }), INTERVIEWER);
    expect(probes.map(({ rule }) => rule)).toEqual(['missing/metric', OWN_RULE, OWN_RULE]);
    expect(probes.slice(1).map(({ asked }) => asked)).toEqual(['Who?', 'Why?']);
  });

  it('asks no more than six times', async () => {
    const missing = ['metric', 'timeline', 'ownership', 'action', 'result', 'outcome', 'finding'];
    const typed = (text: string) => ({ text, seconds: 1, pausedSeconds: 0, pauses: 0 });
    const open = async (text: string) => result(text, { missing });
    const begun = begin({ question: first.id, mode: 'mock' });
    const { replies } = await drill(
      begun,
      {
        ...silentScreens,
        answer: async () => typed('It rose.'),
        verdict: async () => true,
        followUp: async () => typed(''),
      },
      {
        check: open,
        asksElsewhere: () => [],
        answeredBy: () => [],
        askAgain: CUSTOMS.askAgain,
        understands: async () => true,
        wait: (reading) => reading,
        probe: (answer) => probeFurther(question, answer, INTERVIEWER),
        note: () => {},
      },
    );
    expect(replies).toHaveLength(6);
  });

  it('ends with the time of the question', () => {
    const typed = (seconds: number) => ({ text: 'Yes.', seconds, pausedSeconds: 0, pauses: 0 });
    const probe = { rule: 'missing/metric', asked: 'How much?', quoted: null, good: '', again: false };
    const session = (answer: number, ...replies: number[]) => ({
      ...begin({ question: first.id, mode: 'mock' }),
      answer: typed(answer),
      replies: replies.map((seconds) => ({ probe, answer: typed(seconds), met: true, kept: true })),
    });
    expect(secondsForProbe(first, session(170))).toBe(430);
    expect(secondsForProbe(first, session(170, 400))).toBe(30);
    expect(secondsForProbe(first, session(170, 420))).toBeNull();
  });
});
