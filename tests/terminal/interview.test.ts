import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/history/attempts.ts';
import { findHome } from '../../src/history/home.ts';
import { type Interview, planInterview } from '../../src/mock/interview.ts';
import type { Result, Typed } from '../../src/model.ts';
import type { Asked } from '../../src/terminal/answer/memory.ts';
import { holdInterview, type Sitting } from '../../src/terminal/drill/interview.ts';
import { type InterviewSurface, interviewerAt } from '../../src/terminal/drill/interviewer.ts';
import { createTheme } from '../../src/text/theme.ts';
import { CONTENT, CUSTOMS, QUESTIONS } from '../questions.ts';
import { result } from '../results.ts';
import { makeFolder } from '../run.ts';

const typed = (text: string, seconds = 60): Typed => ({ text, seconds, pausedSeconds: 0, pauses: 0 });
const theme = createTheme(false);

/** A metric is there as soon as there is a digit. */
function check(_question: string, text: string): Result {
  const digits = /\d+/.exec(text)?.[0];
  return result(text, digits ? { met: [['metric', digits]] } : { missing: ['metric'] });
}

class Hangup extends Error {}

/** A sitting and a candidate who says the replies one after the other; `null` breaks off. */
function openSitting(replies: (Typed | null)[], home = findHome({ PMDRILL_HOME: makeFolder() })) {
  const pages: string[] = [];
  const asked: Asked[] = [];
  const kept: { latest: Interview | null } = { latest: null };
  const surface: InterviewSurface = {
    wait: async (lines) => void pages.push(lines.join('\n')),
    async answer(each) {
      asked.push(each);
      const reply = replies.shift();
      if (!reply) throw new Hangup();
      each.note(reply);
      return reply;
    },
    choose: () => Promise.reject(new Error('nothing to choose')),
    show: async (text) => void pages.push(text(80).join('\n')),
  };
  const sitting: Sitting = {
    theme,
    content: CONTENT,
    attempts: [],
    home,
    check: async (question, text) => check(question, text),
    understands: async () => true,
    wait: (reading) => reading,
    random: () => 0,
    date: () => new Date('2026-11-23T19:00:00.000Z'),
    input: 'terminal',
    keeper: {
      note(interview) {
        // As a draft does, so that nothing but plain data survives.
        kept.latest = JSON.parse(JSON.stringify(interview)) as Interview;
      },
      latest: () => null,
      saveNow: () => 'nothing to save',
      discard() {
        kept.latest = null;
      },
    },
  };
  const plan = planInterview({ id: 'round1', at: sitting.date().toISOString() }, QUESTIONS, [], () => 0);
  const hold = (interview = plan) => holdInterview(sitting, interview, interviewerAt(surface, sitting));
  return { sitting, pages, asked, kept, hold };
}

describe('an interview', () => {
  it('asks, probes, and goes on without a word on how it went', async () => {
    const { hold, pages, asked, kept, sitting } = openSitting(
      QUESTIONS.flatMap(() => [typed('It rose.'), typed('By 22 %.'), typed('About 3.')]),
    );
    const attempts = await hold();
    expect(attempts.map(({ question, round, mode }) => [question, round, mode])).toEqual(
      QUESTIONS.map(({ id }) => [id, 'round1', 'mock']),
    );
    expect(asked.slice(0, 3).map((each) => [each.asked, each.limit, each.strict])).toEqual([
      ['Tell me about Customer Obsession.', 180, false],
      ['What of missing/metric?', 540, true],
      ['And then?', 480, true],
    ]);
    expect(pages).toHaveLength(5);
    expect([...pages, ...asked.map(({ title }) => title)].join('\n')).not.toMatch(
      /hint|score|complete|principle|judged/i,
    );
    expect(kept.latest).toBeNull();
    expect(readHistory(sitting.home.attempts).attempts).toHaveLength(5);
  });

  it('goes on kindly where a follow-up was passed, and notes the next as it is', async () => {
    const { hold, asked, sitting } = openSitting(
      QUESTIONS.flatMap(() => [typed('It rose.'), typed('No idea, sorry.'), typed('About 3.')]),
    );
    await hold();
    expect(asked.slice(1, 3).map((each) => each.asked)).toEqual([
      'What of missing/metric?',
      `${CUSTOMS.passed.said} And then?`,
    ]);
    const [first] = readHistory(sitting.home.attempts).attempts;
    expect(first?.followUps.map((each) => each.asked)).toEqual(['What of missing/metric?', 'And then?']);
  });

  it('does not ask on when the ten minutes are over', async () => {
    const { hold, asked } = openSitting(QUESTIONS.flatMap(() => [typed('It rose.', 590)]));
    await hold();
    expect(asked).toHaveLength(5);
  });

  it('does not ask again for what was said beforehand, and probes it', async () => {
    const said = typed('It rose.', 0);
    const { hold, asked, sitting, pages } = openSitting(
      QUESTIONS.slice(1).flatMap(() => [typed('1.'), typed('No, 0.')]),
    );
    const [first, ...turns] = planInterview({ id: 'r', at: '' }, QUESTIONS, [], () => 0).turns;
    const half = { id: 'r', at: '', done: 0, session: null };
    await expect(hold({ ...half, turns: [{ ...first!, answer: said }, ...turns] })).rejects.toThrow(Hangup);
    expect(asked[0]!.asked).toBe('What of missing/metric?');
    const { answer, input, limit } = readHistory(sitting.home.attempts).attempts[0]!;
    expect({ answer, input, limit }).toEqual({ answer: said, input: 'pipe', limit: null });
    expect(pages[0]).toContain(first!.wording);
    expect(pages.filter((page) => page.includes(first!.wording))).toHaveLength(1);
  });

  it('goes on where it was broken off', async () => {
    const first = openSitting([
      typed('It rose.'),
      typed('By 22 %.'),
      typed('About 3.'),
      typed('It fell.'),
      null,
    ]);
    await expect(first.hold()).rejects.toThrow(Hangup);
    const draft = first.kept.latest!;
    expect([draft.done, draft.session?.stage]).toEqual([1, 'follow-up']);

    const later = openSitting(
      [
        typed('By 9 %.'),
        typed('No, 0.'),
        ...QUESTIONS.slice(2).flatMap(() => [typed('1.'), typed('No, 0.')]),
      ],
      first.sitting.home,
    );
    later.sitting.attempts.push(...readHistory(first.sitting.home.attempts).attempts);
    const attempts = await later.hold(draft);
    expect(later.asked[0]!.asked).toBe('What of missing/metric?');
    expect(later.pages).toHaveLength(QUESTIONS.length - 1);
    expect(later.pages[0]).toContain(draft.session!.wording);
    expect(later.pages[0]).toMatch(/It fell\.\n\nWhat of missing\/metric\?$/);
    expect(attempts.map(({ question }) => question)).toEqual(QUESTIONS.map(({ id }) => id));
    expect(attempts[1]!.answer.text).toBe('It fell.');
    expect(readHistory(first.sitting.home.attempts).attempts).toHaveLength(5);
  });
});
