/** How a text falls into the rows of a terminal, and where its cursor is then. Pure. */
import { cells, SINGLE } from '../../text/layout.ts';
import { graphemes } from './offsets.ts';

/** One row on the screen: offsets in the text; `end` is behind its last character, before the line break. */
export interface Row {
  start: number;
  end: number;
}

/** Where the cursor stands: row by index, column in cells. */
export interface Place {
  row: number;
  column: number;
}

/**
 * Breaks a text into rows between words, or within a word that is wider than the row. One space may stand behind the
 * last column, so that no row starts with one.
 *
 * @param width cells of a row; a row is not longer in UTF-16 units either, for inquirer counts in those
 */
export function wrap(text: string, width: number): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    wrapLine(line, start, Math.max(1, width), rows);
    start += line.length + 1;
  }
  return rows;
}

function wrapLine(line: string, offset: number, width: number, rows: Row[]): void {
  let start = 0;
  let used = 0;
  let units = 0;
  let afterSpace = 0;
  for (const { index, segment, size } of measure(line)) {
    const hangs = segment === ' ' && used === width;
    if (!hangs && (used + size > width || units + segment.length > width) && index > start) {
      const end = afterSpace > start && segment !== ' ' ? afterSpace : index;
      rows.push({ start: offset + start, end: offset + end });
      used = cells(line.slice(end, index));
      units = index - end;
      start = end;
    }
    used += size;
    units += segment.length;
    if (segment === ' ') afterSpace = index + 1;
  }
  rows.push({ start: offset + start, end: offset + line.length });
}

function measure(line: string): { index: number; segment: string; size: number }[] {
  if (SINGLE.test(line)) return [...line].map((segment, index) => ({ index, segment, size: 1 }));
  return Array.from(graphemes.segment(line), ({ index, segment }) => ({
    index,
    segment,
    size: cells(segment),
  }));
}

/** The place of an offset; on the border of two rows of one line it is the start of the second. */
export function placeOf(text: string, rows: Row[], offset: number): Place {
  const row = rows.findLastIndex(({ start }) => start <= offset);
  return { row, column: cells(text.slice(rows[row]!.start, offset)) };
}

/** The offset nearest to a column of a row, never in the middle of a grapheme or in the next row. */
export function offsetAt(text: string, rows: Row[], row: number, column: number): number {
  const { start } = rows[row]!;
  const end = rowEnd(text, rows, row);
  let used = 0;
  for (const { index, size } of measure(text.slice(start, end))) {
    if (used + size > column) return start + index;
    used += size;
  }
  return end;
}

/** The last place for the cursor in a row: before the space at which the line was broken. */
export function rowEnd(text: string, rows: Row[], row: number): number {
  const { start, end } = rows[row]!;
  if (rows[row + 1]?.start !== end) return end;
  const last = measure(text.slice(start, end)).at(-1);
  return last ? start + last.index : end;
}

/**
 * First row to show so that the cursor's row is seen and the view moves as little as it must.
 *
 * @param top the first row shown before
 */
export function scroll(top: number, cursorRow: number, height: number, count: number): number {
  const lowest = Math.max(0, count - height);
  return Math.min(lowest, Math.max(cursorRow - height + 1, Math.min(top, cursorRow)));
}
