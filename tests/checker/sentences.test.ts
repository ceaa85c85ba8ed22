/** Where a sentence ends, after the abbreviations that people write in their stories. */
import { expect, it } from 'vitest';
import { readSentences, splitText } from '../../src/checker/reading/language.ts';
import { indexWords } from '../../src/checker/reading/word-classes.ts';

const split = (text: string): string[] =>
  splitText({ kind: 'paragraph', text, start: 0, section: null } as never).map((sentence) =>
    sentence.text.trim(),
  );

it.each([
  ['The box weighed 25 kg. I carried it.', 2],
  ['We met on 9 sept. It went badly.', 2],
  ['I cut it to 12 min. The team was glad.', 2],
  ['Started at 9 a.m. I called each of them.', 2],
  ['Used by approx. 40 people etc. Then we moved.', 2],
  ['Saved 5 hrs. per week.', 1],
  ['The outage took 1h55 vs. 9h in the last comparable incident.', 1],
  ['We compared Excel vs. SAP.', 1],
  ['We had refunds of 1,2 Mio. € and 3 Mrd. EUR of sales.', 1],
  ['It took 9 days incl. two audits, excl. weekends, acc. to finance.', 1],
  ['It took max. 5 weeks, on avg. 3 hours, for order no. 4471 and lines nos. 1 and 2.', 1],
  ['Avg. time on hold fell to 9 min.', 1],
  ['It took 5 min max. the team was glad.', 2],
  ['I did not trust the avg. i counted again.', 2],
  ['He said no. 3 weeks later he agreed.', 2],
  ['It was 58 yes or no. 9 of them left.', 2],
  ['I asked Dr. He for the results.', 1],
  ['We asked Mrs. This, and she agreed.', 1],
])('%s', (text, count) => {
  expect(split(text)).toHaveLength(count);
  const block = { kind: 'paragraph' as const, text, start: 0, section: null };
  expect(readSentences([block], indexWords({}))).toHaveLength(count);
});

it('keeps every character at its place', () => {
  const text = 'The box weighed 25 kg.  I carried it. We met on 9 sept. It went badly.';
  const pieces = splitText({ kind: 'paragraph', text, start: 5, section: null } as never);
  for (const piece of pieces)
    expect(text.slice(piece.base - 5, piece.base - 5 + piece.text.length)).toBe(piece.text);
});
