/** What the pages tell people to write has to work as it stands there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/reporters/names.ts';
import { COMPLETE } from './commands/folder.ts';
import { makeFolder, run } from './run.ts';

const page = readFileSync(new URL('../docs/scripts.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);

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

  it('names every format', () => {
    const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(named).toEqual([...REPORT_FORMATS]);
  });
});
