import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUESTION, RULE } from '../content/yaml-files.ts';
import { makeFolder, run } from '../run.ts';

const empty = makeFolder();
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('pmdrill questions', () => {
  it('lists the five', async () => {
    const { status, stdout } = await run(empty, ['questions']);
    expect(status).toBe(0);
    for (const id of ['bias-for-action', 'customer-obsession', 'dive-deep', 'earn-trust', 'ownership']) {
      expect(stdout).toContain(id);
    }
  });

  it('shows one, by any of its names, without its model story', async () => {
    const { status, stdout } = await run(empty, ['questions', 'Deliver Results']);
    expect(status).toBe(0);
    expect(stdout).toContain('Ownership and Deliver Results');
    expect(stdout).toContain('post-launch: ');
    expect(stdout).toContain('pmdrill practice ownership');
    expect(stdout).not.toContain('bookkeepers and read');
    expect(stdout).not.toContain('HINTS');
  });

  it('shows the hints on demand', async () => {
    const { stdout } = await run(empty, ['questions', 'dive-deep', '--hints']);
    expect(stdout).toContain('HINTS');
  });

  it('shows a question of the user', async () => {
    const folder = makeFolder({ 'mine/questions/think-big.yaml': QUESTION });
    const { stdout } = await run(folder, ['--content', 'mine', 'questions', 'think-big']);
    expect(stdout).toContain('Tell me about a bold idea.');
  });

  it('guesses what an unknown id means', async () => {
    const { status, stderr } = await run(empty, ['questions', 'earn-trsut']);
    expect(status).toBe(2);
    expect(stderr).toBe("pmdrill: No question is called 'earn-trsut'. Did you mean 'earn-trust'?\n");
  });
});

describe('pmdrill explain', () => {
  it.each(['vague/impact', 'impact', 'VAGUE/IMPACT'])('explains the rule %s', async (id) => {
    const { status, stdout } = await run(empty, ['explain', id]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^vague\/impact {2}error, 5 points, every story\n/);
    for (const label of ['WHY', 'BAD', 'GOOD', 'FINE', 'ASK', 'MEND'])
      expect(stdout).toContain(`\n${label} `);
    expect(stdout).not.toContain('{text}');
  });

  it('explains a criterion', async () => {
    const { stdout } = await run(empty, ['explain', 'changed-mind']);
    expect(stdout).toMatch(/^missing\/changed-mind {2}error, 8 points, Earn Trust\n/);
  });

  it('prints each meaning of an id that has several', async () => {
    const { status, stdout } = await run(empty, ['explain', 'outcome']);
    expect(status).toBe(0);
    expect(stdout.match(/^missing\/outcome.*$/gm)).toEqual([
      'missing/outcome  error, 10 points, Dive Deep',
      'missing/outcome  error, 10 points, Earn Trust',
      'missing/outcome  error, 10 points, Ownership and Deliver Results',
    ]);
  });

  it.each([
    ['vague/impct', "pmdrill: No rule or criterion is called 'vague/impct'. Did you mean 'vague/impact'?\n"],
    ['data-sorce', "pmdrill: No rule or criterion is called 'data-sorce'. Did you mean 'data-source'?\n"],
    ['xylophone', "pmdrill: No rule or criterion is called 'xylophone'. pmdrill rules lists them all.\n"],
  ])('says what to do about the unknown id %s', async (id, message) => {
    expect(await run(empty, ['explain', id])).toMatchObject({ status: 2, stdout: '', stderr: message });
  });

  it('stays readable in 40 columns', async () => {
    const { stdout } = await run(empty, ['explain', 'metric'], { env: { COLUMNS: '40' } });
    expect(widest(stdout)).toBeLessThanOrEqual(46);
  });
});

describe('pmdrill guide', () => {
  it.each(['bank', 'new', 'cheatsheet', 'practice', 'mock', 'next', 'check'])('names %s', async (command) => {
    expect((await run(makeFolder(), ['guide'])).stdout).toContain(`pmdrill ${command}`);
  });

  it('tells the rounds, the rules of an answer and what to say about pay', async () => {
    const { status, stdout } = await run(empty, ['guide']);
    expect(status).toBe(0);
    expect(stdout).toContain('10 to 14 calendar days');
    expect(stdout).toContain('5. Onsite, hiring manager');
    expect(stdout).toContain('Under 300 words');
    expect(stdout).toContain('$175,000 to\n$190,000 base');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });
});

describe('a rule whose message quotes the words found', () => {
  const quoting = RULE.replace('A favourite word.', "'Leave ''{text}'' out.'").replace(
    'What do',
    "'{text}'? What do",
  );
  const folder = makeFolder({
    'mine/rubrics/story.yaml': `rules:\n  mine/totally:\n${quoting.replace(/followUp: (.*)/, 'followUp: "$1"')}`,
    'story.md': 'It was totally fine.\n',
  });

  it('is listed and explained with a sign in their place', async () => {
    for (const argv of [['rules'], ['explain', 'mine/totally']]) {
      const { stdout } = await run(folder, [...argv, '--content', 'mine']);
      expect(stdout).toContain("Leave '…' out.");
      expect(stdout).not.toContain('{text}');
    }
  });

  it('is reported in one line with the words once', async () => {
    const { stdout } = await run(folder, ['check', '-f', 'unix', 'story.md', '--content', 'mine']);
    expect(stdout).toContain(": Leave 'totally fine' out. [mine/totally]\n");
    expect(stdout).not.toContain("'totally fine': Leave");
  });
});

describe('pmdrill rules', () => {
  it('lists rules and criteria under their rubrics, the base first', async () => {
    const { status, stdout } = await run(empty, ['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^story\n {2}missing\/metric +error +No measured amount/);
    expect(stdout).toMatch(/^ {2}vague\/hedge +warning +/m);
  });

  it('prints them as JSON for scripts', async () => {
    const { stdout } = await run(empty, ['rules', '--format', 'json']);
    const { version, rules } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(rules.find(({ id }: { id: string }) => id === 'vague/data')).toEqual({
      id: 'vague/data',
      rubric: 'story',
      severity: 'error',
      points: 5,
      message: expect.any(String),
      why: expect.any(String),
      mend: expect.any(String),
      followUp: expect.stringContaining('{text}'),
      bad: expect.any(String),
      good: expect.any(String),
      near: expect.any(Array),
      asks: null,
    });
  });
});

describe('pmdrill validate', () => {
  it('finds nothing wrong with the built-in content', async () => {
    const { status, stdout } = await run(empty, ['validate']);
    expect(stdout).toMatch(/^No problems in 5 questions, \d+ rubric files and \d+ patterns\.\n$/);
    expect(status).toBe(0);
  });

  it('lists every problem of a folder and exits 1', async () => {
    const folder = makeFolder({
      'mine/questions/think-big.yaml': QUESTION.replace('title:', 'titel:'),
      'mine/rubrics/think-big.yaml': `rules:\n  mine/totally:\n${RULE.replace('"totally #Adjective"', 'totally #Adjective')}`,
    });
    const { status, stdout } = await run(folder, ['validate', 'mine']);
    expect(status).toBe(1);
    expect(stdout).toContain("think-big.yaml:1:1: 'titel' is not a key of a question; did you mean 'title'?");
    expect(stdout).toContain('think-big.yaml:12:16: Put this pattern in quotes');
    expect(stdout).toMatch(/\n2 problems\n$/);
  });

  it('finds examples that do not hold', async () => {
    const folder = makeFolder({
      'mine/rubrics/story.yaml': `rules:\n  mine/totally:\n${RULE.replace('It totalled nine.', 'He is totally blind.')}`,
    });
    const { status, stdout } = await run(folder, ['validate', 'mine']);
    expect(status).toBe(1);
    expect(stdout).toContain('which it has to leave alone');
    expect(stdout).toMatch(/\n1 problem\n$/);
  });

  it('reads a rubric with its question where it is given the file alone, or the folder of the rubrics', async () => {
    const folder = makeFolder({
      'mine/questions/think-big.yaml': QUESTION,
      'mine/rubrics/think-big.yaml': `rules:\n  mine/totally:\n${RULE}`,
    });
    const all = 'No problems in 1 question, 1 rubric file and 1 pattern.\n';
    for (const paths of [
      ['mine/rubrics/think-big.yaml'],
      ['mine/rubrics'],
      ['mine/rubrics/think-big.yaml', 'mine/questions/think-big.yaml'],
    ]) {
      const { status, stdout } = await run(folder, ['validate', ...paths]);
      expect([stdout, status]).toEqual([all, 0]);
    }
    expect(await run(join(folder, 'mine'), ['validate', 'rubrics'])).toMatchObject({ stdout: all });
  });

  it('exits 2 for what it cannot read', async () => {
    const { status, stderr } = await run(empty, ['validate', '/nowhere/at/all']);
    expect(status).toBe(2);
    expect(stderr).toBe('pmdrill: /nowhere/at/all: There is no such folder of questions and rubrics.\n');
  });
});

describe('a story that nothing names', () => {
  const files = { 'mine/questions/think-big.yaml': QUESTION, 'story.md': 'I planned for 40 countries.\n' };
  const HINT =
    'For a question of yours (think-big) put its title above the story as a heading,\nor add --question think-big\n';

  it('may be meant for a question of the user, and is told how to say so', async () => {
    const folder = makeFolder(files);
    const { stdout } = await run(folder, ['check', 'story.md', '--content', 'mine']);
    expect(stdout).toContain('inferred from the text; --question names another');
    expect(stdout).toContain(HINT);
  });

  it.each([
    ['by the option', ['--question', 'dive-deep', '--content', 'mine'], 'story.md', files['story.md']],
    ['by its heading', ['--content', 'mine'], 'story.md', `# Think Big\n\n${files['story.md']}`],
    ['where the user has no questions', [], 'story.md', files['story.md']],
  ])('is told nothing of it %s', async (_, options, name, text) => {
    const { stdout } = await run(makeFolder({ ...files, [name]: text }), ['check', name, ...options]);
    expect(stdout).not.toContain('a question of yours');
  });
});
