import { describe, expect, it } from 'vitest';
import { readRow, readStories } from '../../src/document/index.ts';
import { QUESTIONS } from '../questions.ts';

const content = { questions: QUESTIONS };
const read = (source: string, options = {}) => readStories(source, { path: 'story.md', content, ...options });

/** `question from title` of each story. */
async function questions(source: string, options = {}): Promise<string[]> {
  const stories = await read(source, options);
  return stories.map(({ question, questionFrom, title }) => `${question} ${questionFrom} ${title}`);
}

describe('the question of a story', () => {
  const front = '---\nquestion: dive-deep\n---\n';
  it.each([
    [
      'the option first',
      `${front}# Earn Trust\n`,
      { question: 'ownership' },
      ['ownership option Earn Trust'],
    ],
    ['then front matter', `${front}# Earn Trust\n`, {}, ['dive-deep front-matter Earn Trust']],
    ['front matter by title', '---\nquestion: Dive Deep\n---\n', {}, ['dive-deep front-matter null']],
    ['front matter as a list', '---\nquestion:\n  - dive-deep\n---\n', {}, ['dive-deep front-matter null']],
    ['front matter as a link', '---\nquestion: [[Dive Deep]]\n---\n', {}, ['dive-deep front-matter null']],
    ['a title that is a year', '---\ntitle: 2024\n---\n# Earn Trust', {}, ['earn-trust heading 2024']],
    [
      'no title of a template',
      '---\ntitle: {{title}}\n---\n# Earn Trust',
      {},
      ['earn-trust heading Earn Trust'],
    ],
    ['then a heading', '# Earn Trust', { path: 'ownership.md' }, ['earn-trust heading Earn Trust']],
    ['a heading with more', '# EARN-TRUST: the model', {}, ['earn-trust heading EARN-TRUST: the model']],
    ['a heading with brackets', '# Dive Deep (NDA)', {}, ['dive-deep heading Dive Deep (NDA)']],
    [
      'both halves of it',
      'Ownership / Deliver Results — Falcon\n\nI did it.',
      {},
      ['ownership heading Ownership / Deliver Results — Falcon'],
    ],
    ['a heading with a dash', '# Dive deep – the model', {}, ['dive-deep heading Dive deep – the model']],
    ['half of a double principle', '# Deliver Results - Q3', {}, ['ownership heading Deliver Results - Q3']],
    [
      'the whole of it',
      '# Ownership & Deliver Results',
      {},
      ['ownership heading Ownership & Deliver Results'],
    ],
    ['an alias', '## Influence without authority', {}, ['earn-trust heading Influence without authority']],
    [
      'then the name of the file',
      '# My story',
      { path: 'a/earn-trust.md' },
      ['earn-trust file-name My story'],
    ],
    ['a numbered file', 'x', { path: 'earn-trust-2.md' }, ['earn-trust file-name null']],
    ['a file numbered in front', 'x', { path: '02-earn-trust.md' }, ['earn-trust file-name null']],
    [
      'a numbered heading',
      '## 1. Earn Trust: the model',
      {},
      ['earn-trust heading 1. Earn Trust: the model'],
    ],
    ['a heading with Q2', '# Q2 – Earn Trust', {}, ['earn-trust heading Q2 – Earn Trust']],
    [
      'an interviewer’s words',
      `## 2. ${QUESTIONS[3]!.wordings[0]}`,
      {},
      [`dive-deep heading 2. ${QUESTIONS[3]!.wordings[0]}`],
    ],
    ['the end of a title', '# The rosters (Earn Trust)', {}, ['earn-trust heading The rosters (Earn Trust)']],
    ['the end after a dash', '# Rosters – Dive Deep', {}, ['dive-deep heading Rosters – Dive Deep']],
    [
      'a title without tags',
      '# The rosters (Earn Trust) #pm #star',
      {},
      ['earn-trust heading The rosters (Earn Trust)'],
    ],
    ['no title from a STAR heading', '# Situation\n\nx', {}, ['null null null']],
    ['else none yet', '# How I earn trust', {}, ['null null How I earn trust']],
    ['a title in front matter', '---\ntitle: The model\n---\n# Other', {}, ['null null The model']],
  ])('%s', async (_, source, options, expected) => {
    expect(await questions(source, options)).toEqual(expected);
  });

  describe('with a principle that two questions have', () => {
    const more = [
      { ...QUESTIONS[2]!, id: 'results', title: 'A hard launch', principle: 'Deliver Results', aliases: [] },
      { ...QUESTIONS[3]!, id: 'deeper', title: 'A second look' },
    ];
    const both = { content: { questions: [...QUESTIONS, ...more] } };
    const message =
      "'Deliver Results – Q3' may mean the question 'ownership' or 'results'; write one of these, or its title.";
    const told = '\n\nI did it.\n\n# Deliver Results – Q3\n';

    it.each([
      ['a heading', `# Earn Trust${told}`, {}, { message, path: 'story.md', line: 5, column: 1 }],
      ['front matter', '---\nquestion: Deliver Results\n---\n', {}, { line: 2, column: 11 }],
      ['a file', 'I did it.', { path: 'deliver-results.md' }, { path: 'deliver-results.md', line: null }],
      ['the option', 'I did it.', { question: 'Deliver Results' }, { path: null }],
    ])('is asked for where %s names no more', async (_, source, options, fault) => {
      await expect(questions(source, { ...both, ...options })).rejects.toMatchObject({
        code: 'ambiguous-question',
        ...fault,
      });
    });

    it.each([
      ['the id', '# results: the launch', 'results'],
      ['the title', '# A hard launch', 'results'],
      ['a title that is its principle too', '# Dive Deep', 'dive-deep'],
      ['the other half of it', '# Ownership', 'ownership'],
    ])('is clear by %s', async (_, heading, id) => {
      expect(await questions(heading, both)).toEqual([`${id} heading ${heading.slice(2)}`]);
    });

    it('is clear where the question of the file is declared', async () => {
      const declared = await questions(`# Deliver Results${told}`, { ...both, question: 'dive-deep' });
      expect(declared).toEqual(['dive-deep option Deliver Results', 'dive-deep option Deliver Results – Q3']);
    });
  });

  it('of a row is the one that it names; its headings and front matter never choose', () => {
    const source = '---\nquestion: dive-deep\n---\n# Earn Trust\n\nI did\n\n# Ownership\n\nit';
    expect(readRow(source)).toMatchObject({ question: null, questionFrom: null, words: 3 });
    expect(readRow(source, { question: 'ownership', id: 7 })).toMatchObject({
      path: null,
      id: 7,
      question: 'ownership',
      questionFrom: 'row',
    });
  });

  it('is asked for by a known name, and the nearest one is offered', async () => {
    await expect(read('x', { question: 'earn-turst' })).rejects.toMatchObject({
      code: 'unknown-question',
      message: expect.stringContaining("'earn-trust'"),
    });
    await expect(read('---\ntitle: x\nquestion: trust\n---\n')).rejects.toMatchObject({
      code: 'unknown-question',
      path: 'story.md',
      line: 3,
      column: 11,
    });
  });
});

describe('several stories in one file', () => {
  it('takes no story under another principle for one of the question above it', async () => {
    const told = '\n\nI did it.\n\n';
    expect(
      await questions(`## Dive Deep: logs${told}### Frugality${told}## Learn and Be Curious (SQL)${told}`),
    ).toEqual(['dive-deep heading Dive Deep: logs', 'null null Learn and Be Curious (SQL)']);
    expect(await questions(`Think Big – maps${told}Earn Trust – Tom${told}`, { path: 'bank.txt' })).toEqual([
      'null null Think Big – maps',
      'earn-trust heading Earn Trust – Tom',
    ]);
    expect(await questions(`I begin.\n\n# Frugality${told}`)).toEqual(['null null Frugality']);
  });

  it('takes no story under a heading beside for one of the question above it', async () => {
    const told = '\n\nSituation: It was slow.\n\nResult: It was fast.\n\n';
    expect(await questions(`## Dive Deep${told}## The courier story${told}### The van${told}`)).toEqual([
      'dive-deep heading Dive Deep',
      'null null The courier story',
      'null null The van',
    ]);
    expect(await questions(`# Dive Deep\n\n## Logs${told}## Vans${told}`)).toEqual([
      'dive-deep heading Dive Deep',
      'dive-deep heading Vans',
    ]);
  });

  const source =
    'Preface.\n\n# Earn Trust: one\n\nI asked.\n\n## Result\n\nHe agreed.\n\n# Ownership\n\nI owned it.\n';

  it('are cut at the headings that name a question', async () => {
    const stories = await read(source);
    const texts = stories.map(({ position: { start, end } }) => source.slice(start.offset, end.offset));
    expect(texts).toEqual([
      '# Earn Trust: one\n\nI asked.\n\n## Result\n\nHe agreed.',
      '# Ownership\n\nI owned it.',
    ]);
    expect(stories.map(({ words }) => words)).toEqual([4, 3]);
  });

  it('are cut at headings that ask in other words, each with the smaller ones below it', async () => {
    const asked =
      '# My stories\n\n## 1) Tell me about a time you were late\n\nI was.\n\n### What did you do?\n\nI ran.\n\n## 2. Your hardest customer so far?\n\nShe was.\n';
    const stories = await read(asked);
    expect(stories.map(({ question, words }) => [question, words])).toEqual([
      [null, 4],
      [null, 2],
    ]);
  });

  it('are cut at lines that name a question, where no heading does and the first stands above all', async () => {
    const lines = 'Bias for Action – the outage\r\n\r\nI ran.\r\n\r\n🚀 EARN TRUST\r\n\r\n- She won.\r\n';
    for (const path of ['a.txt', 'a.md']) {
      const stories = await read(lines, { path });
      expect(stories.map(({ question, title, words }) => [question, title, words])).toEqual([
        ['bias-for-action', 'Bias for Action – the outage', 2],
        ['earn-trust', '🚀 EARN TRUST', 2],
      ]);
    }
  });

  it.each([
    'I ran.\n\nOwnership\n\nI won.',
    'Ownership is what I had.\n\nI ran.',
    '# My story\n\nI ran.\n\nLP: Ownership',
    'Ownership',
  ])('are not cut at lines that name one in %j', async (told) => {
    const stories = await read(told);
    expect(stories.map(({ question }) => question)).toEqual([null]);
  });

  it('are cut at long ones that end with a full stop, as headings or paragraphs', async () => {
    const asked = 'Tell me about a time you went above and beyond for a customer.';
    const stories = await read(
      `## ${asked}\n\nI was.\n\n## 2. ${asked}\n\nShe was so.\n\n**${asked}**\n\nIt was.`,
    );
    expect(stories.map(({ title, words }) => [title, words])).toEqual([
      [asked, 2],
      [`2. ${asked}`, 5],
    ]);
    expect((await read(`${asked}\n\nI was.`)).map(({ title, words }) => [title, words])).toEqual([
      [asked, 2],
    ]);
  });

  it.each([
    ['notes', 'S - late\nT - ten\nA - ran\nR - won\n\nS - lost\nR - sold it\n', [4, 3]],
    ['headings', '## Situation\none\n## Result\ntwo\n## Situation\nthree four\n## Result\nfive\n', [2, 3]],
    ['a table', '| Situation | Result |\n| --- | --- |\n| one | two |\n| three four | five |\n', [2, 3]],
    [
      'labels within a paragraph',
      'Situation: one. Result: two.\n\nSituation: three four. Result: five.\n',
      [2, 3],
    ],
    ['a result told twice', 'Situation: one\n\nResult: two\n\nResult: three\n', [3]],
    ['a background at the end', 'Situation: one\n\nResult: two\n\nBackground: three\n', [3]],
    ['a result first', 'Result: one\n\nSituation: two\n\nAction: three\n', [3]],
  ])('begin anew at a Situation after a Result: %s', async (_, source, expected) => {
    expect((await read(source)).map(({ words }) => words)).toEqual(expected);
  });

  it('below one heading answer its question, each by its own title', async () => {
    const source =
      '# Earn Trust\n\n## The model\n\nS: one\n\nR: two\n\n## The map\n\nS: three\n\nR: four five\n';
    const stories = await read(source);
    expect(stories.map(({ question, title, words }) => [question, title, words])).toEqual([
      ['earn-trust', 'Earn Trust', 2],
      ['earn-trust', 'The map', 3],
    ]);
    const { start, end } = stories[1]!.position;
    expect(source.slice(start.offset, end.offset)).toBe('## The map\n\nS: three\n\nR: four five');
  });

  it('are cut at questions that stand there as paragraphs, which are none of their words', async () => {
    const asked = 'Q1: When were you late?\n\nI was.\n\nTell me about a hard customer.\n\nShe was so.\n';
    expect((await read(asked)).map(({ title, words }) => [title, words])).toEqual([
      ['When were you late?', 2],
      ['Tell me about a hard customer.', 3],
    ]);
  });

  it.each([
    'Tell me, I said.',
    'I asked: why do you want that?',
    'Give your best, she said, and I gave it',
    'Tell me about it,\nI said to her then',
  ])('are not cut at %j', async (told) => {
    const [story, ...others] = await read(`${told}\n\nI did.\n\n${told}\n`);
    expect(others).toEqual([]);
    expect(story!.words).toBeGreaterThan(8);
  });

  it('are not cut at a lone one, nor at the narrator’s own headings', async () => {
    const source =
      'Before.\n\n## Tell me about a time you were late\n\nI was.\n\n## What I did about it\n\nI ran.\n';
    expect((await read(source)).map(({ words }) => words)).toEqual([5]);
  });

  it('are not cut at mottos', async () => {
    const mottos =
      '# The pilot\n\n## Know your customer first\n\nI asked.\n\n## Ship what you can measure\n\nI shipped.\n';
    expect(await read(mottos)).toHaveLength(1);
  });

  it('are still cut when the option gives them one question', async () => {
    expect(await questions(source, { question: 'dive-deep' })).toEqual([
      'dive-deep option Earn Trust: one',
      'dive-deep option Ownership',
    ]);
  });

  it('text above a lone heading counts where the question is declared', async () => {
    const [story] = await read('Preface.\n\n# Ownership\n\nI owned it.', { question: 'ownership' });
    expect(story!.words).toBe(4);
  });
});

describe('words', () => {
  it.each([
    ['I built it — in 7 weeks!', 6],
    ['# A heading\n\nI built', 2],
    ['**Situation:** I built', 2],
    ['- [x] I built `code words` it', 3],
    ['I ~~really very~~ built it[^1]\n\n[^1]: a note', 3],
    ['---\ntitle: not counted\n---\nI built', 2],
    ['See https://a.b/c now', 3],
    ['end-to-end, 22 % and $3.4 M', 5],
    ['', 0],
  ])('of %j', async (source, words) => {
    expect((await read(source))[0]).toMatchObject({ words });
  });
});

describe('an empty story', () => {
  it.each(['', '\n\n', '---\ntitle: x\n---\n', '\uFEFF', '# Only a heading'])(
    '%j is one without words',
    async (source) => {
      expect(await read(source)).toMatchObject([{ words: 0, blocks: [] }]);
    },
  );
});

describe('suppression comments', () => {
  it('are read with rules, reason and place, inside lists, quotes and text', async () => {
    const source =
      '- a\n  <!-- pmdrill-disable-next-line vague/impact, vague/speed -- said -- so -->\n- b <!--pmdrill-disable-line-->\n\n> <!-- pmdrill-disabel -->\n';
    const [story] = await read(source);
    expect(story!.directives).toMatchObject([
      { kind: 'disable-next-line', rules: ['vague/impact', 'vague/speed'], reason: 'said -- so' },
      { kind: 'disable-line', rules: [], reason: null, position: { start: { line: 3, column: 5 } } },
      { kind: null, position: { start: { line: 5, column: 3 } } },
    ]);
  });
});

describe('broken front matter', () => {
  it('is an error at its line and column of the file', async () => {
    await expect(read('\uFEFF---\r\ntitle: "x\r\n---\r\ntext')).rejects.toMatchObject({
      code: 'bad-yaml',
      path: 'story.md',
    });
    await expect(read('---\ntitle: a\ntitle: b\n---\n')).rejects.toMatchObject({ line: 3, column: 1 });
  });
});

it('refuses what is nested too deep to be read', async () => {
  await expect(read('>'.repeat(9000))).rejects.toMatchObject({ code: 'too-deep' });
});
