import { describe, expect, it } from 'vitest';
import { toWeeks } from '../../src/quantities/durations.ts';
import { readNumbers } from '../../src/quantities/numbers.ts';

describe('written numbers', () => {
  it.each([
    ['1,100', [1100]],
    ['1 234', [1234]],
    ["1'234.5", [1234.5]],
    ['4,5 %', [4.5]],
    ['$1.4M', [1_400_000]],
    ['9.4k', [9400]],
    ['₹84 lakh', [8_400_000]],
    ['3 millions', [3_000_000]],
    ['₹14.2 Cr', [142_000_000]],
    ['2.5 lacs', [250_000]],
    ['1,4 Mio. €', [1_400_000]],
    ['250 Tsd. €', [250_000]],
    ['1.200', [1200]],
    ['€ 12.500', [12_500]],
    ['3.950 EUR', [3950]],
    ['0.125', [0.125]],
    ['3.125 %', [3.125]],
    ['$1.125 billion', [1_125_000_000]],
    ['twenty-six', [26]],
    ['Twenty six', [26]],
    ['thirty', [30]],
    ['a hundred', [100]],
    ['a hundred and twenty', [120]],
    ['twelve hundred', [1200]],
    ['two hundred and ten thousand', [210_000]],
    ['five million two hundred and ten thousand', [5_210_000]],
    ['ten thousand and one', [10_001]],
    ['two dozen', [24]],
    ['half a dozen', [6]],
    ['half a million', [500_000]],
    ['two and a half', [2.5]],
    ['one and a half million', [1_500_000]],
    ['a million and a half', [1_500_000]],
    ['six point eight', [6.8]],
    ['six point twenty-five', [6.25]],
    ['10-15', [10, 15]],
    ['five to seven', [5, 7]],
    ['3 to 5 million', [3_000_000, 5_000_000]],
    ['500 to 1 million', [500, 1_000_000]],
    ['five and six', [5, 6]],
    ['hundreds', []],
    ['several hundred', []],
    ['a user often', []],
  ])('reads %j as %j', (text, numbers) => {
    expect(readNumbers(text).map(({ value }) => value)).toEqual(numbers);
  });

  it('says where they stand', () => {
    expect(readNumbers('in two and a half or 3 weeks')).toMatchObject([
      { value: 2.5, start: 3, end: 17 },
      { value: 3, start: 21, end: 22 },
    ]);
  });
});

describe('lengths of time', () => {
  it.each([
    ['twenty-six weeks', 26],
    ['thirty weeks', 30],
    ['a hundred days', 100 / 7],
    ['1,100 days', 1100 / 7],
    ['two and a half months', (2.5 * 52) / 12],
    ['a year and a half', 78],
    ['two years and a half', 130],
    ['half a year', 26],
    ['a couple of weeks', 2],
    ['a week', 1],
    ['6mo', 26],
    ['2 years and 3 months', 117],
    ['a year and two weeks', 54],
    ['three to four weeks', 4],
    ['two- to three-week', 3],
    ['three two-week sprints', 6],
    ['several weeks', null],
    ['40 minutes', null],
  ])('takes %j for %d weeks', (text, weeks) => {
    expect(toWeeks(text)).toEqual(weeks === null ? null : expect.closeTo(weeks, 6));
  });
});
