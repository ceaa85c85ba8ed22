/** The built command in a real pseudo-terminal: what a signal, a resize or a closed window does to it. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../src/model.ts';
import type { Session } from '../../src/practice/session.ts';
import { openRealTerminal, PMDRILL } from './real-terminal.ts';
import { KEYS } from './virtual-terminal.ts';

type Real = ReturnType<typeof openRealTerminal>;

function draftIn({ home }: Pick<Real, 'home'>): Session {
  const folder = join(home, 'drafts');
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return (JSON.parse(readFileSync(join(folder, name!), 'utf8')) as { content: Session }).content;
}

function attemptsIn({ home }: Pick<Real, 'home'>): Attempt[] {
  const text = readFileSync(join(home, 'attempts.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Attempt);
}

/** By turns what is waited for on the screen, and what is typed then. */
async function talk(terminal: Real, ...turns: [seen: string | RegExp, typed?: string][]): Promise<void> {
  for (const [seen, typed] of turns) {
    await terminal.see(seen);
    if (typed !== undefined) terminal.type(typed);
  }
}

async function leave(terminal: Real): Promise<void> {
  terminal.type(KEYS.ctrlC);
  expect((await terminal.exit).status).toBe(130);
}

/** A shell's prompt, behind which nothing stands yet. */
const SHELL = /shell\$ *$/;

/** Starts pmdrill from a shell, to which Ctrl+Z leads back. */
async function startInShell(args: string): Promise<Real> {
  const terminal = openRealTerminal(['-i'], { env: { PS1: 'shell$ ', ENV: '' } }, ['/bin/sh']);
  await talk(terminal, ['shell$', `'${process.execPath}' '${PMDRILL}' ${args}\r`]);
  return terminal;
}

/** Opens a question and types the beginning of an answer. */
async function beginAnswer(
  args: string[] = [],
  options: Parameters<typeof openRealTerminal>[1] = {},
): Promise<Real> {
  const terminal = openRealTerminal(['practice', 'earn-trust', ...args], options);
  await talk(
    terminal,
    ['Enter starts', '\r'],
    [/of 300 words/, 'I showed him the model.'],
    ['I showed him the model.'],
  );
  return terminal;
}

// Most of them mostly wait.
describe.skipIf(process.platform === 'win32').concurrent('in a real terminal', () => {
  it('drills from the menu to the history and back', async () => {
    const terminal = openRealTerminal([]);
    await terminal.see('All five, in order');
    expect(terminal.screen()).toContain('› All five, in order');
    terminal.type('\x1b[B\r');
    await talk(
      terminal,
      ['? shows a hint (4 left)', '?'],
      ['? shows a hint (3 left)', '\r'],
      ['0 of 300 words', 'It was a huge success.\r\rEverybody was happy.\x04'],
      ['INCOMPLETE', 'q'],
      ['the interviewer pushes back', '\r'],
    );
    for (const reply of [
      'Orders rose by 22 %.',
      'It took 7 weeks.',
      'I decided it.',
      'Yes.',
      'Yes.',
      'Yes.',
    ]) {
      await terminal.until('the next follow-up', () => /\b0 words|What now\?/.test(terminal.screen()));
      if (terminal.screen().includes('What now?')) break;
      terminal.type(reply);
      await talk(terminal, [reply, '\x04']);
      await terminal.until('its end', () => !terminal.screen().includes(reply));
    }
    await terminal.see('What now?');
    expect(terminal.screen()).toContain('› Next: ');
    expect(terminal.screen()).toContain('With your answers');
    terminal.type('\x1b[B\x1b[B\r');
    await talk(terminal, [/Saved as stories\/[a-z-]+\.md/, '\x1b[B\x1b[B\x1b[B\r']);
    expect(await terminal.exit).toEqual({ status: 0, signal: 0 });
    const [attempt] = attemptsIn(terminal);
    expect(attempt).toMatchObject({ input: 'terminal', mode: 'exam', limit: 180 });
    expect(attempt?.answer.text).toBe('It was a huge success.\n\nEverybody was happy.');
    expect(attempt?.followUps.length).toBeGreaterThanOrEqual(3);
    expect(attempt?.after).not.toBeNull();
    expect(readdirSync(join(terminal.home, 'drafts'))).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('keeps the draft on %s, restores the terminal and exits with %i', async (signal, status) => {
    const terminal = await beginAnswer();
    terminal.kill(signal);
    expect((await terminal.exit).status).toBe(status);
    expect(draftIn(terminal).typing?.text).toBe('I showed him the model.');
    const after = terminal.output().slice(terminal.output().lastIndexOf('\x1b[?2004h') + 1);
    expect(after).toContain('\x1b[?2004l');
    expect(after.lastIndexOf('\x1b[?25h')).toBeGreaterThan(after.lastIndexOf('\x1b[?25l'));
  });

  it('keeps the draft on Ctrl+C, and goes on with it at the next start', async () => {
    const terminal = await beginAnswer();
    await leave(terminal);
    expect(terminal.screen()).toContain('Stopped: 5 words');
    expect(terminal.screen()).toContain('pmdrill practice goes on with your draft.');
    const again = openRealTerminal(['practice'], { folder: terminal.folder });
    await talk(
      again,
      [/Go on with it \(\d:\d\d left\)/, '\r'],
      ['I showed him the model.', ' He endorsed it.\x04'],
      ['INCOMPLETE', 'q'],
      ['the interviewer pushes back', KEYS.escape],
      ['What now?'],
    );
    await leave(again);
    expect(attemptsIn(again)[0]?.answer.text).toBe('I showed him the model. He endorsed it.');
  });

  it('lets only one of two at once go on with a draft', async () => {
    const terminal = await beginAnswer();
    await leave(terminal);
    const two = ['practice', 'practice'].map((name) => openRealTerminal([name], { folder: terminal.folder }));
    const [first, second] = two as [Real, Real];
    for (const each of two) await each.see('Go on with it');
    first.type('\r');
    await talk(first, ['I showed him the model.', ' He endorsed it.']);
    await first.until('the draft', () => draftIn(first).typing?.text.endsWith('endorsed it.') === true);
    second.type('\r');
    await talk(second, ['Another pmdrill has gone on with it'], ['Which question?']);
    await leave(first);
    expect(draftIn(first).typing?.text).toBe('I showed him the model. He endorsed it.');
  });

  it('keeps a draft as an attempt, or drops it, as it is told', async () => {
    const terminal = await beginAnswer();
    await leave(terminal);
    const again = openRealTerminal(['practice'], { folder: terminal.folder });
    await talk(again, ['Keep it as an attempt', '\x1b[B\r'], ['Which question?']);
    await leave(again);
    expect(attemptsIn(again)[0]?.answer.text).toBe('I showed him the model.');
    expect(readdirSync(join(again.home, 'drafts'))).toEqual([]);
  });

  it.each([
    ['at the menu', [], 'Which question?'],
    ['while preparing', ['practice', 'earn-trust'], 'Enter starts'],
  ])('exits with 130 on Ctrl+C and with 143 on SIGTERM, %s', async (_name, args, shown) => {
    const [left, ended] = [openRealTerminal(args), openRealTerminal(args)];
    await left.see(shown);
    await leave(left);
    expect(existsSync(join(left.home, 'attempts.jsonl'))).toBe(false);
    await ended.see(shown);
    ended.kill('SIGTERM');
    expect((await ended.exit).status).toBe(143);
  });

  it('keeps a mock interview on Ctrl+C, and goes on with it at the next start', async () => {
    const terminal = openRealTerminal(['mock']);
    await talk(
      terminal,
      ['Enter begins', '\r'],
      ['Enter starts', '\r'],
      ['0 words', 'I began with the data.'],
      ['I began with the data.'],
    );
    await leave(terminal);
    expect(terminal.output()).toContain('pmdrill mock goes on with it');

    const later = openRealTerminal(['mock'], { folder: terminal.folder });
    await talk(later, ['Go on with it (question 1 of 5)', '\r'], ['I began with the data.']);
    await leave(later);
  });

  it('takes a second Ctrl+D for a slip, not for the end of a menu', async () => {
    const terminal = await beginAnswer();
    terminal.type('\x04');
    await terminal.see('INCOMPLETE');
    for (let slip = 0; slip < 2; slip++) {
      terminal.type('\x04');
      await pass(300);
    }
    terminal.type('q');
    await talk(terminal, ['the interviewer pushes back', KEYS.escape], ['What now?', '\x04']);
    await pass(300);
    await talk(terminal, ['What now?', '\x1b[A']);
    await leave(terminal);
  });

  it('keeps the draft when its window is closed', async () => {
    const terminal = await beginAnswer();
    terminal.close();
    await terminal.until('its end', () => !runs(terminal.pid));
    expect(draftIn(terminal).typing?.text).toBe('I showed him the model.');
  });

  it('re-wraps when the window changes its size', async () => {
    const terminal = await beginAnswer();
    terminal.type(' It was a long sentence that needs more than one row of a narrow screen.');
    await terminal.see('narrow screen.');
    terminal.resize(40, 15);
    await terminal.until(
      'a narrow screen',
      () => /^ {2}─{36}$/m.test(terminal.screen()) && terminal.screen().split('Earn Trust').length === 2,
    );
    expect(terminal.screen().split('\n').at(-1)).toContain('Ctrl+D finish');
    terminal.resize(100, 30);
    await terminal.see(/^ {2}─{96}$/m);
    expect(terminal.screen().match(/Earn Trust/g)).toHaveLength(1);
    await leave(terminal);
    expect(draftIn(terminal).typing?.text).toMatch(/narrow screen\.$/);
  });

  it('goes on after Ctrl+Z and fg, and does not count the time between', async () => {
    const terminal = await startInShell('practice earn-trust');
    await talk(terminal, ['Enter starts', '\r'], ['0 of 300 words', 'before'], ['1 of 300 words']);
    const before = secondsLeft(terminal);
    terminal.type('\x1a');
    await terminal.see(SHELL);
    await pass(3_500);
    terminal.type('fg\r');
    await terminal.see('1 of 300 words');
    expect(terminal.screen()).not.toContain('shell$');
    expect(before - secondsLeft(terminal)).toBeLessThanOrEqual(2);
    terminal.type(' after\x04');
    await terminal.see('INCOMPLETE');
    expect(terminal.screen()).toMatch(/paused once for 0:(0[3-9]|1)/);
    terminal.type(KEYS.ctrlC);
    await terminal.see(SHELL);
    expect(draftIn(terminal).answer?.text).toBe('before after');
  });

  it('asks a menu again after Ctrl+Z and fg', async () => {
    const terminal = await startInShell('');
    await talk(terminal, ['Which question?', '\x1a'], [SHELL]);
    expect(terminal.screen()).not.toContain('Which question?');
    terminal.type('fg\r');
    await talk(
      terminal,
      ['Which question?', '\x1b[B\r'],
      ['Enter starts', '\x1a'],
      [SHELL, 'fg\r'],
      [/Enter starts[^\n]*$/, KEYS.ctrlC],
      [SHELL],
    );
  });

  it('draws a menu anew, and nothing beside it, when the window changes its size', async () => {
    const terminal = openRealTerminal([]);
    await talk(terminal, ['Which question?', '\x1b[B\x1b[B'], ['› Customer Obsession']);
    terminal.resize(40, 15);
    const narrow = [
      '  Which question?',
      '  All five, in order',
      '  Bias for Action',
      '› Customer Obsession',
      '  Dive Deep',
      '  Earn Trust',
      '  Ownership and Deliver Results',
      '',
      '  not tried yet',
      '  Up, down · Enter · Ctrl+C stops',
    ].join('\n');
    await terminal.until('a narrow menu', () => terminal.screen() === narrow);
    terminal.resize(80, 24);
    await terminal.see(/^› Customer Obsession +not tried yet$/m);
    await terminal.until('one menu', () => terminal.screen().split('Which question?').length === 2);
    terminal.type('\r');
    await terminal.see('Enter starts');
    expect(terminal.screen()).toMatch(/^ {2}Customer Obsession$/m);
    terminal.type('?');
    await terminal.see('(3 left)');
    terminal.resize(46, 30);
    await terminal.see(/^ {2}Hint: [\s\S]*\n {2}Enter starts · \? hint \(3 left\)$/m);
    const lines = terminal.screen().split('\n');
    expect(lines[0]).toBe('  Customer Obsession');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(46);
    await leave(terminal);
  });

  it('draws a page of the verdict anew when the window changes its size, from the same place', async () => {
    const terminal = await beginAnswer();
    terminal.type('\x04');
    await terminal.see('Enter shows more');
    terminal.resize(40, 12);
    await terminal.see(/Enter shows more · q skips$/);
    const [first] = terminal.screen().split('\n');
    expect(first).toMatch(/Time used|INCOMPLETE/);
    terminal.type('\r');
    await terminal.until('the next part', () => !terminal.screen().includes('INCOMPLETE'));
    const [next] = terminal.screen().split('\n');
    terminal.resize(40, 20);
    await terminal.until('a taller part', () => terminal.screen().split('\n').length > 12);
    expect(terminal.screen().split('\n')).toContain(next);
    terminal.type('q');
    await terminal.see('Enter: push-back');
    terminal.resize(100, 40);
    await terminal.see('Enter: the interviewer pushes back');
    expect(terminal.screen().split('\n').at(-1)).toMatch(/pushes back · Esc skips that$/);
    await leave(terminal);
  });

  it('does not count the time between Ctrl+Z and fg as time to prepare', async () => {
    const terminal = await startInShell('practice earn-trust --prep 6s');
    await talk(terminal, ['to prepare', '\x1a'], [SHELL]);
    await pass(6_500);
    terminal.type('fg\r');
    await terminal.see(/0:0[1-6] {2}to prepare/);
    expect(terminal.screen()).toMatch(/^ {2}Earn Trust$/m);
    expect(terminal.screen()).not.toContain('shell$');
    await talk(terminal, ['0 of 300 words', KEYS.ctrlC], [SHELL]);
  });

  it('keeps with the draft that time up ends the answer', async () => {
    const terminal = await beginAnswer(['--strict', '--limit', '8s']);
    await leave(terminal);
    const again = openRealTerminal(['practice'], { folder: terminal.folder });
    await talk(
      again,
      ['Go on with it', '\r'],
      ['Time is up. Your answer is kept as it stands.'],
      ['INCOMPLETE'],
    );
    await leave(again);
    expect(draftIn(again).answer?.text).toBe('I showed him the model.');
  });

  it.each([
    ['on a full screen', [], '4', /You gave yourself +4 of 5/],
    ['line by line', ['--plain'], '4\r', /You gave yourself +4 of 5/],
    ['on a full screen, skipped', [], KEYS.escape, null],
    ['line by line, skipped', ['--plain'], 's\r', null],
  ])('takes no rating that was not chosen, %s', async (_name, args, keys, rating) => {
    const terminal = openRealTerminal(['practice', 'earn-trust', '--self-rate', ...args]);
    await talk(
      terminal,
      [/Enter (to start|starts)/, '\r'],
      [/Ctrl\+D finish/, 'I showed him the model.'],
      ['I showed him the model.', '\x04'],
      ['How good was that answer?', '\r\r'],
    );
    await pass(400);
    expect(terminal.screen()).toContain('How good was that answer?');
    expect(terminal.screen()).not.toContain('INCOMPLETE');
    terminal.type(keys);
    const told = () => stripVTControlCharacters(terminal.output());
    await terminal.until('the verdict', () => told().includes('INCOMPLETE'));
    if (rating) expect(told()).toMatch(rating);
    else expect(told()).not.toContain('You gave yourself');
    await leave(terminal);
  });

  it('counts the time to prepare down, then starts the clock', async () => {
    const terminal = openRealTerminal(['practice', 'earn-trust', '--prep', '2s']);
    await talk(terminal, [/0:0[12] {2}to prepare · Enter starts the clock now/], ['0 of 300 words']);
    await leave(terminal);
  });

  it('does not count the time between Ctrl+Z and fg in plain mode either', async () => {
    const terminal = await startInShell('practice earn-trust --plain --limit 63s');
    await talk(terminal, ['Press Enter to start', '\r'], ['Ctrl+D finishes it', 'before'], [/^before/m]);
    await pass(500);
    terminal.type('\x1a');
    await terminal.see(SHELL);
    await pass(4_000);
    terminal.type('fg\r');
    await talk(terminal, [/before *$/, '\x04'], ['Press Enter for the follow-ups']);
    expect(terminal.output()).toMatch(/paused once for 0:(0[4-9]|1)/);
    terminal.type(KEYS.ctrlC);
    await terminal.see(SHELL);
  });

  it('ends when its window is closed at a menu', async () => {
    const terminal = openRealTerminal([]);
    await terminal.see('Which question?');
    terminal.close();
    await terminal.until('its end', () => !runs(terminal.pid));
  });

  it('echoes nothing of what is typed between two screens', async () => {
    const terminal = await beginAnswer();
    terminal.type('\x04');
    for (let key = 0; key < 60 && !terminal.screen().includes('INCOMPLETE'); key++) {
      await pass(10);
      terminal.type('z');
    }
    await terminal.see('INCOMPLETE');
    expect(terminal.screen()).not.toMatch(/^ *z/m);
    await leave(terminal);
  });

  it('exits with 130 on Ctrl+C while the answer is read, and keeps it', async () => {
    const terminal = await beginAnswer();
    terminal.type('\x04');
    await talk(terminal, ['Finished: 5 words', KEYS.ctrlC]);
    expect(await terminal.exit).toEqual({ status: 130, signal: 0 });
    expect(draftIn(terminal).answer?.text).toBe('I showed him the model.');
  });

  it('does not flood the scrollback while the clock ticks over a tall answer', async () => {
    const terminal = await beginAnswer([], { columns: 60, rows: 14 });
    terminal.type('\rrow'.repeat(60));
    await terminal.see('more above');
    const before = terminal.scrolledOff();
    await pass(3_200);
    expect(terminal.scrolledOff()).toBe(before);
    await leave(terminal);
  });

  it('uses no colour with NO_COLOR, and colour without', async () => {
    const colors = /\x1b\[(3[0-7]|9[0-7])m/;
    const plain = await beginAnswer([], { env: { NO_COLOR: '1' } });
    expect(plain.output()).not.toMatch(colors);
    await leave(plain);
    const colored = await beginAnswer();
    expect(colored.output()).toMatch(colors);
    await leave(colored);
  });

  it.each([
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['ACCESSIBLE', [], { ACCESSIBLE: '1' }],
    ['--plain', ['--plain'], {}],
  ])('goes line by line with %s: no redraw, the time told, an answer kept', async (_name, args, env) => {
    const terminal = openRealTerminal(['practice', 'earn-trust', '--limit', '12s', ...args], { env });
    await talk(
      terminal,
      ['Press Enter to start', '?\r'],
      ['Hint', '\r'],
      ['You have 0:12.', 'I showed him the modex\x7fl.\rHe endorsed'],
      ['10 seconds left.', ' it.\x04'],
      ['Press Enter for the follow-ups', 's\r'],
      ['Type a number from 1 to 5'],
    );
    expect(terminal.output()).not.toMatch(/\x1b\[\?2026h|\x1b\[2J/);
    terminal.type('5\r');
    expect((await terminal.exit).status).toBe(0);
    const [attempt] = attemptsIn(terminal);
    expect(attempt?.input).toBe('plain');
    expect(attempt?.answer.text).toBe('I showed him the model.\nHe endorsed it.');
  });

  it('keeps a plain draft on Ctrl+C and on SIGTERM', async () => {
    for (const [end, status] of [
      [(terminal: Real) => terminal.type(KEYS.ctrlC), 130],
      [(terminal: Real) => terminal.kill('SIGTERM'), 143],
    ] as const) {
      const terminal = openRealTerminal(['practice', 'earn-trust', '--plain']);
      await talk(
        terminal,
        ['Press Enter to start', '\r'],
        ['Ctrl+D finishes it', 'One line.\rand a half'],
        ['and a half'],
      );
      await pass(300);
      end(terminal);
      expect((await terminal.exit).status).toBe(status);
      expect(draftIn(terminal).typing?.text).toBe('One line.\nand a half');
    }
  });

  it('takes the answer from the person’s own editor, and measures the time', async () => {
    const terminal = openRealTerminal(['practice', 'earn-trust', '--editor'], {
      env: { VISUAL: '', EDITOR: '../editor.sh --wait' },
    });
    const editor = join(terminal.folder, '..', 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nsleep 1\nprintf "I showed him the model.\\n" >> "$2"\nsleep 2\n');
    chmodSync(editor, 0o755);
    await talk(terminal, ['Enter starts', '\r'], ['Your answer is open in ../editor.sh --wait.']);
    await terminal.until('the draft', () => {
      const folder = join(terminal.home, 'drafts');
      return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json'));
    });
    await terminal.see('INCOMPLETE');
    expect(terminal.screen()).toMatch(/Time used +0:0[3-9] of 3:00/);
    terminal.type('q');
    await talk(terminal, ['the interviewer pushes back', KEYS.escape], ['What now?']);
    await leave(terminal);
    expect(attemptsIn(terminal)[0]).toMatchObject({
      input: 'editor',
      answer: { text: 'I showed him the model.' },
    });
    expect(readdirSync(join(terminal.home, 'drafts'))).toEqual([]);
  });

  it('says what to do where there is no such editor', async () => {
    const terminal = openRealTerminal(['practice', 'earn-trust', '--editor'], {
      env: { VISUAL: '', EDITOR: 'no-such-editor' },
    });
    await talk(terminal, ['Enter starts', '\r']);
    expect((await terminal.exit).status).toBe(2);
    expect(terminal.output()).toMatch(/The editor 'no-such-editor' could not be started/);
  });

  it('keeps as a draft what the history cannot take', async () => {
    const terminal = await beginAnswer();
    symlinkSync('no/such/folder/x', join(terminal.home, 'attempts.jsonl'));
    terminal.type('\x04');
    await talk(terminal, ['INCOMPLETE', 'q'], ['the interviewer pushes back', KEYS.escape]);
    expect((await terminal.exit).status).toBe(2);
    expect(terminal.output()).toMatch(/goes on with your draft[\s\S]*Your history cannot be written/);
    expect(draftIn(terminal).answer?.text).toBe('I showed him the model.');
  });

  it('takes that back when it can be written again', async () => {
    const terminal = await typeWhereNoDraftIsKept();
    rmSync(join(terminal.home, 'drafts'));
    terminal.type(' and more');
    await terminal.until('the draft', () => /words and more\n(?!.*cannot be)/s.test(terminal.screen()));
    await leave(terminal);
    expect(draftIn(terminal).typing?.text).toBe('words and more');
  });

  it('says where a draft cannot be written, and goes on', async () => {
    const terminal = await typeWhereNoDraftIsKept();
    terminal.type(' and more');
    await terminal.see('words and more');
    expect(terminal.screen()).toContain('cannot be written');
    terminal.type('\x04');
    await terminal.see('INCOMPLETE');
    await leave(terminal);
    expect(terminal.output()).toMatch(/What you said, for you to keep:\s+words and more/);
  });
});

/** An answer of one word, whose draft cannot be written. */
async function typeWhereNoDraftIsKept(): Promise<Real> {
  const terminal = openRealTerminal(['practice', 'earn-trust']);
  mkdirSync(terminal.home, { recursive: true });
  writeFileSync(join(terminal.home, 'drafts'), 'in the way');
  await talk(terminal, ['Enter starts', '\r'], ['0 of 300 words', 'words'], ['cannot be written']);
  return terminal;
}

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the clock under the answer shows. */
function secondsLeft(terminal: Real): number {
  const [, minutes, seconds] = /^ {2}(\d+):(\d\d) /m.exec(terminal.screen())!;
  return Number(minutes) * 60 + Number(seconds);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
