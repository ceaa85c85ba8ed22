/** Plain text to an outline: paragraphs stand between blank lines, and nothing but comments is markup. */
import { readDirectives } from './directives.ts';
import { blank, normalizeLineEnds, type Outline } from './outline.ts';
import type { Places } from './places.ts';

const PARAGRAPH = /[^\s][\s\S]*?(?=\n[^\S\n]*\n|$)/g;

export function readPlain(source: string, places: Places): Outline {
  const text = normalizeLineEnds(source)
    .replace(/^\uFEFF/, ' ')
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, blank);
  return {
    parts: [...text.matchAll(PARAGRAPH)].map((paragraph) => ({
      type: 'run',
      kind: 'paragraph',
      start: paragraph.index,
      text: paragraph[0],
    })),
    directives: readDirectives(source, 0, places),
    frontMatter: null,
    spokenSeconds: null,
    captions: [],
  };
}
