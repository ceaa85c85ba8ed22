import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Debrief } from '../../src/mock/debrief.ts';
import { QUESTION } from '../content/yaml-files.ts';
import { makeFolder, run } from '../run.ts';

const { questions } = loadContent();
const answers = (pick: 'model' | 'bad') => questions.map((question) => question[pick]).join('\n---\n');

describe('pmdrill mock with answers on standard input', () => {
  it.each([
    ['model' as const, true],
    ['bad' as const, false],
  ])('holds the debrief over the %s answers and exits with 0', async (pick, inclined) => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await run(folder, ['mock', '-f', 'json'], answers(pick));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const debrief = JSON.parse(stdout) as Debrief;
    expect(debrief.inclined).toBe(inclined);
    expect(debrief.principles.map(({ question }) => question)).toEqual(questions.map(({ id }) => id));
    expect(debrief.mends).toHaveLength(inclined ? 0 : 2);
  });

  it('keeps the attempts as one round and shows its debrief again', async () => {
    const folder = makeFolder();
    const first = await run(folder, ['mock'], answers('bad'));
    const kept = readFileSync(join(folder, 'home/attempts.jsonl'), 'utf8').trimEnd().split('\n');
    const rounds = kept.map((line) => JSON.parse(line) as { round: string; mode: string });
    expect(new Set(rounds.map(({ round }) => round)).size).toBe(1);
    expect(rounds.map(({ mode }) => mode)).toEqual(questions.map(() => 'mock'));
    const again = await run(folder, ['mock', '--debrief']);
    expect(again.stdout).toBe(first.stdout);
    expect(readdirSync(join(folder, 'home'))).toEqual(['attempts.jsonl']);
    const markdown = await run(folder, ['mock', '--debrief', '-f', 'markdown']);
    expect(markdown.stdout).toMatch(/^## Debrief of \d{4}-\d\d-\d\d: not inclined\n/);
  });

  it.each(['', 'One answer.', 'a\n---\nb'])('refuses %j with 2', async (text) => {
    const { status, stdout, stderr } = await run(makeFolder(), ['mock'], text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('5 questions');
  });
});

describe('pmdrill mock --debrief', () => {
  it('says what to do before the first interview', async () => {
    const { status, stdout } = await run(makeFolder(), ['mock', '--debrief']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/pmdrill mock/);
  });

  it('says of an interview that was broken off how to go on with it', async () => {
    const turns = questions.map(({ id, title }) => ({ question: id, wording: title }));
    const content = { id: 'r', at: new Date().toISOString(), turns, done: 2, session: null };
    const draft = JSON.stringify({ version: 1, pid: 2 ** 30, content });
    const folder = makeFolder({ 'home/interviews/r.json': draft });
    const { status, stdout } = await run(folder, ['mock', '--debrief']);
    expect(status).toBe(0);
    expect(stdout).toContain('broken off (just now) at question 3 of 5; go on with it: pmdrill mock.');
  });

  it('says how long it takes with a question of the user', async () => {
    const folder = makeFolder({ 'mine/questions/think-big.yaml': QUESTION });
    const { stdout } = await run(folder, ['--content', 'mine', 'mock', '--debrief']);
    const minutes = questions.reduce((sum, { budgetMinutes }) => sum + budgetMinutes, 10);
    expect(stdout).toContain(`about ${minutes} minutes`);
  });
});
