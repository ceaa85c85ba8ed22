import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLETE, VAGUE } from './commands/folder.ts';

const ROOT = new URL('../', import.meta.url).pathname;
/** Most that the installed package may weigh, in bytes. */
const HEAVIEST = 15_000_000;

/** What a script of a user's own does with the package. */
const SCRIPT = `
import { readFile } from 'node:fs/promises';
import {
  type CheckedStory, checkStory, createChecker, formatReport, loadContent, readRow, readStories, REPORT_FORMATS, UserError,
} from 'pmdrill';

const content = loadContent();
const checker = createChecker(content, { severities: { 'vague/hedge': 'off' }, allow: ['a huge success'] });
const stories: CheckedStory[] = [];
for (const story of await readStories(await readFile('vague.md'), { path: 'vague.md', content })) {
  stories.push({ story, content, result: checkStory(story, checker) });
}
const row = checkStory(readRow('I built it.', { id: 7, question: 'ownership' }), checker);
const formats = REPORT_FORMATS.filter((format) => formatReport({ stories, errors: [] }, format) !== '');
const refused = await readStories(new Uint8Array([0xff]), { content }).catch((error: unknown) => error instanceof UserError && error.code);
console.log(JSON.stringify({ rules: stories[0]?.result.findings.map(({ rule }) => rule), id: row.id, formats: formats.length, refused }));
`;

let folder = '';
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pmdrill-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`);
  writeFileSync(join(folder, 'vague.md'), VAGUE);
  writeFileSync(join(folder, 'dive-deep.md'), COMPLETE);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the packed package, installed in an empty folder', () => {
  it('checks a story', () => {
    expect(run('npx', '--no-install', 'pmdrill', 'check', 'dive-deep.md')).toMatch(
      /^COMPLETE {2}dive-deep\.md/,
    );
  });

  it('answers rows in worker threads', () => {
    const rows = Array.from({ length: 5 }, (_, id) => JSON.stringify({ id, text: VAGUE })).join('\n');
    const input = { cwd: folder, input: rows, encoding: 'utf8' } as const;
    const args = ['--no-install', 'pmdrill', 'check', '--jsonl', '--fail-on', 'never', '-j'];
    const [one, two] = ['1', '2'].map((jobs) => execFileSync('npx', [...args, jobs], input));
    expect(two).toBe(one);
    expect(one?.trimEnd().split('\n')).toHaveLength(5);
  });

  it('is imported by a script, with types that need nothing else', () => {
    writeFileSync(join(folder, 'script.ts'), SCRIPT);
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', ...types];
    run(process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'script.ts');
    expect(JSON.parse(run(process.execPath, 'script.js'))).toEqual({
      rules: expect.arrayContaining(['vague/relationship', 'missing/metric']),
      id: 7,
      formats: 8,
      refused: 'not-utf-8',
    });
  });

  it('holds questions, rubrics, schemas and licences, brings no other package, and is light', () => {
    const home = join(folder, 'node_modules/pmdrill');
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'pmdrill',
    ]);
    expect(readdirSync(home)).toEqual(
      expect.arrayContaining(['questions', 'rubrics', 'schemas', 'LICENSE', 'README.md']),
    );
    expect(readFileSync(join(home, 'dist/THIRD-PARTY.txt'), 'utf8')).toMatch(
      /compromise [\d.]+ \(MIT\)[\s\S]*Permission is hereby granted/,
    );
    const files = readdirSync(home, { recursive: true }) as string[];
    const size = files.reduce((sum, file) => sum + statSync(join(home, file)).size, 0);
    expect(size).toBeLessThan(HEAVIEST);
  });
});
