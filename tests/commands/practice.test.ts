/** `pmdrill practice` where standard input is no terminal: no prompt, no hang; and what it refuses. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/history/attempts.ts';
import { findDrafts } from '../../src/history/drafts.ts';
import type { Interview } from '../../src/mock/interview.ts';
import type { Attempt } from '../../src/model.ts';
import type { Session } from '../../src/practice/session.ts';
import { makeFolder, run } from '../run.ts';
import { PMDRILL } from '../terminal/pseudo-terminal.ts';

const ANSWER = 'I showed the engineer the model.\n\n***\n\nHe endorsed it in 2 weeks.';

function attemptsIn(folder: string): Attempt[] {
  const path = join(folder, 'home', 'attempts.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Attempt).filter(({ question }) => question !== undefined);
}

describe('answers on standard input', () => {
  it('are judged and kept, whatever the verdict', async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await run(folder, ['practice', 'earn-trust'], ANSWER);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\nEarn Trust\n/);
    expect(stdout).toContain('INCOMPLETE');
    expect(stdout).not.toMatch(/\x1b|Time used|Which question/);
    const [attempt] = attemptsIn(folder);
    expect(attempt).toMatchObject({ question: 'earn-trust', input: 'pipe', limit: null, followUps: [] });
    expect(attempt?.answer.text).toBe(ANSWER);
  });

  it('are taken as they would be typed: without what would steer a terminal that asks further', async () => {
    const folder = makeFolder();
    await run(folder, ['practice', 'earn-trust'], 'It was a\x1b[2J huge\r\nsuccess\x9d.');
    expect(attemptsIn(folder)[0]?.answer.text).toBe('It was a huge\nsuccess.');
  });

  it('are reported as wide as any other text: by COLUMNS, and never wider than is read with ease', async () => {
    const widest = async (columns: string) => {
      const world = { stdin: ANSWER, env: { COLUMNS: columns } };
      const { stdout } = await run(makeFolder(), ['practice', 'earn-trust'], world);
      return Math.max(...stdout.split('\n').map(({ length }) => length));
    };
    expect(await widest('50')).toBeLessThanOrEqual(50);
    expect(await widest('100')).toBeGreaterThan(80);
    expect(await widest('200')).toBeLessThanOrEqual(100);
  });

  it('are one for each question named, in that order', async () => {
    const folder = makeFolder();
    const argv = ['practice', 'dive-deep', 'earn-trust', '--save'];
    const { status, stdout } = await run(folder, argv, 'I pulled logs.\r\n---\r\nI showed him.\r\n---\r\n');
    expect(status).toBe(0);
    expect(stdout.indexOf('\nDive Deep\n')).toBeLessThan(stdout.indexOf('\nEarn Trust\n'));
    expect(attemptsIn(folder).map(({ question, answer }) => [question, answer.text])).toEqual([
      ['dive-deep', 'I pulled logs.'],
      ['earn-trust', 'I showed him.'],
    ]);
    expect(readFileSync(join(folder, 'stories/dive-deep.md'), 'utf8')).toMatch(
      /^---\nquestion: dive-deep\n[\s\S]*\nI pulled logs\.\n$/,
    );
  });

  it('are kept where no story can be saved, which is told in a sentence each', async () => {
    const folder = makeFolder({ stories: 'a file' });
    const argv = ['practice', 'dive-deep', 'earn-trust', '--save'];
    const { status, stdout, stderr } = await run(folder, argv, 'I pulled logs.\n---\nI showed him.');
    expect(status).toBe(2);
    expect(stdout).not.toContain('Saved as');
    expect(stderr).toMatch(/^(pmdrill: [^\n]*\/stories: The story cannot be written there [^\n]+\n){2}$/);
    expect(attemptsIn(folder).map(({ question }) => question)).toEqual(['dive-deep', 'earn-trust']);
  });

  it('are five where no question is named', async () => {
    const folder = makeFolder();
    const five = ['one', 'two', 'three', 'four', 'five'].join('\n---\n');
    expect((await run(folder, ['practice'], five)).status).toBe(0);
    expect(new Set(attemptsIn(folder).map(({ question }) => question)).size).toBe(5);
  });

  it.each([
    ['too few', ['practice', 'dive-deep', 'earn-trust'], 'one', '1 answer for 2 questions'],
    ['too many', ['practice', 'earn-trust'], 'one\n---\ntwo', '2 answers for 1 question'],
    ['too few for all', ['practice'], 'one\n---\ntwo', '2 answers for 5 questions'],
    ['none', ['practice', 'earn-trust'], '', 'no answers for 1 question'],
    ['for an unknown question', ['practice', 'earn-turst'], 'one', 'earn-trust'],
    ['not in UTF-8', ['practice', 'earn-trust'], Buffer.from('no\xe9l', 'latin1'), 'UTF-8'],
  ])('are refused in one sentence where there are %s, and nothing is kept', async (_, argv, stdin, says) => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await run(folder, argv, { stdin });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^pmdrill: [^\n]+\n$/);
    expect(stderr).toContain(says);
    expect(attemptsIn(folder)).toEqual([]);
  });
});

describe.each(['practice', 'mock'])('standard input of %s', (command) => {
  it('is read no further than answers may go', async () => {
    let read = 0;
    const endless = function* () {
      for (; read < 50_000_000; read += 100_000) yield Buffer.alloc(100_000, 'I built it. ');
    };
    const { status, stderr } = await run(makeFolder(), [command], { stdin: Readable.from(endless()) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pmdrill: -: This is over 1 MB[^\n]*\n$/);
    expect(read).toBeLessThan(5_000_000);
  });

  it('that fails is told in a sentence', async () => {
    const stdin = new Readable({ read: () => stdin.destroy(new Error('EIO: i/o error, read')) });
    const { status, stderr } = await run(makeFolder(), [command], { stdin });
    expect(status).toBe(2);
    expect(stderr).toBe('pmdrill: -: This cannot be read (EIO: i/o error, read).\n');
  });
});

describe('a history', () => {
  const WORDS = 'I pulled logs.\n---\nI showed him.';
  const practise = (folder: string) => run(folder, ['practice', 'dive-deep', 'earn-trust'], WORDS);

  it.each([[['next']], [['practice', 'earn-trust']], [['mock', '--debrief']]])(
    'that cannot be read is told by %j before anything else',
    async (argv) => {
      const folder = makeFolder({ 'home/attempts.jsonl/x': '' });
      const { status, stdout, stderr } = await run(folder, argv, 'I showed him.');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^pmdrill: \/.*\/home\/attempts\.jsonl: Your history cannot be read [^\n]+\n$/);
    },
  );

  it('that cannot be written is told before the drill', async () => {
    const folder = makeFolder();
    symlinkSync('nowhere/at/all', join(folder, 'home'));
    const { status, stdout, stderr } = await practise(folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^pmdrill: \/.*\/home\/attempts\.jsonl: Your history cannot be written [^\n]+\n$/);
  });

  it('that fails only when it is written loses no answer', async () => {
    const folder = makeFolder({ 'home/drafts/.keep': '' });
    symlinkSync('no/such/folder/x', join(folder, 'home/attempts.jsonl'));
    const { status, stdout, stderr } = await practise(folder);
    expect(status).toBe(2);
    expect(stdout.match(/INCOMPLETE/g)).toHaveLength(2);
    expect(stderr.match(/^pmdrill: .*Your history cannot be written.*$/gm)).toHaveLength(2);
    const drafts = findDrafts<Session>(join(folder, 'home/drafts'));
    expect(drafts.map(({ content }) => content.answer?.text)).toEqual(['I pulled logs.', 'I showed him.']);
  });

  const SAID = ['one', 'two', 'three', 'four', 'five'].map((word) => `I showed him ${word}.`);

  it('that fails only when it is written keeps the interview with every answer', async () => {
    const folder = makeFolder({ 'home/drafts/.keep': '' });
    symlinkSync('no/such/folder/x', join(folder, 'home/attempts.jsonl'));
    const { status, stderr } = await run(folder, ['mock'], SAID.join('\n---\n'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/pmdrill mock goes on with it\.\npmdrill: .*Your history cannot be written/);
    const [draft] = findDrafts<Interview>(join(folder, 'home/interviews'));
    expect(draft?.content.session?.answer?.text).toBe(SAID[0]);
    expect(draft?.content.turns.map(({ answer }) => answer?.text)).toEqual(SAID);
  });

  it('that fails in the middle of an interview loses nothing of what was said', async () => {
    const folder = makeFolder();
    const history = join(folder, 'home/attempts.jsonl');
    const moved = join(folder, 'home/moved.jsonl');
    const spoil = () => {
      if (!existsSync(history)) return void setImmediate(spoil);
      renameSync(history, moved);
      mkdirSync(history);
    };
    spoil();
    const { status } = await run(folder, ['mock'], SAID.join('\n---\n'));
    expect(status).toBe(2);
    const kept = readHistory(moved).attempts.map(({ answer }) => answer.text);
    const { turns, done } = findDrafts<Interview>(join(folder, 'home/interviews'))[0]!.content;
    expect(done).toBeGreaterThan(0);
    expect([...kept, ...turns.slice(done).map(({ answer }) => answer?.text)]).toEqual(SAID);
  });

  it.each([
    ['mock', SAID],
    ['practice', SAID],
  ])('that fails with the drafts gives the answers to %s back', async (command, said) => {
    const folder = makeFolder({ 'home/drafts': 'no folder', 'home/interviews': 'nor this' });
    symlinkSync('no/such/folder/x', join(folder, 'home/attempts.jsonl'));
    const { status, stderr } = await run(folder, [command], said.join('\n---\n'));
    expect(status).toBe(2);
    expect(stderr).not.toContain('goes on');
    for (const answer of said) expect(stderr).toContain(`\n${answer}\n`);
  });
});

describe('the built command without a terminal', () => {
  const spawn = (args: string[], input: string) => {
    const folder = makeFolder();
    const env = { ...process.env, PMDRILL_HOME: join(folder, 'home') };
    return spawnSync(process.execPath, [PMDRILL, ...args], { input, env, cwd: folder, timeout: 25_000 });
  };

  it('reads a pipe to its end and ends', () => {
    const { status, stdout, stderr } = spawn(['practice', 'earn-trust'], ANSWER);
    expect([status, String(stderr)]).toEqual([0, '']);
    expect(String(stdout)).toContain('INCOMPLETE');
  });

  it('does not hang on an empty one', () => {
    const { status, stderr } = spawn(['practice'], '');
    expect(status).toBe(2);
    expect(String(stderr)).toMatch(/^pmdrill: .*no answers for 5 questions[^\n]*\n$/);
  });
});
