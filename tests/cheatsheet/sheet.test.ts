import { describe, expect, it } from 'vitest';
import { listGaps } from '../../src/cheatsheet/describe.ts';
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

  it('joins how many there were in a month and how many there are, though told apart', async () => {
    const sheet = await sheetOf({
      'a.md': 'Parents wrote 1,900 tickets a month.\n\nI built a button. Tickets dropped to 240 a month.',
      'b.md': 'Parents wrote 1,900 tickets a week.\n\nI built a button. Tickets dropped to 240 a month.',
    });
    const [joined, apart] = ['a.md', 'b.md'].map((file) => sheet.stories.find(({ path }) => path === file)!);
    expect(joined).toMatchObject({
      metrics: [{ topic: 'Tickets', baseline: { text: '1,900' }, value: { text: '240' }, line: 3 }],
      volume: [],
    });
    expect(joined!.metrics[0]!.change!.text).toBe('−87 %');
    expect(apart).toMatchObject({
      metrics: [{ baseline: null, value: { text: '240' } }],
      volume: [{ text: '1,900 tickets a week' }],
    });
  });

  it('reads how many there were in words, too', async () => {
    const text =
      'We paid four hundred refunds a week.\n\nI changed it. Refunds went to about a hundred and twenty a week.';
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    expect(story!.metrics).toMatchObject([
      {
        baseline: { text: 'four hundred' },
        value: { text: 'a hundred and twenty' },
        change: { text: '−70 %' },
      },
    ]);
  });

  it('tells a share once that the name of another holds', async () => {
    const sheet = await sheetOf({ 'a.md': '4% of the houses made 58% of all failures.' });
    expect(sheet.stories[0]!.metrics).toMatchObject([{ topic: 'houses made 58% of all failures' }]);
  });

  it.each([
    ['Contacts about billing minus a third.', 'down a third'],
    ['The calls had gone down by two thirds.', 'down by two thirds'],
    ['I signed for the displays, €310,000 under budget.', '€310,000 under budget'],
  ])('says of %j which way it went', async (text, change) => {
    const { metrics, money } = (await sheetOf({ 'a.md': text })).stories[0]!;
    expect([...metrics, ...money].map((metric) => metric.change?.text)).toEqual([change]);
  });

  it.each([
    ['3 of every 5 users who left did so on that page - the last one.', 'users who left did so on that page'],
    ['27% of complaints were about a bus that "never came".', 'complaints were about a bus that never came'],
    ['Out of these entries 41% were about pressure.', 'entries were about pressure'],
  ])('says of %j what the share is of', async (text, topic) => {
    expect((await sheetOf({ 'a.md': text })).stories[0]!.metrics).toMatchObject([{ topic }]);
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

  it.each([
    ['27% of first appointments were no-shows, and each cost $85.', 'first appointments were no-shows'],
    ['I called 30 patients. Nine of the thirty could not come.', 'patients could not come'],
    [
      '62% of people who began the sign-up never listed a single item.',
      'people who began the sign-up never listed a single …',
    ],
    ['70% of requests were for less than 10% off.', 'requests were for less than 10% off'],
    ['Uptime stayed at 98% of the month.', 'Uptime'],
    ['58% were about one thing.', 'one thing'],
  ])('says of a share what is told of it in %j', async (text, topic) => {
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    expect(story!.metrics.map((metric) => metric.topic)).toEqual([topic]);
  });

  it('counts nobody that was only promised', async () => {
    const text = 'We had promised the board 20,000 sellers by December. 12,400 sellers were active.';
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    expect(story!.people.map(({ text: said }) => said)).toEqual(['12,400 sellers']);
  });

  it('takes a sum of one and a sum of all for no movement', async () => {
    const text = '**Situation:** Each return cost us £31.\n\n**Result:** We avoided £340,000 in returns.';
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    expect(story!.money.map(({ baseline }) => baseline)).toEqual([null, null]);
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

  it.each([
    ['I was product manager for 64 hospitals. We tried it in 6 pilot hospitals.', ['64 hospitals']],
    ['1,900 of the 2,400 drivers used it.', ['2,400 drivers']],
    ['1,900 of 2,400 drivers used it; we had 2,400 drivers.', ['2,400 drivers']],
    // The pair tells them.
    ['160 ward managers use it every week, before it were 40.', []],
    ['Ward managers went from 40 to 60.', []],
  ])('does not ask for people that it shows: %j', async (text, people) => {
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    expect(story!.people.map((each) => each.text)).toEqual(people);
    expect(listGaps(story!)).not.toContain('people affected');
  });

  it.each([
    ['We had 31k pickup orders in the first month.', ['31k pickup orders in the first month']],
    ['In its first week the desk took 1,400 calls.', ['1,400 calls']],
    ['It failed for 9,400 sessions a month.', ['9,400 sessions a month']],
    // How much was read, what was aimed at, what says nothing of a time, and what another row tells.
    ['I read 1,400 tickets in one week.', []],
    ['The goal was 2,000 orders a month.', []],
    ['I pulled 31,000 records from Kafka.', []],
    ['Alerts fell from 900 alerts a week to 300.', []],
    ['In the first month 212,000 households came.', []],
  ])('counts what came in a stretch of time: %j', async (text, volume) => {
    const sheet = await sheetOf({ 'a.md': text });
    expect(sheet.stories[0]!.volume.map((each) => each.text)).toEqual(volume);
    const page = { theme: createTheme(false), width: 100 };
    for (const told of volume)
      for (const printed of [formatSheet(sheet, page), formatSheetMarkdown(sheet), formatSheetHtml(sheet)])
        expect(printed.replaceAll('**', '')).toMatch(new RegExp(`volume(?::|</b>)?\\s+${told}`, 'i'));
  });

  it('names what a pair counts once', async () => {
    const [story] = (await sheetOf({ 'a.md': 'We closed the pilot: 600 → 140 stores use it.' })).stories;
    expect(story!.people).toEqual([]);
    expect(story!.metrics).toHaveLength(1);
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

  it('leaves to the reader whether a change is good', async () => {
    const sheet = await sheetOf({ 'a.md': 'Churn went from 1.9% to 3.4%.' });
    expect(formatSheetHtml(sheet)).not.toContain('var(--good)');
    const theme = { ...createTheme(false), good: (text: string) => `<good>${text}</good>` };
    expect(formatSheet(sheet, { theme, width: 80 })).not.toContain('<good>');
  });

  it('is a page that loads nothing and shows words of a story as text', async () => {
    const page = formatSheetHtml(
      await sheetOf({ 'a.md': 'The <b>&lt;script&gt;</b> error rate fell by 22%.' }),
    );
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
    expect(page).toContain('prefers-color-scheme: dark');
  });
});
