import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexWords, openWords } from '../../src/checker/reading/word-classes.ts';
import { compile, readCompiled } from '../../src/content/compiled.ts';
import { loadContent } from '../../src/content/load.ts';
import { openContent } from '../../src/content/open.ts';

let root: string;
let compiled: URL;

/** A package folder with the built-in content in it, and what is compiled from that. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pmdrill-'));
  for (const part of ['questions', 'rubrics', 'package.json'])
    cpSync(part, join(root, part), { recursive: true });
  compiled = pathToFileURL(join(root, 'content.bin'));
  writeFileSync(compiled, compile(loadContent(), root));
});

afterEach(() => rmSync(root, { recursive: true }));

it('is the content of the YAML that it was made from', () => {
  const { wordIndex, ...content } = readCompiled(compiled, root)!;
  expect(content).toEqual(loadContent());
});

it('finds the words of the classes where turning them round would', () => {
  const loaded = loadContent();
  const index = openWords(readCompiled(compiled, root)!);
  const named = Object.keys(loaded.rubrics.story!.words).map((name) => ({ tags: new Set([name]) }));
  for (const { hashes } of index.readTags(named).classes) expect(hashes).toHaveLength(1);
  const { entries } = indexWords(
    Object.assign({}, ...Object.values(loaded.rubrics).map(({ words }) => words)),
  );
  expect(entries.size).toBeGreaterThan(1000);
  for (const [word, list] of entries) expect(index.entries.get(word), word).toEqual(list);
  expect(index.entries.get('xyzzy')).toBeUndefined();
});

it.each<[string, () => void]>([
  ['is edited', () => edit('rubrics/story/impact.yaml', 'points: 5', 'points: 6')],
  ['is added', () => writeFileSync(join(root, 'questions/think-big.yaml'), 'title: Think Big\n')],
  ['is taken away', () => rmSync(join(root, 'questions/dive-deep.yaml'))],
])('gives way to the YAML once a file of it %s', (_, change) => {
  change();
  expect(readCompiled(compiled, root)).toBeNull();
});

it('is not needed: without it the YAML is read', async () => {
  expect(await openContent()).toEqual(loadContent());
});

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}
