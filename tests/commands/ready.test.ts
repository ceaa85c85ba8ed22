import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, run } from '../run.ts';

describe('with an empty folder and an empty history', () => {
  it.each([
    [['next']],
    [['progress']],
    [['mock', '--debrief']],
    [['bank']],
    [['bank', '.']],
    [['cheatsheet']],
    [['cheatsheet', '.']],
  ])('%j says what to do first', async (argv) => {
    const { status, stdout, stderr } = await run(makeFolder(), argv);
    expect(stdout).toMatch(/pmdrill (practice|new|mock)\b/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it.each([
  [['bank', '-f', 'markdown'], /^## Story bank\n/],
  [['bank', '-f', 'json'], /^\{/],
  [['cheatsheet', '-f', 'markdown'], /^## /],
  [['cheatsheet', '-f', 'json'], /^\{/],
  [['cheatsheet', '-f', 'html'], /^<!doctype/i],
  [['mock', '--debrief', '-f', 'markdown'], /^$/],
  [['mock', '--debrief', '-f', 'json'], /^null\n$/],
])('pmdrill %j keeps that out of what goes into a file', async (argv, document) => {
  const { status, stdout, stderr } = await run(makeFolder(), argv);
  expect(status).toBe(0);
  expect(stderr).toMatch(/pmdrill (practice|new|mock)\b.*\n$/);
  expect(stdout).toMatch(document);
});

it('pmdrill cheatsheet -f html says on the page what to do first', async () => {
  const { stdout } = await run(makeFolder(), ['cheatsheet', '-f', 'html']);
  expect(stdout).toMatch(/<p>There is no story in .*Write the first one: pmdrill new /);
});

it('says how to name another folder, where none was named', async () => {
  const hint = 'Where yours lie elsewhere, name their folder too: pmdrill bank .';
  const folder = makeFolder({ 'other/a.txt': '' });
  expect((await run(folder, ['bank'])).stdout).toContain(hint);
  expect((await run(makeFolder(), ['bank', '.'])).stdout).not.toContain(hint);
});

it('pmdrill next looks among the stories for one that answers a question never tried', async () => {
  const told = 'I cut the time to file a claim from 22 to 4 minutes by the end of May.';
  const nextOf = async (files: Record<string, string>) => (await run(makeFolder(files), ['next'])).stdout;
  const lack = 'no story of yours answers it. Start: pmdrill new ';
  expect(await nextOf({ 'stories/ownership.md': told })).toContain(lack);
  expect(await nextOf({ 'mine/ownership.md': told, '.pmdrill.yaml': 'stories: mine\n' })).toContain(lack);
  expect(await nextOf({ 'stories/a.md': 'Ask Pat about ownership.' })).toBe(await nextOf({}));
  const first = /practice (\S+)$/m.exec(await nextOf({}))![1];
  expect(await nextOf({ [`stories/${first}.md`]: told })).toBe(await nextOf({}));
});

describe('pmdrill new', () => {
  it('never overwrites a story', async () => {
    const folder = makeFolder({ 'stories/earn-trust.md': 'mine' });
    const { status, stdout } = await run(folder, ['new', 'Earn Trust']);
    expect(status).toBe(0);
    expect(stdout).toContain(join('stories', 'earn-trust-2.md'));
    expect(readFileSync(join(folder, 'stories/earn-trust.md'), 'utf8')).toBe('mine');
    expect(statSync(join(folder, 'stories/earn-trust-2.md')).mode & 0o777).toBe(0o600);
  });

  it('writes a draft that check reads as an answer without a word in it', async () => {
    const folder = makeFolder();
    await run(folder, ['new', 'dive-deep']);
    const { status, stdout } = await run(folder, ['check', 'stories', '-f', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).stories[0]).toMatchObject({ question: 'dive-deep', words: 0 });
    const { stdout: report } = await run(folder, ['check', 'stories']);
    expect(report).toContain('Nothing is told here yet. Open this file, fill it in, then check it again.');
    expect(report).not.toContain('pmdrill new');
  });

  it('says where the attempt that it begins with answered another question', async () => {
    const folder = makeFolder();
    await run(folder, ['practice', 'earn-trust'], 'I showed him the model.');
    const other = await run(folder, ['new', 'dive-deep', '--from', 'last']);
    expect(other.stdout).toMatch(
      /Note: the attempt \w+ answered Earn Trust, and this draft is for Dive Deep/,
    );
    expect((await run(folder, ['new', '--from', 'last'])).stdout).not.toContain('Note:');
  });

  it.each([
    [['new'], 'Name the question'],
    [['new', 'earn-trst'], "Did you mean 'earn-trust'?"],
    [['new', '--from', 'last'], 'The history holds no attempt yet'],
  ])('%j is refused with a way out', async (argv, sentence) => {
    const { status, stderr } = await run(makeFolder(), argv);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('pmdrill bank', () => {
  it('reports the other stories where one cannot be read', async () => {
    const folder = makeFolder({ 'stories/dive-deep.md': 'I read 200 tickets.' });
    writeFileSync(join(folder, 'stories/broken.md'), Buffer.from([0xc3, 0x28]));
    const { status, stdout, stderr } = await run(folder, ['bank']);
    expect(status).toBe(2);
    expect(stderr).toContain('stories/broken.md');
    expect(stdout).toContain('stories/dive-deep.md');
  });

  it('names a folder that does not exist', async () => {
    const { status, stdout, stderr } = await run(makeFolder(), ['bank', 'storys']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('storys');
  });
});

describe('pmdrill progress', () => {
  it('writes the page to a file and JSON to standard output', async () => {
    const folder = makeFolder();
    await run(folder, ['practice', 'earn-trust'], 'I showed him the model. Sales rose by 22 % in 7 weeks.');
    const { status, stdout, stderr } = await run(folder, ['progress', '--html', 'p.html', '-f', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Written to p.html; open it in a browser.\n' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, attempts: 1 });
    expect(readFileSync(join(folder, 'p.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(statSync(join(folder, 'p.html')).mode & 0o777).toBe(0o600);
  });

  it('gives JSON on an empty history, too, and writes no page', async () => {
    const folder = makeFolder();
    const { status, stdout, stderr } = await run(folder, ['progress', '--html', 'p.html', '-f', 'json']);
    expect(status).toBe(0);
    expect(stderr).toContain('pmdrill practice');
    expect(JSON.parse(stdout)).toMatchObject({ attempts: 0, from: null });
    expect(() => statSync(join(folder, 'p.html'))).toThrow();
  });

  it('writes a page anew, and over nothing else', async () => {
    const folder = makeFolder({ 'stories/earn-trust.md': 'mine' });
    await run(folder, ['practice', 'earn-trust'], 'I showed him the model.');
    const { status, stderr } = await run(folder, ['progress', '--html', 'stories/earn-trust.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('left as it is');
    expect(readFileSync(join(folder, 'stories/earn-trust.md'), 'utf8')).toBe('mine');
    for (const _ of [1, 2]) expect((await run(folder, ['progress', '--html', 'p.html'])).status).toBe(0);
  });

  it('says where a page cannot be written', async () => {
    const folder = makeFolder();
    await run(folder, ['practice', 'earn-trust'], 'I showed him the model.');
    const { status, stderr } = await run(folder, ['progress', '--html', 'no/such/p.html']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pmdrill: no\/such\/p\.html: The page cannot be written there [^\n]+\n$/);
  });
});

describe('a report goes to a file', () => {
  const STORY = { 'a/dive-deep.md': 'I read 200 tickets. Refunds fell from 9 % to 6 %.' };

  it.each([
    ['cheatsheet a --html p.html', 'p.html', /^<!doctype html>/],
    ['cheatsheet a -f html -o p.html', 'p.html', /^<!doctype html>/],
    ['cheatsheet a -o sheet.md', 'sheet.md', /^## The numbers/],
    ['cheatsheet a -o sheet.txt', 'sheet.txt', /^The numbers/],
    ['bank a -o bank.json', 'bank.json', /^\{/],
    ['progress -f html -o p.html', 'p.html', /^<!doctype html>/],
    ['progress -o p.html', 'p.html', /^<!doctype html>/],
  ])('by %s, and again', async (line, file, text) => {
    const folder = makeFolder(STORY);
    await run(folder, ['practice', 'dive-deep'], 'I read 200 tickets.');
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = await run(folder, line.split(' '));
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^Written to ${file}`));
      expect(readFileSync(join(folder, file), 'utf8')).toMatch(text);
    }
  });

  it.each(['cheatsheet a -o a/dive-deep.md', 'cheatsheet a -o my.json', 'bank a -o my.json'])(
    'but over nothing else by %s',
    async (line) => {
      const own = { ...STORY, 'my.json': '{\n  "name": "mine"\n}\n' };
      const folder = makeFolder(own);
      const { status, stderr } = await run(folder, line.split(' '));
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('left as it is') });
      for (const [path, text] of Object.entries(own))
        expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    },
  );

  it('or to standard output as a page', async () => {
    const folder = makeFolder();
    await run(folder, ['practice', 'dive-deep'], 'I read 200 tickets.');
    expect((await run(folder, ['progress', '-f', 'html'])).stdout).toMatch(/^<!doctype html>/);
  });
});

describe('a wrong use is told with what to type', () => {
  it.each([
    ['next -f json', "Unknown option '-f'. pmdrill next --help lists"],
    ['next dive-deep', 'pmdrill next --help says what it takes'],
    ['bank my stories', 'A name with spaces needs quotes'],
    ['progress --html', 'Write it behind the option'],
    ['explain', 'For example: pmdrill explain '],
    ['rehearse-all', "Unknown command 'rehearse-all'. pmdrill --help lists"],
    ['history last', 'pmdrill history show last'],
    ['history forget', 'as pmdrill history lists them'],
  ])('%s', async (line, mend) => {
    const { status, stdout, stderr } = await run(makeFolder(), line.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(mend);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

it('pmdrill cheatsheet leaves out what is no story yet, an empty draft, a note, and says so', async () => {
  const folder = makeFolder({ 'notes.md': 'TODO: ask Tom for the numbers.\n' });
  await run(folder, ['new', 'dive-deep']);
  const { stdout } = await run(folder, ['cheatsheet', '.', '--format', 'json']);
  const sheet = JSON.parse(stdout);
  expect(sheet.stories).toEqual([]);
  expect(sheet.unanswered).toHaveLength(4);
  expect([...sheet.notes, ...sheet.drafts].map(({ path }) => path)).toEqual([
    'notes.md',
    'stories/dive-deep.md',
  ]);
  for (const format of ['pretty', 'markdown', 'html']) {
    const report = (await run(folder, ['cheatsheet', '.', '-f', format])).stdout.replace(/\s+/g, ' ');
    expect(report).toContain('Not counted: notes.md (6 words, and it names no question).');
    expect(report).toContain(
      'Not counted: stories/dive-deep.md (no word is told in it yet: open it and fill it in).',
    );
    expect(report).not.toContain('pmdrill new dive-deep');
  }
});
