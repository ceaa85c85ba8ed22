/** Attempts for tests of what reads a history. */
import type { Attempt, ResultSummary } from '../src/model.ts';

/** An attempt with a score on a day (`2026-03-01`, or a whole ISO time); `more` replaces any field. */
export function attempt(question: string, at: string, score: number, more: Partial<Attempt> = {}): Attempt {
  const time = at.includes('T') ? at : `${at}T19:00:00.000Z`;
  return {
    version: 1,
    id: `${question}-${time}`,
    at: time,
    question,
    wording: `Tell me about ${question}.`,
    input: 'terminal',
    mode: 'exam',
    limit: 180,
    answer: { text: 'I shipped it.', seconds: 120, pausedSeconds: 0, pauses: 0 },
    selfRating: null,
    result: summary(score),
    followUps: [],
    after: null,
    ...more,
  };
}

/** A question of a mock interview to which nothing was said. */
export const skipped = (question: string, at: string): Attempt =>
  attempt(question, at, 0, {
    mode: 'mock',
    answer: { text: ' \n', seconds: 9, pausedSeconds: 0, pauses: 0 },
    result: summary(0, { words: 0 }),
  });

/** A verdict with a score and little else. */
export function summary(score: number, more: Partial<ResultSummary> = {}): ResultSummary {
  return {
    verdict: score === 100 ? 'complete' : 'incomplete',
    score,
    words: 200,
    speakingSeconds: 80,
    criteria: [{ id: 'metric', met: score > 50, required: true, evidence: score > 50 ? ['22%'] : [] }],
    findings: [],
    ...more,
  };
}
