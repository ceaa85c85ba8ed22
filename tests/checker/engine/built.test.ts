/** The built package (`npm run build`) finds what the sources find with compromise as published. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkStory, createChecker } from '../../../src/checker/index.ts';
import { loadContent } from '../../../src/content/load.ts';
import { readRow } from '../../../src/document/index.ts';
import { formatRow } from '../../../src/reporters/json.ts';

const folder = new URL('../../corpus/', import.meta.url);
const bin = fileURLToPath(new URL('../../../bin/pmdrill.js', import.meta.url));

it('on the whole corpus', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const rows = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'));
  const texts = rows.map((row) => (JSON.parse(row) as { text: string }).text);
  const { stdout, stderr } = spawnSync(process.execPath, [bin, 'check', '--no-config', '--jsonl'], {
    input: texts.map((text) => JSON.stringify({ text })).join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(stderr).toBe('');
  const results = stdout.split(/(?<=\n)/);
  expect(results).toHaveLength(texts.length);
  const checker = createChecker(loadContent());
  texts.forEach((text, at) => {
    expect(results[at]).toBe(formatRow(checkStory(readRow(text), checker)));
  });
}, 300_000);
