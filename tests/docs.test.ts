/** What the pages tell people to write has to work as it stands there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPORT_FORMATS } from '../src/reporters/names.ts';
import { COMPLETE } from './commands/folder.ts';
import { makeFolder, run } from './run.ts';

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const page = read('scripts.md');
const blocks = (language: string, text = page) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);

describe('docs/scripts.md', () => {
  it('shows a configuration that holds', async () => {
    const config = blocks('yaml').find((block) => block.includes('overrides:'))!;
    const folder = makeFolder({
      '.pmdrill.yaml': config,
      'interview/rubrics/ownership.yaml': 'criteria: {}\n',
      'drafts/dive-deep.md': COMPLETE,
    });
    const { status, stdout, stderr } = await run(folder, ['check', '--print-config', 'drafts/dive-deep.md']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}length\/words: "off" +# \.pmdrill\.yaml:12$/m);
    expect(stdout).toMatch(/^interview: "2026-03-01" +# \.pmdrill\.yaml:4$/m);
  });

  it('shows comments that silence what they say, each of use', async () => {
    const folder = makeFolder({ 'earn-trust.md': `It was a huge success.\n\n${blocks('markdown')[0]}` });
    const { stdout } = await run(folder, ['check', 'earn-trust.md', '-f', 'unix']);
    expect(stdout.match(/:(\d+:\d+): \w+: .*(vague\/impact|directive\/\w+|missing\/metric)\]/g)).toEqual([
      expect.stringMatching(/^:1:\d+: .*vague\/impact/),
    ]);
  });

  it('names beside the folder of stories a command that reads them', async () => {
    const config = (stories: string) => ({
      '.pmdrill.yaml': `stories: ${stories}\n`,
      'told/ownership.md': COMPLETE,
    });
    const [told, none] = await Promise.all(
      ['told', 'none'].map((stories) => run(makeFolder(config(stories)), ['next'])),
    );
    expect(told).not.toEqual(none);
    expect(/^stories: stories +# (.*)$/m.exec(page)![1]).toMatch(/\bnext\b/);
  });

  it('names every format', () => {
    const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(named).toEqual([...REPORT_FORMATS]);
  });
});

describe('docs/questions-and-rules.md', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const text = read('questions-and-rules.md');

  it('has an example that is valid and finds what it is for', async () => {
    const lines = blocks('sh', text)[0]!
      .trim()
      .split('\n')
      .map((line) => line.replace('npx pmdrill ', '').split(' '));
    expect(lines).toHaveLength(2);
    const [valid, checked] = await Promise.all(lines.map((line) => run(root, line)));
    expect(valid).toMatchObject({ status: 0, stderr: '' });
    expect(valid!.stdout).toMatch(/^No problems in 1 question, 2 rubric files and \d+ patterns\.\n$/);
    expect(checked!.stdout).toMatch(/^Invent and Simplify, by its heading$/m);
    expect(checked!.stdout).toMatch(/^error {2}missing\/removal/m);
    expect(checked!.stdout).toMatch(/^warning {2}house\/code-name/m);
    expect(checked!.status).toBe(1);
  });

  it.each(['criteria', 'rules'])('shows %s as they stand in the example', (key) => {
    const shown = blocks('yaml', text).find((block) => block.startsWith(`${key}:\n`))!;
    const [id, lines] = Object.entries(parse(shown)[key])[0] as [string, { patterns: object[] }];
    const files = ['invent-and-simplify', 'story'].map((name) =>
      parse(read(`examples/content/rubrics/${name}.yaml`)),
    );
    const whole = files.find((file) => file[key]?.[id])[key][id];
    expect(whole).toMatchObject(lines);
  });
});
