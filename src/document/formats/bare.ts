/**
 * Markdown without marks: paragraphs and headings alone. Most answers are no more than that, and reading them so spares
 * loading and running the parser.
 */
import { isMarkedProse } from '../headings.ts';
import { type Outline, outlineOf } from '../outline.ts';

/** Signs that can mark something anywhere, and what the parser would treat as something else than it is. */
const MARK = /[\\`*_[\]<>&~|^\t\r\0\f\v\u2028\u2029]|%%|==|#[^\s#]|:[a-z][\w+-]*:/;
/** Starts of a line that can make it another thing than prose, and spaces at its ends. */
const LINE_MARK = /^(?: |[-+=:]|\d+[.)])|^#{1,6}(?:#| *$)|^#{1,6} .*# *$| $/m;
const HEADING = /^(#{1,6}) +(.*)$/;

/** @returns null where the text holds anything that may be a mark: for the parser to read */
export function readBare(source: string): Outline | null {
  if (MARK.test(source) || LINE_MARK.test(source) || source.startsWith('\uFEFF')) return null;
  const parts: Outline['parts'] = [];
  let from = -1;
  const endRun = (to: number): void => {
    if (from >= 0) {
      parts.push({ type: 'run', kind: 'paragraph', start: from, text: source.slice(from, to) });
    }
    from = -1;
  };
  let start = 0;
  for (const line of source.split('\n')) {
    const end = start + line.length;
    const heading = HEADING.exec(line);
    if (line === '' || heading) endRun(start - 1);
    else if (from < 0) from = start;
    if (heading) {
      const [, marks = '', title = ''] = heading;
      const text = title.replace(/\s+/g, ' ').trim();
      if (isMarkedProse(text)) return null;
      parts.push({ type: 'heading', depth: marks.length, text, start, end });
    }
    start = end + 1;
  }
  endRun(source.length);
  return outlineOf(parts);
}
