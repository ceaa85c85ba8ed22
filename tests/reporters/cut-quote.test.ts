import { expect, it } from 'vitest';
import { cutAroundNumber, cutQuote } from '../../src/reporters/pretty/cut-quote.ts';

it.each([
  ["'Churn fell by a third'", 40, "'Churn fell by a third'"],
  ["'Churn fell by a third'", 16, "'Churn fell by…'"],
  ["'Churn fell by a third'", 18, "'Churn fell by a…'"],
  ["'Churn fell', 'and stayed low'", 15, "'Churn fell…'"],
  ["'Donaudampfschifffahrtsgesellschaft'", 20, "'Donaudampfschifff…'"],
])('cuts %s to %i cells: %s', (quoted, width, cut) => {
  expect(cutQuote(quoted, width)).toBe(cut);
  expect(cut.length).toBeLessThanOrEqual(width);
});

it.each([
  [
    "'We moved a wait from 90 minutes to 20 and kept it there'",
    40,
    "'We moved a wait from 90 minutes to 20…'",
  ],
  ["'We moved a wait from 90 minutes to 20 and kept it there'", 38, "'We moved a wait from 90 minutes to…'"],
  ["'After a long talk with all of them the release came on 1 May'", 30, "'…the release came on 1 May'"],
  ["'After a long talk with all of them the release came in the end'", 30, "'After a long talk with all…'"],
])('cuts %s to %i cells and keeps its number: %s', (quoted, width, cut) => {
  expect(cutAroundNumber(quoted, width)).toBe(cut);
});
