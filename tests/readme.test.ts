/** What the README shows is what the program prints. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

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
