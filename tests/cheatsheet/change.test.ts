import { describe, expect, it } from 'vitest';
import { sheetOf } from './sheet-of.ts';

async function changesOf(text: string) {
  const { stories } = await sheetOf({ 'a.md': text });
  return [...stories[0]!.metrics, ...stories[0]!.money].map(({ change }) => change?.text);
}

describe('a computed change', () => {
  it.each([
    ['Retention went from 61% to 68%.', '+7 points, +11 %'],
    ['Churn went from 2.1% to 1.8%.', '−0.3 points, −14 %'],
    ['Churn went from 2% to 1%.', '−1 point, −50 %'],
    ['NPS rose from 31 to 44.', '+13 points'],
    ['The CSAT rose from 61% to 68%.', '+7 points'],
    ['NPS rose from -22 to +11.', '+33 points'],
    ['NPS –22 → 11.', '+33 points'],
    ['NPS improved from minus twelve to plus eight.', '+20 points'],
    ['NPS fell from 8 to −12.', '−20 points'],
    ['NPS fell from 0 to −12.', '−12 points'],
    // The whole, or the thousands, of the first are those of the second too.
    ['Rejected loads went from 1 in 100 to 3.', '+200 %'],
    ['Credits fell from £9k a month to 5.5.', '−39 %'],
    ['Orders went from 900 to 2 thousand.', '+122 %'],
    ['Margin went from -4% to 2%.', '+6 points'],
    ['Cash went from -$20k to $50k.', undefined],
    ['Conversion went from two point one to two point six percent.', '+0.5 points, +24 %'],
    ['Revenue grew from 2,3 Mio. € to 3,1 Mio. €.', '+35 %'],
    ['Revenue grew from € 2,3 Mio. to € 3,1 Mio. by May.', '+35 %'],
    ['The app rating went from 3.9 to 4.4.', '+0.5 points'],
    ['Tickets fell from 14 to 6.', '−57 %'],
    ['Spending fell from $35,000 to $12,000.', '−66 %'],
    ['Complaints fell from 61 to 40 thousand.', '−34 %'],
    ['Users rose from 5 to 27 k.', '+440 %'],
    ['Costs fell from $61 to $40 million.', '−34 %'],
    ['Tickets grew from 900 to 2 thousand.', '+122 %'],
    ['Visits went from 1,200 to 40 thousand.', '+3233 %'],
    ['Cases fell from 40 thousand to 61.', '−99.8 %'],
  ])('of %j is told in points where people do', async (text, change) => {
    expect(await changesOf(text)).toEqual([change]);
  });
});

describe('a stated change', () => {
  it.each([
    ['Refunds fell 64%.', '−64%'],
    ['Refunds dropped by 64%.', '−64%'],
    ['I cut abandonment by 22 %.', '−22 %'],
    ['We reduced refunds by 9 %.', '−9 %'],
    ['We saved $35,000 in fees.', 'saved $35,000'],
    // What is measured says so already.
    ['This saved the company $2.1 million.', '$2.1 million'],
    ['It saved 3 hours a week.', '3 hours'],
    ['An annual saving of $40k.', '$40k'],
    ['We saved time and cut costs by $35,000.', '−$35,000'],
    ['We lost $35,000.', '−$35,000'],
    ['Revenue rose 8%.', '+8%'],
    ['Bookings grew by 8%.', '+8%'],
    ['We increased bookings by 8%.', '+8%'],
    ['Members gained 8% on average.', '+8%'],
    ['Lesson completion rose 9 points.', '+9 points'],
    ['We raised prices, and churn fell by 8 %.', '−8 %'],
    ['Sales are 20 % down.', '−20 %'],
    ['Sales +20 % in May.', '+20 %'],
    ['Setup got 22 % faster.', '22 % faster'],
    ['Conversion improved by 9 %.', '9 % better'],
    ['Appointments jumped by an hour.', 'an hour'],
    ['She doubled the credit line.', 'doubled'],
  ])('in %j has the sign of its words', async (text, change) => {
    expect(await changesOf(text)).toEqual([change]);
  });
});
