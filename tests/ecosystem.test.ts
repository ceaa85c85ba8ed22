/** What other programs read of this repository: the pre-commit hook and the GitHub Action. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('the pre-commit hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));

  it('enters by the program that npm installs, with files as arguments', () => {
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(hook.entry.split(' ')[0]);
    expect(hook).toMatchObject({ id: 'pmdrill', language: 'node' });
    expect(hook.pass_filenames).not.toBe(false);
  });
});

describe('the GitHub Action', () => {
  const text = read('action.yml');
  const { runs, inputs } = parse(text);

  it('pins what it uses to commits', () => {
    const used = runs.steps.flatMap(({ uses = null }) => (uses === null ? [] : [uses]));
    expect(used).toHaveLength(2);
    for (const name of used) expect(name).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
  });

  it('lets no input into a script but through the environment', () => {
    for (const { run = '' } of runs.steps) expect(run).not.toContain('${{');
  });

  it('uses the inputs that it declares, and no others', () => {
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
  });
});
