/** What the drill's screens say, on wide and on narrow terminals. */
import { describe, expect, it } from 'vitest';
import { withLimit } from '../../src/commands/shared/supplies.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Probe } from '../../src/practice/follow-ups.ts';
import type { Session } from '../../src/practice/session.ts';
import { rubricFor } from '../../src/rubric.ts';
import { drawNotes } from '../../src/terminal/answer/coach.ts';
import { briefLines, followUpTitle, recallLines } from '../../src/terminal/drill/brief.ts';
import { afterChoices, draftChoices, startChoices } from '../../src/terminal/drill/offers.ts';
import { closingLines, eveningLines, farewellLines, reportLines } from '../../src/terminal/drill/verdict.ts';
import { cells } from '../../src/text/layout.ts';
import { createTheme } from '../../src/text/theme.ts';
import { attempt, summary } from '../attempts.ts';
import { QUESTIONS } from '../questions.ts';
import { result } from '../results.ts';
import { begin } from '../sessions.ts';

const NOW = new Date('2026-03-10T19:00:00.000Z');
const theme = createTheme(false);
const WIDTHS = [76, 36];
const widest = (lines: string[]) => Math.max(...lines.map(cells));

function session(more: Partial<Session> = {}): Session {
  const answer = { text: 'It was a success.', seconds: 195, pausedSeconds: 12, pauses: 1 };
  return { ...begin({ at: NOW.toISOString() }), answer, ...more };
}

describe('the first menu', () => {
  const attempts = [
    attempt('earn-trust', '2026-03-09', 62),
    attempt('dive-deep', '2026-03-01', 40),
    attempt('ownership', '2026-03-08', 40),
  ];

  it('offers all in order, then never tried ones, the lowest score and the longest ago first', () => {
    expect(startChoices(QUESTIONS, attempts, NOW, 76).map(({ name }) => name)).toEqual([
      'All five, in order',
      'Customer Obsession  not tried yet',
      'Bias for Action     not tried yet',
      'Dive Deep           9 days ago, score 40',
      'Ownership           2 days ago, score 40',
      'Earn Trust          yesterday, score 62',
    ]);
  });

  it('tells the last try below the menu where a line has no room for it', () => {
    const [, , , dive] = startChoices(QUESTIONS, attempts, NOW, 30);
    expect(dive).toMatchObject({ name: 'Dive Deep', description: '9 days ago, score 40' });
  });

  it('fits the terminal', () => {
    for (const width of WIDTHS) {
      const after = { next: QUESTIONS[2]!, place: null, skipped: false, saved: false, stories: 'stories' };
      const choices = [
        ...startChoices(QUESTIONS, attempts, NOW, width),
        ...afterChoices(after, attempts, NOW, width),
      ];
      expect(widest(choices.map(({ name }) => name))).toBeLessThanOrEqual(width);
    }
  });
});

describe('a draft', () => {
  it.each([
    ['answer', 'Go on with it (2:20 left)'],
    ['rate', 'Rate yourself, then see the verdict'],
    ['verdict', 'See the verdict'],
    ['follow-up', 'Go on with the follow-ups'],
  ] as const)('broken off at the stage %s is offered by what comes next', (stage, name) => {
    const typing = { text: 'It was', seconds: 40, pausedSeconds: 0, pauses: 0 };
    const choices = draftChoices(session({ stage, answer: null, typing }));
    expect(choices.map((choice) => choice.name)).toEqual([name, 'Keep it as an attempt', 'Discard it']);
    expect(choices[1]?.description).toBe('2 words');
  });

  it('has as many words as the answer is shown with while it is typed', () => {
    const typing = { text: 'It was <!-- my note --> fast.', seconds: 40, pausedSeconds: 0, pauses: 0 };
    const choices = draftChoices(session({ stage: 'answer', answer: null, typing }));
    expect(choices[1]?.description).toBe('3 words');
  });
});

describe('the question', () => {
  const question = { ...QUESTIONS[2]!, judged: 'Whether you answer for the whole outcome, across teams.' };
  const brief = { question, title: 'Ownership · 3 of 5', wording: 'Tell me.', limit: 180, words: 300, theme };

  it('is shown with its principle, what is judged and the limits', () => {
    expect(briefLines({ ...brief, width: 76 })).toEqual([
      'Ownership · 3 of 5',
      '',
      'Tell me.',
      '',
      'Principle  Ownership and Deliver Results',
      'Judged     Whether you answer for the whole outcome, across teams.',
      'Limits     3:00, 300 words',
      '',
    ]);
  });

  it('says before the clock runs what the marks under a coached answer mean', () => {
    expect(briefLines({ ...brief, coached: true, width: 90 }).at(-2)).toBe(
      'Coach      ticks evidence off (✓ shown, ○ still open) and underlines what is vague',
    );
  });

  it('wastes no room on a narrow terminal', () => {
    expect(briefLines({ ...brief, width: 36 })).toEqual([
      'Ownership · 3 of 5',
      'Tell me.',
      '',
      'Principle: Ownership and Deliver',
      'Results',
      'Judged: Whether you answer for the',
      'whole outcome, across teams.',
      'Limits: 3:00, 300 words',
      '',
    ]);
  });
});

describe('the verdict', () => {
  it('tells the time, the pauses, the pace, what changed, and suggests a longer limit at the second overtime', () => {
    const late = attempt('earn-trust', '2026-03-09', 62, {
      answer: { text: 'I did.', seconds: 200, pausedSeconds: 0, pauses: 0 },
    });
    const verdict = {
      session: session({ selfRating: 4 }),
      result: result('It was a success.', { missing: ['metric'], score: 40 }),
      attempts: [late],
      report: ['the report'],
      theme,
    };
    for (const width of WIDTHS) {
      const lines = reportLines({ ...verdict, width });
      const text = lines.join(' ').replace(/\s+/g, ' ');
      expect(text).toMatch(
        /Time used:? 3:15 of 3:00, 0:15 over, paused once for 0:12; typed at 1 words a minute/,
      );
      expect(text).toMatch(/Since the last try:? score 62 → 40 \(−22\); gone: metric/);
      expect(text).toMatch(/You gave yourself:? 4 of 5; the score is 40/);
      expect(text).toContain('3:00 is meant for speaking, and typing takes longer: --limit 6:00 gives');
      expect(lines.slice(-2)).toEqual(['the report', '']);
      expect(widest(lines)).toBeLessThanOrEqual(width);
    }
    const again = reportLines({ ...verdict, attempts: [late, late], width: 76 }).join('\n');
    expect(again).not.toContain('--limit');
    const own = { ...verdict, session: session({ limit: 90 }) };
    expect(reportLines({ ...own, width: 200 }).join('\n')).toContain('--limit 3:00 gives you twice');
  });
});

describe('the end of the push-back', () => {
  it('tells of each follow-up how its last answer went, in the words of its first question', () => {
    const probe: Probe = {
      rule: 'missing/metric',
      asked: 'By how much, measured how?',
      quoted: null,
      good: '22%.',
      again: false,
    };
    const answer = { text: 'A lot.', seconds: 9, pausedSeconds: 0, pauses: 0 };
    const done = session({
      replies: [
        { probe, answer, met: false, kept: false },
        { probe: { ...probe, asked: 'That is still open.', again: true }, answer, met: true, kept: true },
        {
          probe: { ...probe, asked: 'When was that, and how long did it take?' },
          answer,
          met: false,
          kept: false,
        },
      ],
      result: result('It was a success.', { missing: ['metric'], score: 40 }),
      after: result('It was a success.', { met: [['metric', 'success']], score: 52 }),
    });
    expect(closingLines(done, 60, theme).slice(0, 4)).toEqual([
      '',
      '✓ answered  By how much, measured how?',
      '○ open      When was that, and how long did it take?',
      '  A good story has it: 22%.',
    ]);
    const twice = session({ ...done, replies: [...done.replies, done.replies[2]!] });
    const examples = closingLines(twice, 60, theme).filter((line) => line.includes('A good story has it'));
    expect(examples).toHaveLength(1);
    expect(closingLines(done, 36, theme)).toEqual([
      '',
      '✓ answered',
      '  By how much, measured how?',
      '○ open',
      '  When was that, and how long did it',
      '  take?',
      '  A good story has it: 22%.',
      '',
      'With your answers  score 40 → 52',
      '(+12); new: metric',
      '',
    ]);
  });
});

describe('the end of a round', () => {
  it('tells how the last answer to each question went', () => {
    const attempts = [
      attempt('ownership', '2026-03-10T19:00:00Z', 20),
      attempt('earn-trust', '2026-03-10T19:10:00Z', 34, { after: summary(62, { verdict: 'incomplete' }) }),
      attempt('ownership', '2026-03-10T19:20:00Z', 100),
    ];
    expect(eveningLines(attempts, QUESTIONS, 60, theme)).toEqual([
      '',
      'Your round',
      'Ownership   complete, score 100',
      'Earn Trust  incomplete, score 34 → 62',
      '',
    ]);
  });

  it('says at the end of the evening that the answers are kept, and where to look', () => {
    expect(farewellLines(1, 80).join(' ')).toMatch(/^1 answer kept\. pmdrill progress /);
    expect(widest(farewellLines(5, 36))).toBeLessThanOrEqual(36);
  });
});

describe('a follow-up', () => {
  const probe: Probe = {
    rule: 'missing/metric',
    asked: 'By how much?',
    quoted: null,
    good: '',
    again: false,
  };

  it('is numbered, but not of how many: an answer may give what another was to ask for', () => {
    const first = session({ probes: [probe, probe, probe] });
    const reply = { probe, answer: first.answer!, met: true, kept: true };
    expect(followUpTitle('Earn Trust', first)).toBe('Follow-up 1 · Earn Trust');
    const second = { ...first, replies: [reply], probes: [probe] };
    expect(followUpTitle('Earn Trust', second)).toBe('Follow-up 2 · Earn Trust');
    const again = { ...second, probes: [{ ...probe, again: true }] };
    expect(followUpTitle('Earn Trust', again)).toBe('Follow-up 1, once more · Earn Trust');
  });

  it('recalls how a long answer ended', () => {
    const answer = {
      text: `Begun. ${'and so on '.repeat(60)}It rose.`,
      seconds: 60,
      pausedSeconds: 0,
      pauses: 0,
    };
    const text = recallLines(session({ answer }), theme).join('\n');
    expect(text).toMatch(/^Your answer:\n… .*It rose\.$/m);
    expect(text).not.toContain('Begun');
  });

  it('recalls an answer as text, whatever a pipe brought', () => {
    const answer = { text: 'It rose.\n\x1b]0;gone\x07', seconds: 0, pausedSeconds: 0, pauses: 0 };
    const lines = recallLines(session({ answer, wording: 'Tell\x1b[2J me.' }), theme);
    expect(lines).toEqual(['Tell␛[2J me.', '', 'Your answer:', 'It rose.', '␛]0;gone␇']);
  });
});

describe('the report on an answer', () => {
  it('holds it against the time that was set', () => {
    const content = loadContent();
    const limit = (seconds: number | null) =>
      rubricFor(withLimit(content, 'earn-trust', seconds), 'earn-trust').limits;
    expect(limit(30)).toEqual({ ...limit(null), seconds: 30 });
  });
});

describe('the coach', () => {
  it.each([
    [60, 'vague: “a lot”, “many people”, “a success”'],
    [40, 'vague: …, “many people”, “a success”'],
    [20, 'vague: …, “a succes…'],
  ])('names the vague phrases as far as %i cells hold them', (width, line) => {
    const vague = ['a lot', 'many\n people', 'a success'].map((text) => ({ start: 0, end: 1, text }));
    expect(drawNotes({ vague, evidence: [] }, width, 1, theme).at(-1)).toBe(line);
  });
});
