import { describe, expect, it } from 'vitest';
import { describeChange, describeFigures } from '../../src/cheatsheet/describe.ts';
import { formatSheetHtml } from '../../src/cheatsheet/html.ts';
import { formatSheetMarkdown } from '../../src/cheatsheet/markdown.ts';
import { formatSheet } from '../../src/cheatsheet/pretty.ts';
import { createTheme } from '../../src/text/theme.ts';
import { sheetOf } from './sheet-of.ts';

const misstatedOf = async (text: string) =>
  (await sheetOf({ 'a.md': text })).misstated.map(({ stated, computed }) => [stated, computed]);

describe('a stated change', () => {
  it.each([
    ['Tickets were cut by 60 %, from 14 to 6.', [['60 %', '−57 %']]],
    ['Late orders fell 70% from 14 to 6 a week.', [['70%', '−57 %']]],
    ['A 57% drop, from 14 to 6 errors, which is 60 % less.', [['60 %', '−57 %']]],
    ['The cost was cut by 40 %, from $200 to $140.', [['40 %', '−30 %']]],
    ['Win rate rose 6 pp (from 21% to 25%).', [['6 pp', '+4 points']]],
  ])('that its own pair contradicts is told in %j', async (text, told) => {
    expect(await misstatedOf(text)).toEqual(told);
  });

  it.each([
    'Tickets were cut by 57 %, from 14 to 6.',
    'Tickets were cut by about 60 %, from 14 to 6.',
    'Tickets were cut by more than 50 %, from 14 to 6.',
    'Refunds fell by 9 %, from 31 % to 22 %.',
    'Tickets were cut by 60 %, and calls fell from 14 to 6.',
    'Tickets were cut by 60 %. Calls fell from 14 to 6.',
    'Win rate rose 4 pp (from 21% to 25%).',
  ])('is let be in %j', async (text) => {
    expect(await misstatedOf(text)).toEqual([]);
  });

  it.each([
    ['Tickets fell from 210 to 64 a week (-70%).', ['210 → 64 a week', '−70%']],
    ['The basket rose from ₹745 to ₹810, i.e. +9%.', ['₹745 → ₹810', '+9%']],
    [
      'Churn dropped by more than half, from 14 to 6 percent.',
      ['14 → 6 percent', '−8 points, −57 % (computed)'],
    ],
    ['Win rate rose 4 pp (from 21% to 25%).', ['21% → 25%', '+4 points, +19 % (computed)']],
  ])('that agrees with its pair is one row with it in %j', async (text, row) => {
    const [story] = (await sheetOf({ 'a.md': text })).stories;
    const rows = [...story!.metrics, ...story!.money];
    expect(rows.map((each) => [describeFigures(each).replace(/\s/g, ' '), describeChange(each)])).toEqual([
      row,
    ]);
  });

  it('is named with its line, and with what the pair comes to, in every format', async () => {
    const sheet = await sheetOf({ 'a.md': 'First.\n\nTickets were cut by 60 %, from 14 to 6.' });
    const notice = 'Tickets: 60 % is stated in a.md, line 3, but 14 → 6 comes to −57 %.';
    expect(formatSheet(sheet, { theme: createTheme(false), width: 200 })).toContain(notice);
    expect(formatSheetMarkdown(sheet)).toContain(notice);
    expect(formatSheetHtml(sheet)).toContain(notice);
  });
});
