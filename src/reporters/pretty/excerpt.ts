/** The words of a finding in their source line, underlined. */
import { createPlaces } from '../../document/places.ts';
import { readWords } from '../../document/words.ts';
import type { Position, Story } from '../../model.ts';
import { cells } from '../../text/layout.ts';
import { printable } from '../../text/printable.ts';

export interface ExcerptRow {
  /** Line number of the source; null on the further rows of a long line. */
  line: number | null;
  text: string;
  /** Carets under the words meant. */
  marks: string;
}

/** What stands before the words of a line that goes on: an indent, the marks of a block quote. */
const BEFORE_WORDS = /^[\s>]*/;
/** Source lines shown of words that run over more of them. */
const MOST_LINES = 3;
const CUT_BEFORE = '… ';
const CUT_AFTER = ' …';

/** @param width cells for the text of a row */
export function excerpt(story: Story, { start, end }: Position, width: number): ExcerptRow[] {
  const places = createPlaces(story.source);
  const numbers = Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line + at);
  const lines = numbers.flatMap((number) => {
    const first = places.lineStart(number);
    const text = printable(story.source.slice(first, places.lineStart(number + 1))).trimEnd();
    const from = Math.max(start.offset - first, BEFORE_WORDS.exec(text)![0].length);
    const to = Math.min(end.offset - first, text.length);
    // Lines between captions, and lines of markup only, hold none of the words.
    return readWords(story, first + from, first + to) === '' ? [] : [{ number, text, from, to }];
  });
  return lines
    .slice(0, MOST_LINES)
    .flatMap(({ number, text, from, to }) =>
      rowsOf(text, from, to, width).map((row, at) => ({ line: at === 0 ? number : null, ...row })),
    );
}

/** A line as it is, or, where it is too wide, the rows around the words meant. */
function rowsOf(line: string, from: number, to: number, width: number): { text: string; marks: string }[] {
  const room = width - CUT_BEFORE.length - CUT_AFTER.length;
  const fits = cells(line) <= width;
  const rows: { text: string; marks: string }[] = [];
  let cursor = fits ? 0 : startBefore(line, from, room / 4);
  do {
    const next = fits ? line.length : endOfRow(line, cursor, room);
    const lead = cursor > 0 && rows.length === 0 ? CUT_BEFORE : '';
    const tail = next < line.length && next >= to ? CUT_AFTER : '';
    const before = lead + line.slice(cursor, Math.max(cursor, from));
    const meant = line.slice(Math.max(cursor, from), Math.min(next, to)).trimEnd();
    rows.push({
      text: lead + line.slice(cursor, next).trimEnd() + tail,
      marks: ' '.repeat(cells(before)) + '^'.repeat(Math.max(1, cells(meant))),
    });
    cursor = next;
  } while (cursor < to);
  return rows;
}

/** Start of a word at most `room` cells before an offset. */
function startBefore(line: string, offset: number, room: number): number {
  const starts = Array.from(line.slice(0, offset).matchAll(/(?<=^|\s)\S/g), ({ index }) => index);
  // From the offset on, for a line may be a whole story.
  const tooFar = starts.findLastIndex((start) => cells(line.slice(start, offset)) > room);
  return starts[tooFar + 1] ?? offset;
}

/** End of the words that fit into a row, at least one character. */
function endOfRow(line: string, start: number, room: number): number {
  let end = start;
  for (const { 0: word, index } of line.slice(start).matchAll(/\S+\s*/g)) {
    const next = start + index + word.length;
    if (cells(line.slice(start, next).trimEnd()) > room) break;
    end = next;
  }
  if (end > start) return end;
  for (const { segment, index } of new Intl.Segmenter().segment(line.slice(start))) {
    const next = start + index + segment.length;
    if (end > start && cells(line.slice(start, next)) > room) break;
    end = next;
  }
  return end;
}
