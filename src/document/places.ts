/** Offsets to lines and columns, counted as the contract says: in UTF-16 code units, line ends LF, CRLF and CR. */
import type { Point, Position } from '../model.ts';

/** Finds the line and column of an offset in one source, and the position of a stretch of it. */
export interface Places {
  point(offset: number): Point;
  position(start: number, end: number): Position;
  /** Offset at which a line, counted from 1, starts. */
  lineStart(line: number): number;
}

export function createPlaces(source: string): Places {
  const starts = findLineStarts(source);
  const point = (offset: number): Point => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
  return {
    point,
    position: (start, end) => ({ start: point(start), end: point(end) }),
    lineStart: (line) => starts[line - 1] ?? source.length,
  };
}

function findLineStarts(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
}
