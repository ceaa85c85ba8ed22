/** Where graphemes, words and lines of a text begin and end, by their offsets. Pure. */

export const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Offset of the grapheme before an offset; a line break is one. */
export function graphemeBefore(text: string, offset: number): number {
  if (offset === 0) return 0;
  const start = lineStart(text, offset);
  if (start === offset) return offset - 1;
  const segment = graphemes.segment(text.slice(start, offset)).containing(offset - start - 1);
  return start + (segment?.index ?? 0);
}

/** Offset behind the grapheme at an offset. */
export function graphemeAfter(text: string, offset: number): number {
  if (offset === text.length) return offset;
  const end = lineEnd(text, offset);
  if (end === offset) return offset + 1;
  const segment = graphemes.segment(text.slice(offset, end)).containing(0);
  return offset + (segment?.segment.length ?? 1);
}

/** Start of the word before an offset. A word is what stands between white space, as the word count has it. */
export function wordBefore(text: string, offset: number): number {
  return text.slice(0, offset).search(/\S*\s*$/);
}

/** End of the word at or behind an offset. */
export function wordAfter(text: string, offset: number): number {
  return offset + (/^\s*\S*/.exec(text.slice(offset))?.[0].length ?? 0);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
