/** A stream of bytes cut into lines, as JSON Lines has them: only a line feed ends one. */
import { readChunks } from './bytes.ts';
import { STANDARD_INPUT } from './find.ts';

const LINE_FEED = 0x0a;
const MOST_LINES = 50;
/** Longest line kept, in bytes: a text of 1 MB in which every character is escaped. */
const LONGEST_LINE = 8_000_000;

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line feed; null where the line is too long to be kept. */
  bytes: Uint8Array | null;
}

/**
 * Yields the lines that each chunk of the stream completes, so that little more than a chunk is held; a few at a
 * time, so that answers come soon and workers share them evenly.
 * @throws UserError `unreadable`
 */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<Line[]> {
  const cutter = createCutter();
  for await (const chunk of readChunks(stream, STANDARD_INPUT)) {
    const lines = cutter.cut(chunk);
    for (let at = 0; at < lines.length; at += MOST_LINES) yield lines.slice(at, at + MOST_LINES);
  }
  const last = cutter.finish();
  if (last) yield [last];
}

function createCutter(): { cut(bytes: Uint8Array): Line[]; finish(): Line | null } {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size <= LONGEST_LINE) parts.push(bytes);
    else parts = [];
  };
  const complete = (): Line => {
    number += 1;
    const bytes = size > LONGEST_LINE ? null : Buffer.concat(parts);
    [parts, size] = [[], 0];
    return { number, bytes };
  };
  return {
    cut: (bytes) => {
      const lines: Line[] = [];
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        take(bytes.subarray(start, end));
        start = end + 1;
        lines.push(complete());
      }
      take(bytes.subarray(start));
      return lines;
    },
    finish: () => (size > 0 ? complete() : null),
  };
}
