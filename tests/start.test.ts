/** The built program keeps what V8 compiled, and needs none of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let home: string;
const bin = join(import.meta.dirname, '../bin/pmdrill.js');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pmdrill-cache-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function check(env: Record<string, string> = {}) {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--no-config', '-'], {
    input: 'We built strong relationships and moved fast.',
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: home, HOME: home, LOCALAPPDATA: home, ...env },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('vague/');
  return stdout;
}

const kept = () =>
  (readdirSync(home, { recursive: true }) as string[]).filter((name) => name.endsWith('.code'));

describe('code', () => {
  it('is kept once, and used again', () => {
    const first = check();
    expect(kept()).toHaveLength(1);
    const file = join(home, kept()[0]!);
    const before = readFileSync(file);
    expect(before.length).toBeGreaterThan(100_000);
    expect(check()).toBe(first);
    expect(readFileSync(file)).toEqual(before);
  });

  it('is compiled anew where what was kept is of no use', () => {
    const first = check();
    const file = join(home, kept()[0]!);
    const whole = readFileSync(file);
    for (const spoil of [
      () => truncateSync(file, 5000),
      () => writeFileSync(file, 'none'),
      () => writeFileSync(file, whole.fill(7, 4000)),
    ]) {
      spoil();
      expect(check()).toBe(first);
    }
    expect(kept()).toHaveLength(1);
  });

  it('is not kept where that is not wanted or not possible', () => {
    check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    check({ XDG_CACHE_HOME: '/proc/none', HOME: '/proc/none', LOCALAPPDATA: '/proc/none' });
    expect(kept()).toHaveLength(0);
    const file = join(home, 'file');
    writeFileSync(file, '');
    check({ XDG_CACHE_HOME: file, HOME: file, LOCALAPPDATA: file });
  });
});
