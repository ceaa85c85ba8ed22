/** Stretches of a text, by offsets in it, and runs of a list, by indices; the end is exclusive. */
import type { Position } from './model.ts';

export interface Span {
  start: number;
  end: number;
}

/** Of a list, such as the terms of a sentence. */
export interface Run {
  from: number;
  to: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const toSpan = ({ start, end }: Position): Span => ({ start: start.offset, end: end.offset });

/** From the beginning of the first of a run to the end of the last. */
export const spanOfRun = (spans: readonly Span[], { from, to }: Run): Span => ({
  start: spans[from]!.start,
  end: spans[to - 1]!.end,
});

/** Those of a list, in the order of the text, that overlap a stretch; one at least has to. */
export const runOver = (spans: readonly Span[], stretch: Span): Run => ({
  from: spans.findIndex((span) => overlaps(span, stretch)),
  to: spans.findLastIndex((span) => overlaps(span, stretch)) + 1,
});

/** In the order of the text. Of two stretches that overlap the earlier is kept; of two that begin together, the longer. */
export function withoutOverlaps<Kind extends Span>(stretches: readonly Kind[]): Kind[] {
  const kept: Kind[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  }
  return kept;
}

/** How many of two lists are alike at the beginning, and how many of the others at the end. */
export function alikeAtEnds<One>(
  a: ArrayLike<One>,
  b: ArrayLike<One>,
  isSame = (one: One, other: One): boolean => one === other,
): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && isSame(a[head]!, b[head]!)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(a[a.length - 1 - tail]!, b[b.length - 1 - tail]!)) tail += 1;
  return { head, tail };
}
