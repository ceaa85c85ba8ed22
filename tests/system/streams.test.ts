/** The built program between real pipes: a reader that goes away, a full disk, workers, another program's lines. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { VAGUE } from '../commands/folder.ts';

const PMDRILL = new URL('../../bin/pmdrill.js', import.meta.url).pathname;
const COUNT = 2000;

const folder = mkdtempSync(join(tmpdir(), 'pmdrill-streams-'));
const rows = Array.from({ length: COUNT }, (_, id) =>
  id % 100 === 7 ? '{broken' : JSON.stringify({ id, text: VAGUE }),
);
writeFileSync(join(folder, 'rows.jsonl'), `${rows.join('\n')}\n`);
writeFileSync(join(folder, 'story.md'), VAGUE);

/** Runs a line of bash in which `pmdrill` is the built program; the status is that of the first command in a pipe. */
function bash(line: string): { status: number | null; stdout: string; stderr: string } {
  const script = `pmdrill() { "${process.execPath}" "${PMDRILL}" "$@"; }; export -f pmdrill\n${line}\nexit "\${PIPESTATUS[0]}"`;
  return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
}

const idsOf = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, error }) => (error ? 'bad' : id));
const expected = rows.map((_, id) => (id % 100 === 7 ? 'bad' : id));

describe('a reader that goes away', () => {
  it.each(['check --jsonl < rows.jsonl', 'check --jsonl -j 2 < rows.jsonl'])('ends pmdrill %s', (line) => {
    const { status, stdout, stderr } = bash(`pmdrill ${line} | head -n 1`);
    expect(stderr.replace(/^pmdrill: -:\d+: This line is not JSON.*\n/gm, '')).toBe('');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(status).toBe(141);
  });
});

describe('a full disk', () => {
  it.each([
    'check story.md > /dev/full',
    'check story.md -o /dev/full',
    'check --jsonl < rows.jsonl > /dev/full',
    'check --jsonl -o /dev/full < rows.jsonl',
    'check --jsonl -j 2 < rows.jsonl > /dev/full',
  ])('is told in a line: pmdrill %s', (line) => {
    const { status, stderr } = bash(`pmdrill ${line}`);
    expect(stderr).toMatch(/^pmdrill: .*cannot be written.*ENOSPC.*\n$/m);
    expect(stderr).not.toMatch(/fault in pmdrill|\n +at /);
    expect(status).toBe(2);
  });
});

describe('rows', () => {
  it('come back in order from many workers, without a word on standard error but for bad rows', () => {
    const { status, stdout, stderr } = bash('pmdrill check --jsonl -j 12 < rows.jsonl');
    expect(idsOf(stdout)).toEqual(expected);
    expect(stderr.match(/^pmdrill: -:\d+: This line is not JSON/gm)).toHaveLength(COUNT / 100);
    expect(stderr.trimEnd().split('\n')).toHaveLength(COUNT / 100);
    expect(status).toBe(2);
  });

  it.each(['1', '2'])('are answered one by one for a program that waits for each (-j %s)', async (jobs) => {
    const filter = spawn(process.execPath, [PMDRILL, 'check', '--jsonl', '-j', jobs]);
    const answers = createInterface({ input: filter.stdout })[Symbol.asyncIterator]();
    for (const id of [0, 1, 2]) {
      filter.stdin.write(`${JSON.stringify({ id, text: VAGUE })}\n`);
      expect(JSON.parse((await answers.next()).value).id).toBe(id);
    }
    filter.stdin.end();
    expect(await once(filter, 'exit')).toEqual([1, null]);
  });

  it.each(['1', '2'])('are no longer taken in where nobody takes their answers (-j %s)', async (jobs) => {
    const filter = spawn(process.execPath, [PMDRILL, 'check', '--jsonl', '-j', jobs]);
    const answered = once(filter.stdout, 'readable');
    const isTaken = () =>
      Promise.race([once(filter.stdin, 'drain').then(() => true), setTimeout(10_000).then(() => false)]);
    let sent = 0;
    let taken = true;
    for (; taken && sent < 50_000; sent++) {
      if (!filter.stdin.write(`${JSON.stringify({ id: sent, text: VAGUE })}\n`)) {
        await answered;
        taken = await isTaken();
      }
    }
    filter.kill();
    expect(taken).toBe(false);
    expect(sent).toBeLessThan(10_000);
  });

  it('come back in order from GNU parallel', () => {
    const { stdout, stderr } = bash(
      'parallel --version | head -n 1 >&2; parallel --pipe --keep-order --block 30k -j 2 pmdrill check --jsonl --fail-on never < rows.jsonl',
    );
    expect(stderr).toMatch(/^GNU parallel \d+/);
    expect(idsOf(stdout)).toEqual(expected);
  });
});
