/** The built package (`npm run build`) finds what the sources find with compromise as published. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkStory, createChecker } from '../../../src/checker/index.ts';
import { loadContent } from '../../../src/content/load.ts';
import { readRow } from '../../../src/document/index.ts';
import { formatJsonLine } from '../../../src/text/json.ts';
import { corpusFiles, corpusTexts } from '../../corpus.ts';

const bin = fileURLToPath(new URL('../../../bin/pmdrill.js', import.meta.url));

it('on the corpus', () => {
  const texts = corpusFiles.flatMap(corpusTexts);
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
    expect(results[at]).toBe(formatJsonLine(checkStory(readRow(text), checker)));
  });
}, 300_000);
