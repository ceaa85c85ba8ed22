/** An answer on a page of its own: how it ends, and what the page then holds. */
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model.ts';
import type { Session } from '../../src/practice/session.ts';
import { untimed } from '../../src/practice/silent.ts';
import { rest } from '../../src/terminal/between.ts';
import { type Showing, terminalScreens, typeOnPage } from '../../src/terminal/drill/screens.ts';
import { waitFor } from '../../src/terminal/pages.ts';
import { Interrupted, newPage, redraw, show } from '../../src/terminal/terminal.ts';
import { CUSTOMS } from '../questions.ts';
import { createVirtualTerminal, KEYS } from './virtual-terminal.ts';

async function open(time = { limit: 180, strict: false }) {
  const virtual = createVirtualTerminal();
  const answer = typeOnPage(virtual.terminal, {
    title: 'Earn Trust',
    asked: 'Tell me.',
    ...time,
    words: 300,
    draft: null,
    coach: null,
    note: () => {},
  });
  answer.catch(() => {});
  await virtual.settle();
  return { ...virtual, answer };
}

type Opened = Awaited<ReturnType<typeof open>>;

describe('an answer on its page', () => {
  it.each([
    ['Ctrl+C', 130, ({ type }: Opened) => type(KEYS.ctrlC)],
    ['the end of its input', 129, ({ input }: Opened) => void input.end()],
    ['SIGTERM', 143, ({ leaving }: Opened) => leaving.abort(new Interrupted(143))],
    ['SIGHUP', 129, ({ leaving }: Opened) => leaving.abort(new Interrupted(129))],
  ])('is broken off by %s with status %i', async (_name, status, breakOff) => {
    const opened = await open();
    await opened.type('so far');
    await breakOff(opened);
    await expect(opened.answer).rejects.toMatchObject({ name: 'Interrupted', status });
    await opened.settle();
    expect(opened.written.join('').lastIndexOf('\x1b[?25h')).toBeGreaterThan(
      opened.written.join('').lastIndexOf('\x1b[?25l'),
    );
  });

  it('begins on an empty screen, whatever stood there, and erases nothing', async () => {
    const { screen, lines, settle, scrolledOff } = createVirtualTerminal({ rows: 6 });
    screen.write('a command\nits output\ntyped too early');
    await settle();
    newPage({ screen, page: null });
    screen.write('The page');
    await settle();
    expect(lines()).toEqual(['The page']);
    expect(scrolledOff()).toBe(3);
  });

  it('lets no key of an answer whose time was up drive the screen after it', async () => {
    const { type, answer, terminal, lines, settle } = await open({ limit: 1, strict: true });
    await type('in time');
    expect((await answer).text).toBe('in time');
    // As keys that came while the answer was read.
    await type(' ', 'q');
    const pressed = waitFor(terminal, ['enter', ' ', 'q'], () => ['Enter goes on']);
    await settle();
    expect(lines().at(-1)).toBe('  Time is up: keys count again when you have rested a second.');
    await type('q', KEYS.enter);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await settle();
    expect(lines().at(-1)).toBe('  Enter goes on');
    await type(KEYS.enter);
    expect(await pressed).toBe('enter');
  });

  it('comes, after one that was passed, with what helps and how a good story has it', async () => {
    const { terminal, type, lines, settle } = createVirtualTerminal();
    const showing = { title: 'Earn Trust', customs: CUSTOMS, report: () => () => ['It said'] };
    const screens = terminalScreens(terminal, showing as unknown as Showing);
    const probe = {
      rule: 'missing/metric',
      asked: 'By how much?',
      quoted: null,
      good: 'By 22 %.',
      again: false,
    };
    const reply = { probe, answer: untimed('no idea'), met: false, kept: false };
    const session = { probes: [probe], replies: [reply], typing: null } as unknown as Session;
    const wanted = screens.verdict(session, {} as Result);
    await settle();
    await type(KEYS.enter);
    await wanted;
    const answer = screens.followUp(session, { ...probe, asked: 'Who?' }, () => {});
    await settle();
    const page = lines().join(' ').replace(/\s+/g, ' ');
    expect(page).toContain(`${CUSTOMS.passed.helps} A good story has it: By 22 %. Who? Enter goes on`);
    await type(KEYS.enter, 'Dana', KEYS.ctrlD);
    expect((await answer)?.text).toBe('Dana');
  });

  it('is left by a key that no answer begins with: letters, arrows and a second Alt+Enter skip nothing', async () => {
    const { type, answer, terminal, lines, settle } = await open();
    await type('an answer', KEYS.altEnter);
    await answer;
    await settle();
    const session = { probes: [{}] } as Session;
    const wanted = terminalScreens(terminal, { report: () => () => ['It said'] } as unknown as Showing);
    const asked = wanted.verdict(session, {} as Result);
    await settle();
    expect(lines().at(-1)).toBe('  Enter: the interviewer pushes back · Esc skips that');
    await type('she said so', KEYS.up, KEYS.altEnter);
    expect(lines().at(-1)).toBe('  Enter: the interviewer pushes back · Esc skips that');
    await type(KEYS.escape);
    expect(await asked).toBe(false);
  });

  it('is broken off by Ctrl+C while the keyboard rests, too', async () => {
    const { answer, terminal, type, leaving } = await open({ limit: 0, strict: true });
    await answer;
    process.once('SIGINT', () => leaving.abort(new Interrupted(130)));
    const pressed = waitFor(terminal, ['enter'], () => ['Enter goes on']);
    pressed.catch(() => {});
    await type(KEYS.ctrlC);
    await expect(pressed).rejects.toMatchObject({ name: 'Interrupted', status: 130 });
  });

  it('begins no other page before the keyboard has rested after the time was up', async () => {
    const { terminal, type, lines, settle } = createVirtualTerminal({ columns: 40 });
    terminal.timeUp = true;
    const answer = typeOnPage(terminal, {
      title: 'Follow-up',
      asked: 'How much?',
      limit: 60,
      strict: true,
      words: null,
      draft: null,
      coach: null,
      note: () => {},
    });
    await settle();
    expect(lines().at(-1)).toBe('  Time is up: rest a second.');
    await type('too late');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await type('22 %', KEYS.ctrlD);
    expect((await answer).text).toBe('22 %');
  });

  it('is drawn again where the window has changed while the keyboard rested', async () => {
    const { terminal, lines, settle, resize } = createVirtualTerminal();
    newPage(terminal);
    show(terminal, (width) => [`${width} wide`]);
    terminal.timeUp = true;
    const rested = rest(terminal);
    resize(60, 24);
    await rested;
    await settle();
    expect(lines().at(-1)).toBe('  56 wide');
  });

  it('leaves a line that is still there when the page is drawn again', async () => {
    const { type, answer, terminal, lines, settle } = await open();
    await type('one two', KEYS.ctrlD);
    expect(await answer).toEqual({ text: 'one two', seconds: 0, pausedSeconds: 0, pauses: 0 });
    await settle();
    expect(lines()).toEqual(['  Finished: 2 words in 0:00']);
    redraw(terminal);
    await settle();
    expect(lines()).toEqual(['  Finished: 2 words in 0:00']);
  });
});
