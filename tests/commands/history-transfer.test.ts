import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '../attempts.ts';
import { makeFolder, run } from '../run.ts';

const saved = { version: 1, saved: 'aaaaaa', path: '/stories/dive-deep.md' };
const first = attempt('dive-deep', '2026-03-01', 40, { id: 'aaaaaa' });
const second = attempt('earn-trust', '2026-03-02', 60, { id: 'bbbbbb' });
const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const withHistory = (text: string): string => makeFolder({ 'home/attempts.jsonl': text });

it('pmdrill history list is what it does without an action', async () => {
  const folder = withHistory(lines(first));
  expect(await run(folder, ['history', 'list'])).toEqual(await run(folder, ['history']));
});

describe('pmdrill history export', () => {
  it('writes every attempt, the oldest first, with the stories saved from it, and leaves out torn lines', async () => {
    const folder = withHistory(`${lines(second)}{"torn\n${lines(first, saved)}`);
    const { stdout, status } = await run(folder, ['history', 'export']);
    expect(stdout).toBe(lines(first, saved, second));
    expect(status).toBe(0);
  });

  it('writes a file for the owner alone, and overwrites none', async () => {
    const folder = withHistory(lines(first));
    expect(await run(folder, ['history', 'export', 'a.jsonl'])).toMatchObject({ status: 0 });
    expect(statSync(join(folder, 'a.jsonl')).mode & 0o777).toBe(0o600);
    const again = await run(folder, ['history', 'export', 'a.jsonl']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('left as it is');
  });
});

describe('pmdrill history import', () => {
  it('leaves the list in the order of time, the newest last, in either format', async () => {
    const folder = withHistory(lines(second));
    await run(folder, ['history', 'import', '-'], lines(first));
    const { stdout } = await run(folder, ['history']);
    expect(stdout).toMatch(/aaaaaa .*\nbbbbbb .*\n$/);
    const json = JSON.parse((await run(folder, ['history', '--format', 'json'])).stdout);
    expect(json.attempts.map(({ id }: { id: string }) => id)).toEqual(['aaaaaa', 'bbbbbb']);
  });

  it('brings an exported history back to the byte', async () => {
    const { stdout } = await run(withHistory(lines(first, saved, second)), ['history', 'export']);
    const other = makeFolder({ 'in.jsonl': stdout });
    expect((await run(other, ['history', 'import', 'in.jsonl'])).stdout).toBe('Imported 2 attempts.\n');
    expect(readFileSync(join(other, 'home/attempts.jsonl'), 'utf8')).toBe(stdout);
  });

  it('changes nothing the second time', async () => {
    const folder = withHistory(lines(first));
    const text = lines(first, saved, second);
    await run(folder, ['history', 'import', '-'], text);
    const before = readFileSync(join(folder, 'home/attempts.jsonl'), 'utf8');
    const { stdout } = await run(folder, ['history', 'import', '-'], text);
    expect(stdout).toBe('Imported 0 attempts; 2 attempts had been here already.\n');
    expect(readFileSync(join(folder, 'home/attempts.jsonl'), 'utf8')).toBe(before);
  });

  it('takes what it can of a file with a torn line, and names that line', async () => {
    const folder = makeFolder({ 'in.jsonl': `${lines(first)}{"id": 3\n` });
    const { status, stdout, stderr } = await run(folder, ['history', 'import', 'in.jsonl']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: 'Imported 1 attempt.\n' });
    expect(stderr).toContain('in.jsonl:2');
  });

  it.each([
    ['{"version": 1, "id": "cut', 'no JSON: it goes wrong at column 22'],
    ['{"version": 1, "id"', 'no JSON: it breaks off at column 20'],
    ['{"version": 1 "id": 2}', 'no JSON: it goes wrong at column 15'],
    ['[1]', 'this line is no object'],
    [JSON.stringify({ ...first, version: 2 }), "'version' is 2 and has to be 1"],
    [JSON.stringify({ ...first, wording: undefined }), "the key 'wording' is missing"],
    [
      JSON.stringify({ ...first, answer: { ...first.answer, seconds: '9' } }),
      "'answer.seconds' is a text and has to be a number",
    ],
    [
      JSON.stringify({ ...first, mode: 'quiz' }),
      `'mode' is "quiz" and has to be "exam" or "coach" or "mock"`,
    ],
    [JSON.stringify({ ...first, at: 'today' }), `'at' is "today" and has to be a time in UTC`],
    [JSON.stringify({ ...saved, path: 3 }), "'path' is a number and has to be a text"],
    ['{"version": 1}', "the key 'id' is missing (and "],
  ])('says what is wrong with the line %s', async (line, why) => {
    const { status, stderr } = await run(makeFolder(), ['history', 'import', '-'], `${line}\n`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pmdrill: -:1: Left out: [^\n]+\.\n$/);
    expect(stderr).toContain(why);
  });

  it('says of a story that it is no history, in one line', async () => {
    const folder = makeFolder({ 'a.md': '# Dive Deep\n\nI read 200 tickets.\n' });
    const { status, stderr } = await run(folder, ['history', 'import', 'a.md']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'pmdrill: a.md: This file is no history. Import one that pmdrill history export wrote.\n',
    });
  });

  it.each([[['import']], [['import', 'none.jsonl']], [['export', 'a', 'b']]])('refuses %j', async (args) => {
    expect((await run(makeFolder(), ['history', ...args])).status).toBe(2);
  });
});
