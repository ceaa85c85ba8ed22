/** Line by line, in a virtual terminal with a clock that the test moves: what is told, and when. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result, Typed } from '../../src/model.ts';
import type { Session } from '../../src/practice/session.ts';
import { choosePlain, plainScreens } from '../../src/terminal/drill/plain.ts';
import { typeAnswer } from '../../src/terminal/drill/plain-answer.ts';
import type { Showing } from '../../src/terminal/drill/screens.ts';
import { plainSurface } from '../../src/terminal/drill/surfaces.ts';
import { Interrupted } from '../../src/terminal/terminal.ts';
import { CUSTOMS } from '../questions.ts';
import { createVirtualTerminal, KEYS } from './virtual-terminal.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(limit: number | null, strict = false) {
  const opened = createVirtualTerminal();
  const notes: Typed[] = [];
  const note = (typed: Typed) => notes.push(typed);
  const answer = typeAnswer(opened.terminal, { limit, strict, draft: null, note });
  answer.catch(() => {});
  await opened.settle();
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await opened.settle();
  };
  return { ...opened, answer, notes, pass };
}

describe('an empty answer', () => {
  it('is asked about before it is taken', async () => {
    const { type, lines, answer } = await open(null);
    await type(KEYS.ctrlD);
    expect(lines().at(-1)).toBe('  Nothing is written yet. Ctrl+D again skips this.');
    await type(KEYS.ctrlD);
    expect((await answer).text).toBe('');
  });

  it('may still be written', async () => {
    const { type, answer } = await open(null);
    await type(KEYS.ctrlD, 'It rose.', KEYS.ctrlD);
    expect((await answer).text).toBe('It rose.');
  });
});

describe('the time', () => {
  it('is told at 60, 30 and 10 seconds and when it is up, and else nothing is written', async () => {
    const { pass, written, answer, type } = await open(180);
    const told: string[] = [];
    let seen = written.length;
    for (let second = 1; second <= 190; second++) {
      await pass(1_000);
      const text = written.slice(seen).join('');
      seen = written.length;
      const [message] = /\w[^\n\x1b]*\./.exec(text) ?? [];
      if (text !== '') told.push(`${second}: ${message}`);
    }
    expect(told).toEqual([
      '120: 60 seconds left.',
      '150: 30 seconds left.',
      '170: 10 seconds left.',
      '180: Time is up; go on in overtime.',
    ]);
    await type('late', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: 'late', seconds: 190 });
  });

  it('leaves whole the line that is being typed', async () => {
    const { pass, type, lines, aroundCursor } = await open(61);
    await type('half a line');
    await pass(2_000);
    expect(lines().slice(-2)).toEqual(['60 seconds left.', 'half a line']);
    expect(aroundCursor()).toEqual(['half a line', '']);
  });

  it('ends the answer where it is strict, and what is typed then is swallowed', async () => {
    const { pass, type, lines, answer } = await open(5, true);
    await type('in time');
    await pass(5_250);
    expect(lines().at(-1)).toBe('  Time is up. Your answer is kept as it stands.');
    await type('too late');
    // The silence after it is waited for in real time.
    expect(await answer).toMatchObject({ text: 'in time', seconds: 5 });
    expect(lines().join('\n')).not.toContain('too late');
  });

  it('lets no line that was typed as it ended be taken for a choice', async () => {
    const { pass, type, terminal, answer, settle } = await open(1, true);
    await pass(1_250);
    await answer;
    const chosen = choosePlain(terminal, 'What now?', () => [
      { name: 'Next', value: 'next' },
      { name: 'Stop', value: 'stop' },
    ]);
    await settle();
    await type(KEYS.enter);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await type('2', KEYS.enter);
    expect(await chosen).toBe('stop');
  });

  it('is not told without a limit', async () => {
    const { pass, written, lines } = await open(null);
    expect(lines().at(-1)).toMatch(/^ {2}There is no time limit\./);
    const before = written.length;
    await pass(300_000);
    expect(written.length).toBe(before);
  });
});

describe('before an answer', () => {
  const showing = { report: () => () => ['It said'] } as unknown as Showing;
  const session = { probes: [{}] } as Session;

  it.each([
    ['s', false],
    ['', true],
  ])('%j is a choice, and what may be an answer is none', async (line, wanted) => {
    const { terminal, type, settle, lines } = createVirtualTerminal();
    const asked = plainScreens(terminal, showing).verdict(session, {} as Result);
    await settle();
    const prompt = lines().at(-1);
    await type('so I asked him', KEYS.enter);
    expect(lines().slice(-3)).toEqual([prompt, 'so I asked him', prompt]);
    await type(line, KEYS.enter);
    expect(await asked).toBe(wanted);
  });

  it('says in whole sentences what Enter does in an interview', async () => {
    const { terminal, type, settle, lines } = createVirtualTerminal();
    const waited = plainSurface(terminal).wait(['The round'], 'Enter begins');
    await settle();
    await type('I cut it', KEYS.enter);
    expect(lines()).toEqual(['', '  The round', '  Enter begins.', 'I cut it', '  Enter begins.']);
    await type(KEYS.enter);
    await waited;
  });
});

it('says after a follow-up that was passed what helps, before it asks the next', async () => {
  const { terminal, type, settle, lines } = createVirtualTerminal();
  const screens = plainScreens(terminal, { customs: CUSTOMS, title: '', report: () => () => [] } as never);
  const probe = { rule: 'missing/metric', asked: 'Who?', quoted: null, good: 'By 22 %.', again: false };
  const reply = { probe, answer: { text: 'Pass' }, met: false, kept: false };
  const session = { probes: [probe], replies: [reply], typing: null } as unknown as Session;
  const wanted = screens.verdict(session, {} as Result);
  await settle();
  await type(KEYS.enter);
  await wanted;
  const answer = screens.followUp(session, probe, () => {});
  await settle();
  expect(lines().join(' ').replace(/\s+/g, ' ')).toMatch(
    /would look up the rest\. A good story has it: By 22 %\. Follow-up 2/,
  );
  await type('Dana', KEYS.ctrlD);
  expect((await answer)?.text).toBe('Dana');
});

describe('an answer', () => {
  it('is drawn without colour, and with nothing drawn over', async () => {
    const { type, written, answer } = await open(180);
    await type('One line.', KEYS.enter, 'And one more', KEYS.ctrlD);
    expect((await answer).text).toBe('One line.\nAnd one more');
    expect(written.join('')).not.toMatch(/\x1b\[[0-9;]*m|\x1b\[2J|\x1b\[\?2026h/);
  });

  it('can be paused; the pause is told and does not count', async () => {
    const { type, pass, lines, answer } = await open(180);
    await type('a');
    await pass(10_000);
    await type(KEYS.ctrlP);
    expect(lines().at(-1)).toBe('  Paused. Press any key to go on.');
    await pass(20_000);
    await type('x');
    expect(lines()).toContain('  Going on, 2:50.');
    await type('b', KEYS.ctrlD);
    expect(await answer).toMatchObject({ text: 'ab', seconds: 10, pausedSeconds: 20, pauses: 1 });
  });

  it('is noted for the draft as it stands, the open line too', async () => {
    const { type, pass, notes } = await open(180);
    await type('One line.', KEYS.enter, 'and a half');
    await pass(300);
    expect(notes.at(-1)?.text).toBe('One line.\nand a half');
  });

  it.each([
    ['Ctrl+C', 130, ({ type }: Awaited<ReturnType<typeof open>>) => type(KEYS.ctrlC)],
    ['the end of its input', 129, ({ input }: Awaited<ReturnType<typeof open>>) => void input.end()],
    ['a signal', 143, ({ leaving }: Awaited<ReturnType<typeof open>>) => leaving.abort(new Interrupted(143))],
  ])('is broken off by %s with status %i, and noted', async (_name, status, breakOff) => {
    const opened = await open(180);
    await opened.type('so far');
    await breakOff(opened);
    await expect(opened.answer).rejects.toMatchObject({ status });
    expect(opened.notes.at(-1)?.text).toBe('so far');
  });
});

describe('a drill that is left while no prompt is open', () => {
  type Opened = Awaited<ReturnType<typeof open>>;

  const stop = ({ leaving }: Opened) => leaving.abort(new Interrupted(143));
  const ctrlC = async ({ leaving, type }: Opened) => {
    process.once('SIGINT', () => leaving.abort(new Interrupted(130)));
    await type(KEYS.ctrlC);
  };

  it.each([
    ['Ctrl+C', 130, ctrlC],
    ['a signal', 143, stop],
  ])('goes on neither after a pause, by %s', async (_name, status, leave) => {
    const opened = await open(180);
    await opened.type('so far', KEYS.ctrlP);
    await leave(opened);
    await opened.settle();
    expect(opened.lines().at(-1)).toBe('  Paused. Press any key to go on.');
    await expect(opened.answer).rejects.toMatchObject({ status });
    expect(opened.input.isPaused()).toBe(true);
  });

  it.each([
    ['Ctrl+C', 130, ctrlC],
    ['a signal', 143, stop],
  ])('nor when its time was up, by %s', async (_name, status, leave) => {
    const opened = await open(5, true);
    await opened.type('in time');
    await opened.pass(5_250);
    await leave(opened);
    await expect(opened.answer).rejects.toMatchObject({ status });
    expect(opened.input.isPaused()).toBe(true);
  });

  it('asks nothing more', async () => {
    const { terminal, leaving, input } = createVirtualTerminal();
    leaving.abort(new Interrupted(143));
    const asked = choosePlain(terminal, 'What now?', () => [{ name: 'Next', value: 'next' }]);
    await expect(asked).rejects.toMatchObject({ status: 143 });
    expect(input.listenerCount('keypress')).toBe(0);
  });
});

describe('a numbered list', () => {
  const choices = () => [
    { name: 'Next', value: 'next', description: 'not tried yet' },
    { name: 'Stop', value: 'stop' },
  ];

  it('takes a number, and asks again for any other line', async () => {
    const { terminal, type, settle, lines } = createVirtualTerminal();
    const chosen = choosePlain(terminal, 'What now?', choices);
    await settle();
    expect(lines()).toEqual([
      '',
      '  What now?',
      '  1. Next, not tried yet',
      '  2. Stop',
      '  Type a number from 1 to 2 and Enter; Enter alone takes 1.',
    ]);
    await type('7', KEYS.enter, '2', KEYS.enter);
    expect(await chosen).toBe('stop');
  });

  it('is broken between words on a narrow terminal', async () => {
    const { terminal, settle, lines, type } = createVirtualTerminal({ columns: 40 });
    const chosen = choosePlain(terminal, 'What now?', choices);
    await settle();
    expect(lines().slice(-2)).toEqual(['  Type a number from 1 to 2 and Enter;', '  Enter alone takes 1.']);
    await type(KEYS.enter);
    expect(await chosen).toBe('next');
  });
});
