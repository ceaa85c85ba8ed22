/** Plain text to an outline: paragraphs stand between blank lines, and nothing but comments is markup. */
import { blank, normalizeLineEnds, type Outline, outlineOf, type Run } from '../outline.ts';
import type { Places } from '../places.ts';
import { readDirectives } from './directives.ts';

const PARAGRAPH = /[^\s][\s\S]*?(?=\n[^\S\n]*\n|$)/g;

export function readPlain(source: string, places: Places): Outline {
  const text = normalizeLineEnds(source)
    .replace(/^\uFEFF/, ' ')
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, blank);
  const runs = Array.from(
    text.matchAll(PARAGRAPH),
    ({ 0: paragraph, index: start }): Run => ({ type: 'run', kind: 'paragraph', start, text: paragraph }),
  );
  return outlineOf(runs, { directives: readDirectives(source, 0, places) });
}
