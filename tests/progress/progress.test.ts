import { describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { ResultSummary } from '../../src/model.ts';
import { describeTime, isTimed, listAnswers } from '../../src/progress/answers.ts';
import { measureStreak, weekOf } from '../../src/progress/calendar.ts';
import {
  describeLeftOut,
  describeNextStep,
  describeOver,
  describeSelfRating,
} from '../../src/progress/describe.ts';
import { mapEvidence, measureProgress } from '../../src/progress/progress.ts';
import { attempt, skipped, summary } from '../attempts.ts';

const content = loadContent();
const now = new Date('2026-03-05T08:00:00Z');
const measure = (...attempts: Parameters<typeof measureProgress>[0]) =>
  measureProgress(attempts, content, now);

describe('a streak', () => {
  const days = (...list: number[]) => list.map((day) => `2026-03-0${day}T19:00:00.000Z`);
  it.each([
    [days(), { current: 0, longest: 0, days: 0 }],
    [days(5), { current: 1, longest: 1, days: 1 }],
    [days(3, 4), { current: 2, longest: 2, days: 2 }],
    [days(1, 2, 3), { current: 0, longest: 3, days: 3 }],
    [days(1, 2, 4, 4, 5), { current: 2, longest: 2, days: 4 }],
  ])('of %j', (moments, streak) => {
    expect(measureStreak(moments, now)).toEqual(streak);
  });

  it('counts days where the candidate lives', () => {
    const moments = ['2026-03-04T10:00:00.000Z', '2026-03-04T20:00:00.000Z'];
    expect(measureStreak(moments, now).days).toBe(1);
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(measureStreak(moments, now).days).toBe(2);
    expect(weekOf('2026-03-01T20:00:00.000Z')).toBe('2026-03-02');
    vi.stubEnv('TZ', 'UTC');
  });

  it('finds the Monday of a week', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-08'].map((day) => weekOf(`${day}T12:00:00Z`))).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-02',
    ]);
  });
});

describe('progress', () => {
  const vague = (words: number, ...kinds: string[]): ResultSummary =>
    summary(50, {
      words,
      findings: kinds.map((kind) => ({ rule: `vague/${kind}`, severity: 'error', text: 'a lot' })),
    });

  it('counts a question that was skipped for no attempt, and says so', () => {
    const answered = attempt('earn-trust', '2026-03-01', 80);
    const alone = measure(answered);
    const progress = measure(
      answered,
      skipped('earn-trust', '2026-03-02'),
      skipped('dive-deep', '2026-03-02'),
    );
    expect({ ...progress, skipped: 0 }).toEqual(alone);
    expect(describeLeftOut(progress)).toEqual([
      '2 questions that you skipped in a mock count for no attempt.',
    ]);
    expect(describeLeftOut(alone)).toEqual([]);
  });

  it('traces the scores of each question in the order of time', () => {
    const progress = measure(
      attempt('earn-trust', '2026-03-04', 70),
      attempt('earn-trust', '2026-03-01', 40),
      attempt('dive-deep', '2026-03-02', 55),
    );
    const scores = progress.questions.map(({ question, points }) => [
      question,
      points.map(({ score }) => score),
    ]);
    expect(Object.fromEntries(scores)).toMatchObject({
      'earn-trust': [40, 70],
      'dive-deep': [55],
      ownership: [],
    });
  });

  it('counts how often a criterion was met, of the answers that were read for it', () => {
    const met = (yes: boolean) => [{ id: 'metric', met: yes, required: true, evidence: [] }];
    const progress = measure(
      attempt('earn-trust', '2026-03-01', 40, { result: summary(40, { criteria: met(true) }) }),
      attempt('earn-trust', '2026-03-02', 40, { result: summary(40, { criteria: met(false) }) }),
      attempt('earn-trust', '2026-03-03', 40, { result: summary(40, { criteria: [] }) }),
    );
    const { cells } = progress.evidence.find(({ question }) => question === 'earn-trust')!;
    expect(cells.find(({ criterion }) => criterion === 'metric')).toMatchObject({ met: 1, tries: 2 });
    expect(mapEvidence(progress).shared).toContain('metric');
    expect(mapEvidence(progress).shared).not.toContain('stakeholder');
  });

  it('measures vague phrases by 100 words and week, the commonest kind first', () => {
    const progress = measure(
      attempt('earn-trust', '2026-03-02', 40, { result: vague(100, 'impact', 'data', 'impact') }),
      attempt('dive-deep', '2026-03-03', 40, { result: vague(300, 'impact') }),
      attempt('dive-deep', '2026-03-10', 40, { result: vague(200) }),
    );
    expect(progress.kinds).toEqual(['impact', 'data']);
    expect(progress.vague).toEqual([
      { week: '2026-03-02', attempts: 2, words: 400, per100: { impact: 0.75, data: 0.25 }, total: 1 },
      { week: '2026-03-09', attempts: 1, words: 200, per100: { impact: 0, data: 0 }, total: 0 },
    ]);
  });

  it('holds an answer against the time that one may take, whatever clock was set', () => {
    const took = (seconds: number) => ({ text: 'I shipped it.', seconds, pausedSeconds: 0, pauses: 0 });
    const mock = (seconds: number) =>
      measure(
        attempt('earn-trust', '2026-03-01', 40, { answer: took(seconds), limit: 600, mode: 'mock' }),
        attempt('earn-trust', '2026-02-01', 40, { answer: took(60) }),
      );
    const [slow, quick] = [mock(200), mock(177)];
    expect([slow.over.time, quick.over.time]).toEqual([1, 0]);
    expect(describeOver(slow)).toContain('1 of 2 whose time is known over their time');
    expect(describeOver(slow)).toContain('For 1 of the 2 another clock was set');
    expect(
      listAnswers(quick.questions)
        .filter(isTimed)
        .map((answer) => describeTime(answer)),
    ).toEqual(['1:00 of 3:00', '2:57 of 3:00, clock 10:00']);
  });

  it('counts answers over a limit where size and limit are known', () => {
    const took = (seconds: number) => ({ text: 'I shipped it.', seconds, pausedSeconds: 0, pauses: 0 });
    const progress = measure(
      attempt('earn-trust', '2026-03-01', 40, { result: summary(40, { words: 301 }), answer: took(181) }),
      attempt('earn-trust', '2026-03-02', 40, { answer: took(180) }),
      attempt('earn-trust', '2026-03-03', 40, { answer: took(0) }),
      attempt('earn-trust', '2026-03-04', 40, { answer: took(900), limit: null }),
    );
    expect(progress.over).toEqual({ words: 1, wordsOf: 4, time: 2, timeOf: 3, otherClock: 0 });
  });

  it('ends with what the last answers showed least, and with the command that goes on', () => {
    const shows = (day: number, metric: boolean, task: boolean) =>
      attempt('earn-trust', `2026-03-0${day}`, 40, {
        result: summary(40, {
          criteria: [
            { id: 'metric', met: metric, required: true, evidence: [] },
            { id: 'task', met: task, required: true, evidence: [] },
            { id: 'trade-off', met: false, required: false, evidence: [] },
          ],
        }),
      });
    const progress = measure(
      ...[1, 2].map((day) => shows(day, false, true)),
      ...[3, 4, 5, 6, 7].map((day) => shows(day, day > 3, day > 6)),
    );
    expect(describeNextStep(progress)).toBe(
      'Weakest in your last 5 answers: task, shown in 1 of 5. Tonight: pmdrill next',
    );
    expect(describeNextStep(measure(shows(1, true, true)))).toMatch(
      /^Nothing required was missing .*pmdrill next$/,
    );
    const foreign = measure({ ...shows(1, false, false), question: 'elsewhere' });
    expect(describeNextStep(foreign)).toBe('Tonight: pmdrill next');
  });

  it('sets the self-rating against the score', () => {
    const high = measure(attempt('earn-trust', '2026-03-01', 40, { selfRating: 4 }));
    expect(high.selfRating).toEqual({ rated: 1, difference: 2 });
    expect(describeSelfRating(high)).toContain('2.0 of 5 above the score');
    expect(describeSelfRating(measure(attempt('earn-trust', '2026-03-01', 40)))).toContain('--self-rate');
  });
});
