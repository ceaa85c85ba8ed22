/** What the README shows is what the program prints. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it('shows the beginning of the report on the example', () => {
  const [, command] = /npx pmdrill (.+)\n/.exec(page)!;
  const [, shown] = /```text\n([\s\S]+?)\n…\n```/.exec(page)!;
  const { stdout } = spawnSync(process.execPath, ['bin/pmdrill.js', ...command!.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' },
  });
  expect(stdout.slice(0, shown!.length)).toBe(shown);
});

it('tells of every command', () => {
  const named = Array.from(page.matchAll(/^\| `.+?` +\|/gm), ([row]) => row.match(/(?<=`pmdrill )\w+/g)!);
  expect(named.flat().sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

it('tells what each folder of src/ holds', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  const [, list] = /The folders of `src\/`:\n\n([\s\S]+?)\n\n/.exec(page)!;
  const told = Array.from(list!.matchAll(/^- (.+?):/gm), ([, names]) => names!.match(/\w+/g)!);
  expect(told.flat().sort()).toEqual(folders.map(({ name }) => name).sort());
});

it('shows a program that runs', () => {
  const [, program] = /```js\n([\s\S]+?)```/.exec(page)!;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program!], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^incomplete \d+ \[\n[\s\S]*'vague\/relationship'/);
});

it.each(page.match(/(?<=\]\()[\w/.-]+(?=\))/g)!)('links to a page that is there: %s', (path) => {
  expect(existsSync(join(root, path))).toBe(true);
});
