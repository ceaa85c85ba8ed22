/** Where a sentence ends, after the abbreviations that people write in their stories. */
import { expect, it } from 'vitest';
import { splitText } from '../../src/checker/language.ts';

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
  ['I asked Dr. He for the results.', 1],
  ['We asked Mrs. This, and she agreed.', 1],
])('%s', (text, count) => {
  expect(split(text)).toHaveLength(count);
});

it('keeps every character at its place', () => {
  const text = 'The box weighed 25 kg.  I carried it. We met on 9 sept. It went badly.';
  const pieces = splitText({ kind: 'paragraph', text, start: 5, section: null } as never);
  for (const piece of pieces)
    expect(text.slice(piece.base - 5, piece.base - 5 + piece.text.length)).toBe(piece.text);
});
