import { describe, expect, it } from 'vitest';
import { buildBank } from '../../src/bank/bank.ts';
import { formatBankMarkdown } from '../../src/bank/markdown.ts';
import { formatBank } from '../../src/bank/pretty.ts';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';
import type { Question } from '../../src/model.ts';
import { formatHead } from '../../src/reporters/pretty/head.ts';
import { formatScaffold } from '../../src/scaffold/scaffold.ts';
import { createTheme } from '../../src/text/theme.ts';

const content = loadContent();
const checker = createChecker(content);
const MODEL = content.questions.find(({ id }) => id === 'dive-deep')!.model;

async function bankOf(files: Record<string, string>) {
  const read = await Promise.all(
    Object.entries(files).map(([path, text]) => readStories(text, { path, content })),
  );
  const stories = read.flat().map((story) => ({ story, content, result: checkStory(story, checker) }));
  return buildBank(stories, content);
}

describe('the story bank', () => {
  it('has a line for each question, whether a story answers it or not', async () => {
    const { entries } = await bankOf({ 'dive-deep.md': MODEL });
    expect(entries.map(({ question, stories }) => [question.id, stories.length])).toEqual(
      content.questions.map(({ id }) => [id, id === 'dive-deep' ? 1 : 0]),
    );
  });

  it('puts the better of two stories first, and the mend worth most first', async () => {
    const bank = await bankOf({
      'dive-deep-old.md': 'I looked at a dashboard and saw a trend.',
      'dive-deep.md': MODEL,
    });
    const { stories } = bank.entries.find(({ question }) => question.id === 'dive-deep')!;
    expect(stories.map(({ path }) => path)).toEqual(['dive-deep.md', 'dive-deep-old.md']);
    const points = stories[1]!.mends.map((mend) => mend.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(stories[1]!.missing).toContain('metric');
  });

  it('says of a story what check says is to be mended first, and the rule to have explained', async () => {
    const text = 'I built relationships. We aligned. It was great. I bonded with everyone. They loved it.';
    const [story] = await readStories(text, { path: 'earn-trust.md', content });
    const checked = { story: story!, content, result: checkStory(story!, checker) };
    const lost = checked.result.reasons.reduce((sum, { points }) => sum + points, 100);
    expect(lost).toBeLessThan(0);
    const look = { theme: createTheme(false), width: 500 };
    const mend = /Mend first.*/.exec(formatHead(checked, { ...look, all: false }).join('\n'))![0];
    const bank = buildBank([checked], content);
    expect(formatBank(bank, look)).toContain(mend);
    const { mends } = bank.entries.flatMap(({ stories }) => stories)[0]!;
    expect(mend).toContain(`(${mends[0]!.points} of ${100 - lost} points lost)`);
    expect(formatBank(bank, look)).toContain(`then ${mends[1]!.id} (${mends[1]!.points}), `);
    const { id } = mends[0]!;
    expect(formatBank(bank, look)).toContain(`pmdrill explain ${id}`);
    expect(formatBankMarkdown(bank)).toContain(`\`${id}\``);
  });

  it('notices one piece of work that is told for two questions', async () => {
    const { twins } = await bankOf({ 'dive-deep.md': MODEL, 'ownership.md': MODEL });
    expect(twins).toHaveLength(1);
    expect(twins[0]!.questions).toEqual(['dive-deep', 'ownership']);
  });

  it('takes no mail that both quote for the same work', async () => {
    const mail = '> We lost 1,250 orders, 47 shops and $360,000.';
    const [one, other] = content.questions as [Question, Question];
    const { twins } = await bankOf({
      [`${one.id}.md`]: `${one.model}\n\n${mail}`,
      [`${other.id}.md`]: `${other.model}\n\n${mail}`,
    });
    expect(twins).toEqual([]);
  });

  it('takes different work for different work', async () => {
    const models = Object.fromEntries(content.questions.map(({ id, model }) => [`${id}.md`, model]));
    expect((await bankOf(models)).twins).toEqual([]);
  });

  it('takes numbers that many stories have for chance', async () => {
    const [one, other] = content.questions as [Question, Question];
    const said = 'I asked 12 of 22 teams for 30 days and 46% of them agreed.';
    const { twins } = await bankOf({
      [`${one.id}.md`]: `${one.model}\n\n${said}`,
      [`${other.id}.md`]: `${other.model}\n\nFor 30 days 46% came; 22 of them and 12 more.`,
    });
    expect(twins).toEqual([]);
  });

  it('does not count a draft in which nothing is told, and says to fill it in', async () => {
    const [question, other] = content.questions as [Question, Question];
    const bank = await bankOf({
      [`${question.id}.md`]: formatScaffold(question, content),
      [`${other.id}.md`]: other.model,
      [`${other.id}-2.md`]: formatScaffold(other, content),
    });
    expect(bank.entries.map(({ stories, drafts }) => [stories.length, drafts.length]).slice(0, 3)).toEqual([
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    const pretty = formatBank(bank, { theme: createTheme(false), width: 80 });
    expect(pretty).toContain('1 of 5 questions have a story');
    expect(pretty).toMatch(
      new RegExp(`^ {2}EMPTY DRAFT +${question.id}\\.md\n +.*open it and fill it in$`, 'm'),
    );
    expect(pretty).not.toContain(`pmdrill new ${question.id}`);
    expect(formatBankMarkdown(bank)).toMatch(/empty draft .*open it and fill it in/);
  });

  it('calls a story by its file alone where it is the only one there, whatever stands above it', async () => {
    const [question] = content.questions as [Question];
    const untitled = question.model.replace(/^#.*\n+/gm, '');
    const front = `---\nquestion: ${question.id}\n---\n\n`;
    const bank = await bankOf({
      'one.md': front + untitled,
      'two.md': `${front}${untitled}\n\n${untitled}`,
      'none.md': `${front}<!-- later -->\n`,
    });
    const [{ stories, drafts }] = bank.entries as [(typeof bank.entries)[number]];
    const names = [...stories, ...drafts].map(({ name }) => name).toSorted();
    expect(names).toEqual(['none.md', 'one.md', 'two.md:13', 'two.md:5']);
  });

  it('counts no notes as stories, and names each with the reason', async () => {
    const todo = 'TODO: the Redis migration. Ask Tom for the numbers.';
    const bank = await bankOf({
      'notes.md': todo,
      'recruiter.md': '- Who will be my manager?\n- How large is the team?',
      'empty.md': '',
      'dive-deep.md': todo,
      'headed.md': `# Earn Trust\n\n${todo}`,
      'long.md': MODEL.replace(/^#.*/m, ''),
    });
    expect(bank.notes.map(({ path }) => path)).toEqual(['notes.md', 'recruiter.md', 'empty.md']);
    const told = bank.entries.flatMap(({ stories }) => stories.map(({ path }) => path));
    expect(told.toSorted()).toEqual(['dive-deep.md', 'headed.md', 'long.md']);
    for (const report of [
      formatBank(bank, { theme: createTheme(false), width: 80 }),
      formatBankMarkdown(bank),
    ]) {
      expect(report).toContain('Not counted: notes.md (9 words, and it names no question).');
      expect(report).toContain('Not counted: empty.md (no word is told in it yet: open it and fill it in).');
    }
  });

  it.each([40, 80])('fits %i cells, and cuts no path', async (width) => {
    const path = 'stories/from-the-year-at-the-bank/dive-deep.md';
    const bank = await bankOf({ [path]: 'I looked at a dashboard.', 'earn-trust.md': MODEL });
    const lines = formatBank(bank, { theme: createTheme(false), width }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.map((line) => line.trim()).join('')).toContain(path);
    expect(lines.join('\n')).not.toContain('…');
  });

  it('says in every format what to do about a question without a story', async () => {
    const bank = await bankOf({});
    const pretty = formatBank(bank, { theme: createTheme(false), width: 80 });
    for (const report of [pretty, formatBankMarkdown(bank)]) {
      for (const { id } of content.questions) expect(report).toContain(`pmdrill new ${id}`);
    }
    expect(Math.max(...pretty.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
