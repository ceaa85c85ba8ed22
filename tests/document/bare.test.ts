/** Markdown without marks is read as the parser reads it. */
import { describe, expect, it } from 'vitest';
import { readBare } from '../../src/document/formats/bare.ts';
import { readMarked } from '../../src/document/formats/markdown.ts';
import { createPlaces } from '../../src/document/places.ts';
import { seededRandom } from '../../tools/train/random.ts';
import { corpusFiles, corpusTexts } from '../corpus.ts';

const PIECES = [
  'We cut it by 22 %, and $2 M came back; fine.',
  'Result: done',
  'the end (for now).',
  '“quoted” – dashed — é 東京',
  'e.g. 3x: a/b',
  '\n',
  '\n',
  '\n\n',
  '\n\n\n',
  ' ',
  '# Earn Trust',
  '## A: b',
  '#tag',
  '#',
  '###### six',
  '####### seven',
  '# closed #',
  '# a\u00a0b',
  '12. one',
  '12 two',
  '- item',
  '1) first',
  '=',
  '---',
  ': a',
  'x = y',
  'http://example.com/a',
  'a - b',
  'a + b',
  '5 > 4',
  '!',
  '\u00a0',
  '\u2028',
  '{text}',
  '\f',
  '\v',
];

/** How many of the texts were bare; each of those is read by both. */
function compare(texts: string[]): number {
  return texts.filter((text) => {
    const bare = readBare(text);
    if (bare) expect(bare, JSON.stringify(text)).toEqual(readMarked(text, createPlaces(text)));
    return bare !== null;
  }).length;
}

describe('is read alike', () => {
  it('in the corpus', () => {
    expect(compare(corpusFiles.flatMap(corpusTexts))).toBeGreaterThan(50);
  });

  it('in texts put together from what could be a mark', () => {
    const random = seededRandom(7);
    const texts = Array.from({ length: 4000 }, () =>
      Array.from(
        { length: 1 + Math.floor(random() * 7) },
        () => PIECES[Math.floor(random() * PIECES.length)]!,
      ).join(''),
    );
    expect(compare(texts)).toBeGreaterThan(500);
  });
});
