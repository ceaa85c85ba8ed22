import { describe, expect, it } from 'vitest';
import type { KeptAttempt } from '../../src/history/attempts.ts';
import { attemptLines, listLines } from '../../src/history/view.ts';
import { createTheme } from '../../src/text/theme.ts';
import { attempt, skipped, summary } from '../attempts.ts';
import { QUESTIONS } from '../questions.ts';

const typed = (text: string) => ({ text, seconds: 40, pausedSeconds: 0, pauses: 0 });

const ATTEMPTS: KeptAttempt[] = [
  {
    ...attempt('earn-trust', '2026-11-23T12:00:00.000Z', 48, {
      id: 'k3f9qz',
      selfRating: 4,
      answer: typed('I built relationships.\n\nIt was a success.'),
      result: summary(48, {
        criteria: [{ id: 'data-source', met: false, required: true, evidence: [] }],
        findings: [{ rule: 'vague/relationship', severity: 'error', text: 'built\nrelationships' }],
      }),
      followUps: [
        { rule: 'missing/data-source', asked: 'Which data?', answer: typed('Logs.'), met: true },
        { rule: 'missing/metric', asked: 'By how much?', answer: typed(''), met: false },
      ],
      after: summary(61),
    }),
    savedTo: ['stories/earn-trust.md'],
  },
  { ...attempt('gone', '2026-11-24T12:00:00.000Z', 100, { id: 'abcdef' }), savedTo: [] },
];

const look = (width: number) => ({ theme: createTheme(false), width });

describe('the list', () => {
  it('has a line an attempt', () => {
    const [titles, first, second] = listLines(ATTEMPTS, QUESTIONS, look(80));
    expect(titles).toMatch(/^Id {6}When {14}Question {6}Score {2}Verdict {5}Words {2}Time {2}Self$/);
    expect(first).toMatch(
      /^k3f9qz {2}2026-11-2\d \d\d:\d\d {2}Earn Trust {2}48 → 61 {2}incomplete {4}200 {2}0:40 {3}4\/5$/,
    );
    expect(second).toContain('gone');
  });

  it('cuts the question rather than what it came to', () => {
    const long = { ...ATTEMPTS[0]!, question: 'customer-obsession' };
    expect(listLines([long], QUESTIONS, look(31))).toEqual([
      'Id      Question          Score',
      'k3f9qz  Customer Obse…  48 → 61',
    ]);
  });

  it.each([20, 30, 40, 60])('fits into %i columns', (width) => {
    const lines = listLines(ATTEMPTS, QUESTIONS, look(width));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines[1]).toMatch(/^k3f9qz/);
  });
});

describe('a question that was skipped', () => {
  const kept = { ...skipped('earn-trust', '2026-11-25T12:00:00.000Z'), id: 'mpqrst', savedTo: [] };

  it('is listed as skipped, without score, verdict and words, on a narrow screen too', () => {
    const lines = (width: number) => listLines([...ATTEMPTS, kept], QUESTIONS, look(width)).at(-1);
    expect(lines(80)).toMatch(/ {2}Earn Trust {2}skipped {2} +0:09$/);
    expect(lines(40)).toMatch(/ {2}Earn Trust {2}skipped$/);
  });

  it('is shown with what was said in place of an answer', () => {
    const shown = attemptLines({ ...kept, answer: typed('No idea, sorry.') }, QUESTIONS, look(80));
    expect(shown).toContain('No idea, sorry.');
    expect(shown).toContain('Answer     skipped, 0:40 of 3:00');
  });

  it('is shown as skipped, and what comes next is to answer it', () => {
    const shown = attemptLines(kept, QUESTIONS, look(80));
    expect(shown.slice(-3)).toEqual([
      'Answer     skipped, 0:09 of 3:00',
      '',
      'To answer it: pmdrill practice earn-trust',
    ]);
    expect(shown.join('\n')).not.toMatch(/score|Missing|Vague/);
  });
});

it('shows all of an attempt', () => {
  const shown = attemptLines(ATTEMPTS[0]!, QUESTIONS, look(60)).join('\n');
  expect(shown).toContain('I built relationships.\n\nIt was a success.');
  expect(shown).toContain('Answer     200 words, 0:40 of 3:00');
  expect(shown).toContain(
    'Verdict    incomplete (1 missing, 1 vague phrase), score 48;\n           with the follow-ups incomplete, score 61',
  );
  expect(shown).toContain('Missing    data-source');
  expect(shown).toContain('Vague      “built relationships”');
  expect(shown).toContain('Self-rated 4 of 5');
  expect(shown).toContain('Saved as   stories/earn-trust.md');
  expect(shown).toContain('✓ answered  Which data?\n  Logs.');
  expect(shown.replace(/\s+/g, ' ')).toMatch(/pmdrill new earn-trust --from k3f9qz$/);
  expect(attemptLines(ATTEMPTS[1]!, QUESTIONS, look(60)).join('\n')).not.toContain('pmdrill new');
  expect(shown).toContain('○ open  By how much?\n  no answer');
});

it('says what makes a verdict incomplete where nothing is missing', () => {
  const findings = (['error', 'error', 'warning'] as const).map((severity) => ({
    rule: 'vague/impact',
    severity,
    text: 'a success',
  }));
  const long = { rule: 'length/words', severity: 'error' as const, text: null };
  const shown = (more: typeof findings | (typeof long)[]) =>
    attemptLines(
      { ...ATTEMPTS[0]!, result: summary(90, { findings: more }), after: null },
      QUESTIONS,
      look(80),
    ).join('\n');
  expect(shown(findings)).toContain('Verdict    incomplete (2 vague phrases), score 90\nMissing    nothing');
  expect(shown([long])).toContain('incomplete (length/words), score 90');
});
