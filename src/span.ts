/** Runs of a text: offsets in it, of which the end is exclusive. */
import type { Position } from './model.ts';

export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const toSpan = ({ start, end }: Position): Span => ({ start: start.offset, end: end.offset });
