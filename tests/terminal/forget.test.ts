/** `pmdrill history forget --all` asks before it forgets: in a real pseudo-terminal. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '../attempts.ts';
import { openRealTerminal } from './real-terminal.ts';

const LINE = `${JSON.stringify(attempt('dive-deep', '2026-03-01', 40, { id: 'aaaaaa' }))}\n`;

function forgetAll(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-forget-'));
  mkdirSync(join(folder, 'home'));
  const file = join(folder, 'home/attempts.jsonl');
  writeFileSync(file, LINE);
  const terminal = openRealTerminal(['history', 'forget', '--all'], { env, folder });
  return { terminal, left: () => readFileSync(file, 'utf8') };
}

describe.skipIf(process.platform === 'win32')('pmdrill history forget --all', () => {
  it('asks by a menu', async () => {
    const { terminal, left } = forgetAll({});
    await terminal.see('› No, keep them');
    terminal.type('\r');
    expect((await terminal.exit).status).toBe(0);
    expect(left()).toBe(LINE);
  });

  it.each([[{ ACCESSIBLE: '1' }], [{ TERM: 'dumb' }]])('asks by a numbered list in %j', async (env) => {
    const { terminal, left } = forgetAll(env);
    await terminal.see('Type a number from 1 to 2');
    expect(terminal.output()).not.toMatch(/\x1b\[[0-9;]*[mJK]/);
    terminal.type('2\r');
    expect((await terminal.exit).status).toBe(0);
    expect(left()).toBe('');
  });
});
