import { describe, expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { clamp, truncate, wrap } from '../../src/text/layout.ts';

const TEXTS = [
  'We launched it in six weeks, and “sellers” came back — a 2,000-word note on naïve rollouts says why.',
  'a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii',
  'one  with two spaces, and one in front of the end ',
  'a-word-that-is-wider-than-the-line stands here',
  'one line\nand another, © and 東京',
  '',
];

describe('wrapping', () => {
  it.each(TEXTS)('breaks %j as wrap-ansi does, with and without its short cut', (text) => {
    for (let width = 12; width < 60; width += 1)
      expect(wrap(text, width), String(width)).toEqual(wrapAnsi(text, width, { hard: true }).split('\n'));
  });
});

describe('cutting', () => {
  it('cuts a text at its last line and shows that it did', () => {
    expect(clamp('one two three four', 8, 2)).toEqual(['one two', 'three f…']);
    expect(clamp('one two', 8, 2)).toEqual(['one two']);
  });

  it.each([
    ['a plain text', 'built relationships', 9, 'built re…'],
    ['at a space', 'built relationships', 7, 'built…'],
    ['wide letters by their cells', '東京東京', 6, '東京…'],
  ])('cuts %s', (_name, text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
    expect(truncate(text, 40)).toBe(text);
  });
});
