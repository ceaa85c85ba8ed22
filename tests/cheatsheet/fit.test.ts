import { describe, expect, it } from 'vitest';
import { fitPage } from '../../src/cheatsheet/fit.ts';
import { formatSheetHtml } from '../../src/cheatsheet/html.ts';
import type { Sheet } from '../../src/cheatsheet/sheet.ts';
import { sheetOf } from './sheet-of.ts';

const [{ stories: told }] = [
  await sheetOf({
    'a.md': `Churn fell from 8% to 6%. Refunds fell from 9% to 4%. Late orders fell from 7% to 2%.
We saved $35,000 a month in fees. Calls fell from 900 to 300 a week. Setup fell from 35 minutes to 20.`,
  }),
] as const;

/** So many stories to three questions, each scored by its place. */
function sheetWith(count: number): Sheet {
  const stories = Array.from({ length: count }, (_, at) => ({
    ...told[0]!,
    name: `${at}.md`,
    question: `Question ${Math.floor((at * 3) / count)}`,
    score: count - at,
  }));
  return { ...EMPTY, stories };
}
const EMPTY: Sheet = {
  stories: [],
  contradictions: [],
  misstated: [],
  drafts: [],
  notes: [],
  unanswered: [],
};

const sizeOf = (page: string): number => Number(/font-size: ([\d.]+)pt/.exec(page)![1]);

describe('the printed page', () => {
  it('holds all stories while they fit, in type that shrinks', () => {
    const few = sheetWith(3);
    expect(fitPage(few)).toMatchObject({ points: 10, printed: few.stories });
    expect(formatSheetHtml(few)).not.toContain('left out');
  });

  it.each([23, 60])('of %i stories has type that can be read', (count) => {
    expect(sizeOf(formatSheetHtml(sheetWith(count)))).toBe(7);
  });

  it('of too many stories holds the best of each question, and says how many it leaves out', () => {
    const sheet = sheetWith(60);
    const { printed } = fitPage(sheet);
    expect(printed.length).toBeLessThan(30);
    const names = printed.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['0.md', '20.md', '40.md', '1.md', '21.md']));
    expect(names).not.toContain('19.md');
    const page = formatSheetHtml(sheet);
    expect(page.match(/<section class="screen">/g)).toHaveLength(60 - printed.length);
    expect(page).toMatch(/\d+ of 60 stories are left out in print.*name a file or a folder/);
  });

  it('holds no more notices than a page has room for', () => {
    const side = { story: 'a.md', line: 1, figure: '22%', topic: 'churn' };
    const contradictions = Array.from({ length: 40 }, () => ({
      sides: [side, side] as [typeof side, typeof side],
    }));
    const fit = fitPage({ ...sheetWith(5), contradictions });
    expect(fit.notices.length).toBeLessThan(10);
    expect(fit.printed).toHaveLength(5);
  });
});
