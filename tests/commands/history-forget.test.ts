import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '../attempts.ts';
import { makeFolder, run } from '../run.ts';

const LINES = ['aaaaaa', 'bbbbbb']
  .map((id) => `${JSON.stringify(attempt('dive-deep', '2026-03-01', 40, { id }))}\n`)
  .join('');

const left = (folder: string): string => readFileSync(join(folder, 'home/attempts.jsonl'), 'utf8');

describe('pmdrill history forget --all', () => {
  it.each(['', 'y\n'])('forgets nothing where nobody can be asked: %j', async (stdin) => {
    const folder = makeFolder({ 'home/attempts.jsonl': LINES });
    const { status, stdout, stderr } = await run(folder, ['history', 'forget', '--all'], stdin);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('say -y: pmdrill history forget --all -y');
    expect(left(folder)).toBe(LINES);
  });

  it('forgets all of them where it was told not to ask', async () => {
    const folder = makeFolder({ 'home/attempts.jsonl': LINES });
    expect(await run(folder, ['history', 'forget', '--all', '-y'], '')).toMatchObject({
      status: 0,
      stdout: 'Forgot 2 attempts.\n',
    });
    expect(left(folder)).toBe('');
  });
});
