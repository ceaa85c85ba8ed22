import { describe, expect, it } from 'vitest';
import { RULE } from '../content/yaml-files.ts';
import { makeFolder, run } from '../run.ts';

const FAULTY = `
content: [mine]
storys: x
interview: 2026-13-45
rules:
  vague/imapct: off
  vague/data: loud
limits: { words: many, seconds: 0 }
overrides:
  - rules: { vague/hedg: warning, zzzzzzzz/nobody: off }
  - files: []
`.trimStart();

/** What `pmdrill rules` tells on standard error: a fault a line. */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  const { status, stdout, stderr } = await run(makeFolder(files), ['rules']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr.trimEnd().split('\n');
}

describe('a configuration with several faults', () => {
  it('is told all of them, each in its place with what to write', async () => {
    const faults = await faultsOf({
      '.pmdrill.yaml': FAULTY,
      'mine/rubrics/story.yaml': 'words:\n  Rocket: [rocket]\n',
    });
    expect(faults.map((line) => line.replace(/ The line reads: .*/, ''))).toEqual([
      "pmdrill: .pmdrill.yaml:2:1: 'storys' is not a key of the configuration; did you mean 'stories'?",
      "pmdrill: .pmdrill.yaml:3:12: 'interview' has to be a date such as 2026-03-01.",
      "pmdrill: .pmdrill.yaml:5:3: No rule is called 'vague/imapct'. Did you mean 'vague/impact'?",
      "pmdrill: .pmdrill.yaml:6:15: 'vague/data' has to be 'error', 'warning', 'info' or 'off'.",
      "pmdrill: .pmdrill.yaml:7:18: 'words' has to be a number.",
      "pmdrill: .pmdrill.yaml:7:33: 'seconds' has to be more than 0.",
      "pmdrill: .pmdrill.yaml:9:5: The key 'files' of 'overrides 1' is missing; write 'files: …'.",
      "pmdrill: .pmdrill.yaml:9:14: No rule is called 'vague/hedg'. Did you mean 'vague/hedge'?",
      "pmdrill: .pmdrill.yaml:9:35: No rule is called 'zzzzzzzz/nobody'. Take it out; pmdrill rules lists them all.",
      "pmdrill: .pmdrill.yaml:10:5: 'files' has to have at least 1 entry.",
    ]);
  });

  it('tells unknown rules beside a key that names no folder of content', async () => {
    const faults = await faultsOf({ '.pmdrill.yaml': 'rules: { vague/buzword: off }\nminscore: 90\n' });
    expect(faults).toEqual([
      expect.stringContaining("1:10: No rule is called 'vague/buzword'. Did you mean 'vague/buzzword'?"),
      expect.stringContaining("2:1: 'minscore' is not a key of the configuration"),
    ]);
  });

  it('calls no rule unknown where a folder that may have it is not there', async () => {
    const faults = await faultsOf({
      '.pmdrill.yaml': 'content: [mine]\nrules: { mine/rule: off }\nallow: x\n',
    });
    expect(faults).toEqual([
      "pmdrill: .pmdrill.yaml:1:11: There is no folder 'mine' of questions and rubrics; check the spelling.",
      expect.stringContaining(".pmdrill.yaml:3:8: 'allow' has to be a list"),
    ]);
  });

  it.each([
    ['contents: [mine]', 1, "'contents' is not a key of the configuration; did you mean 'content'?"],
    ['folders: [mine]', 1, "'folders' is not a key of the configuration"],
    ['content: mine', 10, "'content' has to be a list"],
    ['content: [mine, 5]', 17, 'has to be text'],
  ])('calls no rule unknown that a folder under %s may have', async (line, column, fault) => {
    const faults = await faultsOf({
      '.pmdrill.yaml': `${line}\nrules: { house/code-name: off }\n`,
      'mine/rubrics/story.yaml': `rules:\n  house/code-name:\n${RULE}`,
    });
    expect(faults).toEqual([expect.stringContaining(`.pmdrill.yaml:1:${column}: `)]);
    expect(faults[0]).toContain(fault);
  });

  it.each(['mine', '[mine, 5]'])(
    'is told of together with those of the folders in content: %s',
    async (folders) => {
      const yaml = `content: ${folders}\n`;
      const faults = await faultsOf({ '.pmdrill.yaml': yaml, 'mine/questions/x.yaml': 'titel' });
      expect(faults).toHaveLength(2);
      expect(faults[1]).toContain('mine/questions/x.yaml:1:1: This file has to be a question');
      const missing = await faultsOf({ '.pmdrill.yaml': yaml });
      expect(
        missing.filter((line) => line.includes('.pmdrill.yaml:1:') && line.includes("no folder 'mine'")),
      ).toHaveLength(1);
    },
  );

  it('is told of together with a fault of the content', async () => {
    const faults = await faultsOf({
      '.pmdrill.yaml': 'content: [mine]\nallow: x\n',
      'mine/questions/x.yaml': 'titel',
    });
    expect(faults[0]).toContain(".pmdrill.yaml:2:8: 'allow' has to be a list");
    expect(faults[1]).toContain('mine/questions/x.yaml:1:1: This file has to be a question');
  });

  it('may stand in package.json', async () => {
    const faults = await faultsOf({
      'package.json': '{\n  "pmdrill": {\n    "rule": {},\n    "rules": { "vague/imapct": "off" }\n  }\n}\n',
    });
    expect(faults).toEqual([
      expect.stringMatching(/package\.json:3:5: 'rule' is not a key of 'pmdrill'; did you mean 'rules'\?/),
      expect.stringMatching(/package\.json:4:16: No rule is called 'vague\/imapct'/),
    ]);
  });

  it('is told once, and as many errors in JSON, however many stories it holds for', async () => {
    const folder = makeFolder({
      'in/.pmdrill.yaml': 'storys: x\nallow: x\n',
      'in/a.md': 'I built it.',
      'in/b.md': 'I built it.',
    });
    const { status, stdout, stderr } = await run(folder, ['check', 'in', '-f', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).errors.map(({ line }: { line: number }) => line)).toEqual([1, 2]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});
