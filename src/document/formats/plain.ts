/** Plain text to an outline: paragraphs stand between blank lines or rules, and nothing but comments is markup. */
import { isUnderlinedProse } from '../headings.ts';
import { blank, normalizeLineEnds, type Outline, outlineOf, type Run } from '../outline.ts';
import type { Places } from '../places.ts';
import { readDirectives } from './directives.ts';

const PARAGRAPH = /[^\s][\s\S]*?(?=\n[^\S\n]*\n|$)/g;
/** `-----`, `* * *`. */
const RULE_LINE = /^[^\S\n]*(?:([-=*_~#•–—])[^\S\n]*)(?:\1[^\S\n]*){2,}$/gm;

export function readPlain(source: string, places: Places): Outline {
  const rules: number[] = [];
  const text = normalizeLineEnds(source)
    .replace(/^\uFEFF/, ' ')
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, blank)
    .replace(RULE_LINE, (rule: string, _sign: string, offset: number, whole: string) => {
      // Right below a title it underlines it.
      const above = whole.slice(whole.lastIndexOf('\n', offset - 2) + 1, offset);
      if (above.trim() === '' || isUnderlinedProse(above.trim())) rules.push(offset);
      return blank(rule);
    });
  const runs = Array.from(
    text.matchAll(PARAGRAPH),
    ({ 0: paragraph, index: start }): Run => ({ type: 'run', kind: 'paragraph', start, text: paragraph }),
  );
  return outlineOf(runs, { rules, directives: readDirectives(source, 0, places) });
}
