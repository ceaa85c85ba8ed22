import { createReadStream, linkSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, run } from '../run.ts';

it.each([
  ['-o', 'stories/dive-deep.md'],
  ['--report', 'json=./stories/dive-deep.md'],
])('%s %s writes no report over a story that is checked', async (...option) => {
  const folder = makeFolder({ 'stories/dive-deep.md': 'I read 200 tickets.' });
  const { status, stderr } = await run(folder, ['check', 'stories', ...option]);
  expect(status).toBe(2);
  expect(stderr).toContain('one of the stories that are checked; it is left as it is');
  expect(readFileSync(join(folder, 'stories/dive-deep.md'), 'utf8')).toBe('I read 200 tickets.');
});

it('writes no report over another, and says so', async () => {
  const folder = makeFolder({ 'story.md': 'I read 200 tickets.' });
  const reports = ['-o', 'all.json', '--report', 'junit=./all.json', '--report', 'unix=all.txt'];
  const { status, stderr } = await run(folder, ['check', 'story.md', '--format', 'json', ...reports]);
  expect(status).toBe(2);
  expect(stderr).toBe(
    'pmdrill: ./all.json: Another report is written there, and would be lost. Name another file for this one.\n',
  );
  expect(readFileSync(join(folder, 'all.json'), 'utf8')).toMatch(/^\{/);
  expect(readFileSync(join(folder, 'all.txt'), 'utf8')).toContain('story.md:1:1');
});

it('says that a folder is missing for a report', async () => {
  const folder = makeFolder({ 'story.md': 'I read 200 tickets.' });
  const { status, stderr } = await run(folder, ['check', 'story.md', '-o', 'out/all.json']);
  expect(status).toBe(2);
  expect(stderr).toBe(
    'pmdrill: out/all.json: The report cannot be written there (its folder is not there; make it first).\n',
  );
});

const ROW = '{"text":"I read 200 tickets."}\n';

/** Standard input as a shell gives it by `< file`. */
const readFrom = (path: string) => createReadStream('', { fd: openSync(path, 'r'), autoClose: false });

it.each([
  ['--jsonl', 'rows.jsonl'],
  ['--jsonl', './also.jsonl'],
  ['--jsonl', 'linked.jsonl'],
  ['-', 'rows.jsonl'],
])('check %s -o %s leaves the file alone that standard input is read from', async (how, output) => {
  const folder = makeFolder({ 'rows.jsonl': ROW });
  const file = join(folder, 'rows.jsonl');
  symlinkSync(file, join(folder, 'also.jsonl'));
  linkSync(file, join(folder, 'linked.jsonl'));
  const { status, stderr } = await run(folder, ['check', how, '-o', output], { stdin: readFrom(file) });
  expect(readFileSync(file, 'utf8')).toBe(ROW);
  expect(status).toBe(2);
  expect(stderr).toContain('it is left as it is. Name another file.');
});

it('writes beside the file that standard input is read from', async () => {
  const folder = makeFolder({ 'rows.jsonl': ROW, 'results.jsonl': 'old' });
  const stdin = readFrom(join(folder, 'rows.jsonl'));
  await run(folder, ['check', '--jsonl', '-o', 'results.jsonl'], { stdin });
  expect(readFileSync(join(folder, 'results.jsonl'), 'utf8')).toMatch(/^\{.*\}\n$/);
});
