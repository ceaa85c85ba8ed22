import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/document/index.ts';
import { extractMetrics } from '../../src/metrics/extract.ts';
import { findAmounts } from '../../src/metrics/find.ts';

/** Of each metric what it is held against, its value and the change that the story gives. */
const read = (text: string) =>
  extractMetrics(readRow(text)).map(({ baseline, others, value, change }) =>
    [(baseline ?? others)?.text, value?.text, change?.computed ? '' : change?.text].map((part) => part ?? ''),
  );

describe('the amounts of a metric', () => {
  it.each([
    // What only fills a sentence, or hedges an amount.
    ['Returned plates went from, er, six hundred a week to, to under forty.', 'six hundred|forty|'],
    ['The calls came down by, I want to say, forty-five percent.', '||forty-five percent'],
    ['Crates 120ish a week → 20.', '120|20|'],
    // The whole comes first; what was done to it is a result, what was looked at is none.
    ['From 100 plants 42 died.', '|From 100 plants 42|'],
    ['We attended 104 of the 120.', '|104 of the 120|'],
    ['We read 104 of the 120.', ''],
    ['We stored it for one night in 4 places.', ''],
    // Units and currencies.
    ['It saved 1.1 million SGD.', '||1.1 million SGD'],
    ['The next map reached 2.9 Å where it used to be 4.1.', '4.1|2.9 Å|'],
    ['Stoppages went from 3 a year to none.', '3|none|'],
    // What comes with "the" is told again only where it was told.
    ['They stayed, and so did the £90,000 a year.', '|£90,000|'],
    ['We lost £90,000. I wrote off the £90,000.', '||£90,000'],
    // A wish ends with its clause.
    ['She wanted him back, as two thirds of the issues were in his tables.', '|two thirds|'],
    ['I set the target, 40% of buyers on digital.', ''],
    ['I brought him the bugs which made 60% of the tickets and asked what he would do.', '|60%|'],
    // By so much.
    ['The two figures differed by four.', '||four'],
    ['The patch needs an answer by 11.', ''],
    ['Seven had less than five.', ''],
    ['A visit got shorter by 50 minutes on average.', '||50 minutes'],
    ['It is cheaper 4%.', '||4%'],
    ['The result was minus 2.6%.', '||2.6%'],
    ['That saved the whole company 300 hours.', '||300 hours'],
    ['We got 200 more sign-ups a week.', '||200'],
    ['The bill came out at double the estimate.', '||double'],
    ['Every doubled charge was created at night.', ''],
    ['The error rate is a third of what it was.', '||a third'],
    // A mean, and money that does not say so.
    ['There were 2.1 complaints per thousand.', '|2.1|'],
    ['The phone bill is gone, 1,750 a month.', '|1,750|'],
    ['That is eleven million a year in fees.', '|eleven million|'],
    // What was before, wherever it is said.
    ['Sales 11 million, a normal Thursday is 7.', '7|11 million|'],
    ['The bikes made 38 trips a day, the vans before 31.', '31|38|'],
    ['96% without a reminder, before it was always under 80.', '80|96%|'],
    ['The ratio was 92% in one year, after several years at 60%.', '60%|92%|'],
    ['From 11% it became 46%.', '11%|46%|'],
    ['Before it took 3 days, now it takes 4 hours.', '3 days|4 hours|'],
    ['Setup used to take five weeks and now takes two.', 'five weeks|two|'],
    ['In 2021 we lost 38 clients, in 2022 only 9.', '38|9|'],
    ['Instead of 14 forms there are 3.', '14|3|'],
    ['Renewals: 61% (2022) -> 74% (2023)', '61%|74%|'],
    ['Load time 1.1 s (before: 4.2 s)', '4.2 s|1.1 s|'],
    ['The walk is 40 min now (65 before).', '65|40 min|'],
    ['65% at the beginning and 40% at the end.', '65%|40%|'],
    ['Load time was 4.2 s and is 1.1 s now.', '4.2 s|1.1 s|'],
    // No pair.
    ['The answer was 62 roles, not 200.', ''],
    ['There were 61 stamps where there ought to have been 112.', ''],
    ['I looked up one month of uploads: 2,260, from 940 families.', ''],
    ['The drivers wait at the gate from 6 to 9 hours.', ''],
    ['Output rose 20% to 96 a day.', '||20%'],
  ])('of %j are %s', (text, metrics) => {
    expect(
      read(text)
        .map((parts) => parts.join('|'))
        .join(' ; '),
    ).toBe(metrics);
  });
});

it('may have the whole of a share first', () => {
  const found = findAmounts('Of the 60 coats we returned 58.').map(({ text }) => text);
  expect(found).toEqual(['Of the 60 coats we returned 58']);
});
