import { describe, expect, it } from 'vitest';
import { formatSheetHtml } from '../../src/cheatsheet/html.ts';
import { formatSheetMarkdown } from '../../src/cheatsheet/markdown.ts';
import { formatSheet } from '../../src/cheatsheet/pretty.ts';
import { createTheme } from '../../src/text/theme.ts';
import { content, sheetOf } from './sheet-of.ts';

describe('the cheat sheet', () => {
  it('computes a change where both figures are given, and says so', async () => {
    const sheet = await sheetOf({ 'a.md': 'First line.\n\nChurn fell from 8% to 6%.' });
    expect(sheet.stories[0]!.metrics).toMatchObject([
      { topic: 'Churn', baseline: { text: '8%' }, value: { text: '6%' }, line: 3 },
    ]);
    expect(formatSheetMarkdown(sheet)).toContain('| Churn | 8% | 6% | −2 points, −25 % (computed) | 3 |');
  });

  it('keeps a change as it was told apart from a computed one', async () => {
    const sheet = await sheetOf({ 'a.md': 'Abandonment dropped by 22%.' });
    expect(formatSheetMarkdown(sheet)).toContain('| Abandonment |  |  | −22% | 1 |');
  });

  it('shows two groups side by side, and no change', async () => {
    const text = '71% of the lost ones had failed syncs, against 12% of the others.';
    const sheet = await sheetOf({ 'a.md': text });
    expect(formatSheetMarkdown(sheet)).toContain('| lost ones |  | 71% against 12% |  | 1 |');
    const plain = formatSheet(sheet, { theme: createTheme(false), width: 200 }).replaceAll('\u00a0', ' ');
    expect(plain).toMatch(/lost ones {2}71% against 12% {2}:1/);
    expect(plain).toContain('no baseline with its new value');
  });

  it('says of which period an amount is', async () => {
    const sheet = await sheetOf({
      'a.md': 'We saved $35,000 a month.\n\nFees fell from $210,000 to $140,000 a week.',
    });
    const texts = [
      formatSheet(sheet, { theme: createTheme(false), width: 200 }),
      formatSheetMarkdown(sheet),
      formatSheetHtml(sheet),
    ].map((text) => text.replaceAll('\u00a0', ' '));
    for (const text of texts) expect(text).toMatch(/\$35,000 a month.*\$140,000 a week/s);
    expect(sheet.stories[0]!.money).toMatchObject([
      { change: { period: 'month' } },
      { value: { period: 'week' } },
    ]);
  });

  it('leaves to others what is quoted of them', async () => {
    const mail = '> 1,200 customers were cut off. Churn fell from 8% to 6%.';
    const sheet = await sheetOf({ 'a.md': `We told 300 customers in June.\n\n${mail}`, 'b.md': mail });
    const [own, quoted] = ['a.md', 'b.md'].map((file) => sheet.stories.find(({ path }) => path === file)!);
    expect(own).toMatchObject({ people: [{ text: '300 customers' }], metrics: [] });
    // A story that is nothing but a quotation is read as the candidate's own, as the check reads it.
    expect(quoted).toMatchObject({
      people: [{ text: '1,200 customers' }],
      metrics: [{ baseline: { text: '8%' }, value: { text: '6%' } }],
    });
  });

  it('points out two figures for one thing', async () => {
    const { contradictions } = await sheetOf({
      'a.md': 'Payment abandonment dropped by 22%.',
      'b.md': 'Payment abandonment dropped by 24%.',
    });
    expect(contradictions.map(({ sides }) => sides.map(({ figure, story }) => [figure, story]))).toEqual([
      [
        ['22%', 'a.md'],
        ['24%', 'b.md'],
      ],
    ]);
  });

  it('holds figures of one common word together only where they could be one', async () => {
    const { contradictions } = await sheetOf({
      'a.md': 'Orders rose by 22%. Revenue rose by 3%.',
      'b.md': 'Orders rose by 24%. Revenue rose by 9%.',
      'c.md': 'Orders rose by 22%.',
    });
    expect(contradictions.map(({ sides }) => sides.map(({ figure, story }) => [figure, story]))).toEqual([
      [
        ['22%', 'a.md'],
        ['24%', 'b.md'],
      ],
    ]);
  });

  it('finds no contradiction in the same figure, nor in figures for different things', async () => {
    const { contradictions } = await sheetOf({
      'a.md': 'Payment abandonment dropped by 22%. Revenue rose by 3%.',
      'b.md': 'Payment abandonment dropped by 22%. Revenue from hotel partners rose by 9%.',
    });
    expect(contradictions).toEqual([]);
  });

  it('names money, people, time and source, and what is still open', async () => {
    const { model } = content.questions.find(({ id }) => id === 'dive-deep')!;
    const text = formatSheet(await sheetOf({ 'dive-deep.md': model, 'empty.md': '' }), {
      theme: createTheme(false),
      width: 80,
    });
    for (const label of ['metric', 'timeline', 'source', 'open']) expect(text).toContain(`  ${label}`);
    expect(text).toContain('no baseline with its new value, no money');
  });

  it('ends with the questions that have no story yet, and with what begins one', async () => {
    const { model } = content.questions.find(({ id }) => id === 'dive-deep')!;
    const sheet = await sheetOf({ 'dive-deep.md': model });
    const text = formatSheet(sheet, { theme: createTheme(false), width: 200 });
    expect(text).toMatch(/Earn Trust {2}no story yet; pmdrill new earn-trust begins one\n/);
    expect(text).not.toContain('pmdrill new dive-deep');
    expect(formatSheetMarkdown(sheet)).toContain('- Earn Trust: `pmdrill new earn-trust`');
    expect(formatSheetHtml(sheet)).toContain('Earn Trust (<code>pmdrill new earn-trust</code>)');
  });

  it('is a page that loads nothing and shows words of a story as text', async () => {
    const page = formatSheetHtml(
      await sheetOf({ 'a.md': 'The <b>&lt;script&gt;</b> error rate fell by 22%.' }),
    );
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
    expect(page).toContain('prefers-color-scheme: dark');
  });
});
