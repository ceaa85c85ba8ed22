/** Where the answers to follow-ups belong in a story. Pure. */
import type { Span } from '../span.ts';
import type { Probe } from './follow-ups.ts';

/** A story with the answers to follow-ups in their places. */
export interface Woven {
  text: string;
  /** Where each answer stands in it, in the order of the answers. */
  ranges: Span[];
  /** Where an offset of the story's own text stands in it. */
  moved(offset: number): number;
}

/**
 * Puts the answers to follow-ups into the story: one that quoted words right behind their sentence,
 * any other as a paragraph at the end. So the checker reads them where an interviewer heard them.
 */
export function weave(story: string, replies: { probe: Probe; text: string }[]): Woven {
  // At one place, what belongs to the sentence comes before new paragraphs.
  const pieces = replies
    .map(({ probe, text }, index) => ({ index, ...pieceFor(story, probe, text.trim()) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.at - b.at || a.before.length - b.before.length || a.index - b.index);
  const ranges = replies.map(() => ({ start: 0, end: 0 }));
  let text = '';
  let from = 0;
  for (const piece of pieces) {
    text += story.slice(from, piece.at) + piece.before;
    ranges[piece.index] = { start: text.length, end: text.length + piece.text.length };
    text += piece.text;
    from = piece.at;
  }
  const moved = (offset: number) =>
    pieces.reduce(
      (sum, piece) => (piece.at < offset ? sum + piece.before.length + piece.text.length : sum),
      offset,
    );
  return { text: text + story.slice(from), ranges, moved };
}

function pieceFor(
  story: string,
  { quoted }: Probe,
  text: string,
): { at: number; before: string; text: string } {
  if (!quoted) return { at: story.trimEnd().length, before: '\n\n', text };
  const rest = story.slice(quoted.end);
  const end = /[.!?]["”’')\]*_]*(?=\s)|\n/.exec(rest);
  const at = end === null ? story.trimEnd().length : quoted.end + end.index + end[0].trimEnd().length;
  // Within a paragraph or bullet, the answer's own line breaks would end it.
  return { at, before: ' ', text: text.replace(/\s*\n\s*/g, ' ') };
}
