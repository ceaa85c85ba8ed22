import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { offsetAt, placeOf, rowEnd, scroll, wrap } from '../../src/terminal/answer/layout.ts';
import { cells, formatTime } from '../../src/text/layout.ts';

function rowsOf(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end));
}

describe('wrapping', () => {
  it.each([
    ['nothing', '', 10, ['']],
    ['between words', 'one two three', 8, ['one two ', 'three']],
    ['with a space behind the last column', 'one two three', 7, ['one two ', 'three']],
    ['at line breaks', 'one\n\ntwo', 8, ['one', '', 'two']],
    ['within a word that is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['before a word that is too long', 'a bcdefghij', 4, ['a ', 'bcde', 'fghi', 'j']],
    ['wide characters by their cells', '東京東京', 4, ['東京', '東京']],
    ['spaces alone', '      ', 4, ['     ', ' ']],
    ['a text as wide as the row', 'abcd', 4, ['abcd']],
  ])('breaks %s', (_name, text, width, rows) => {
    expect(rowsOf(text, width)).toEqual(rows);
  });

  it('never makes a row longer in UTF-16 units than it is wide, for inquirer counts in those', () => {
    for (const row of rowsOf('👨‍👩‍👧‍👦'.repeat(8), 40)) expect(row.length).toBeLessThanOrEqual(40);
  });

  it('loses and doubles no character', () => {
    const text =
      'It was 👨‍👩‍👧‍👦 a  long — e\u0301 — answer, wordswithoutanyspacebetweenthem\n東京 and 大阪, ok   \n';
    for (let width = 1; width < 30; width++) {
      const joined = wrap(text, width)
        .map(({ start, end }, index, rows) => text.slice(start, rows[index + 1]?.start ?? end))
        .join('');
      expect(joined).toBe(text);
    }
  });
});

it('measures as many cells as string-width, with and without its short cut', () => {
  const text = 'ä “quoted” – ½ × ✓ ○ ─━ · … ½ ° é ß Ł ‰ 東京 👨‍👩‍👧‍👦 e\u0301 \u00ad \u200b';
  for (const character of new Intl.Segmenter().segment(text))
    expect(cells(character.segment), character.segment).toBe(stringWidth(character.segment));
  for (let code = 0x20; code < 0x2600; code++) {
    const character = String.fromCharCode(code);
    if (code < 0x7f || code >= 0xa0) expect(cells(character), code.toString(16)).toBe(stringWidth(character));
  }
});

describe('places', () => {
  const text = 'one two three\nfour';
  const rows = wrap(text, 8);

  it.each([
    [0, { row: 0, column: 0 }],
    [7, { row: 0, column: 7 }],
    [8, { row: 1, column: 0 }],
    [13, { row: 1, column: 5 }],
    [14, { row: 2, column: 0 }],
    [18, { row: 2, column: 4 }],
  ])('puts offset %i where it is seen', (offset, place) => {
    expect(placeOf(text, rows, offset)).toEqual(place);
  });

  it('finds the offset at a column, at most the row’s end', () => {
    expect(offsetAt(text, rows, 1, 2)).toBe(10);
    expect(offsetAt(text, rows, 2, 50)).toBe(18);
    expect(offsetAt(text, rows, 0, 50)).toBe(7);
  });

  it('never lands within a wide character', () => {
    const wide = 'a東b';
    expect(offsetAt(wide, wrap(wide, 10), 0, 2)).toBe(1);
  });

  it('ends a broken row before the space at which it was broken', () => {
    expect(rowEnd(text, rows, 0)).toBe(7);
    expect(rowEnd(text, rows, 1)).toBe(13);
  });
});

describe('scrolling', () => {
  it.each([
    ['stays while the cursor is seen', 3, 5, 4, 20, 3],
    ['follows the cursor down', 0, 10, 4, 20, 7],
    ['follows the cursor up', 8, 2, 4, 20, 2],
    ['shows all when all fits', 5, 2, 10, 4, 0],
    ['leaves no empty rows below the end', 18, 19, 4, 20, 16],
  ])('%s', (_name, top, cursor, height, count, expected) => {
    expect(scroll(top, cursor, height, count)).toBe(expected);
  });
});

it.each([
  [0, '0:00'],
  [7, '0:07'],
  [180, '3:00'],
  [3660, '61:00'],
])('writes %i seconds as %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
