import { describe, expect, it } from 'vitest';
import { sheetOf } from './sheet-of.ts';

async function rowsOf(text: string) {
  const { stories } = await sheetOf({ 'a.md': text });
  return stories[0]!.metrics.map(({ topic, baseline, value }) =>
    [topic, baseline?.text ?? '', value?.text ?? ''].join(' '),
  );
}

describe('what a story tells apart', () => {
  it.each([
    [
      'I looked at the failed imports in Metabase, it was 40% in the beginning, and I made a template, and after some weeks it was down to 6%.',
      ['failed imports in Metabase 40% 6%'],
    ],
    [
      'Our gross churn at Shiftly (about 900 customers) went up from 1.9% to 3.4% a month. I read the log. By September churn was 1.7%, measured in the billing system.',
      ['gross churn at Shiftly 1.9% 3.4%', 'gross churn at Shiftly 3.4% 1.7%'],
    ],
    [
      '**Situation:** The decline rate had reached 9%.\n\n**Action:** I changed the form.\n\n**Result:** The decline rate is 3.8%.',
      ['decline rate 9% 3.8%'],
    ],
    [
      '40 % of click-and-collect orders were late. I pushed orders to the handheld. By Easter I brought that down to 17 %.',
      ['click-and-collect orders 40 % 17 %'],
    ],
    [
      'In January 38% of parcels went to the wrong depot. I wrote a new label rule. By June the share had fallen to 12%.',
      ['parcels 38% 12%'],
    ],
  ])('is one change in %j', async (text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it.each([
    // Nothing says that it began so.
    ['Refunds were 9%. I changed the form. By June refunds were 4%.', ['Refunds  9%', 'refunds  4%']],
    // Of two measures either may be meant.
    [
      'Conversion of trials fell from 9% to 7%. Conversion of leads fell from 5% to 3%. By June conversion was 8%.',
      ['Conversion of trials 9% 7%', 'Conversion of leads 5% 3%', 'conversion  8%'],
    ],
    // It did not move.
    [
      'Precision fell from 31% to 30%. Since June precision has stayed at 29%.',
      ['Precision 31% 30%', 'precision  29%'],
    ],
    // It cannot have fallen from less.
    ['Returns were 9%. I changed the form. Returns fell to 14%.', ['Returns  9%', 'Returns  14%']],
    ['No-shows fell from 9% to 6%, and to 8% for large tables.', ['No-shows 9% 6%', 'large tables  8%']],
  ])('is none in %j', async (text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });
});
