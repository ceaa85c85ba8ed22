/** Words of a story as a person reads them. */
import type { Block, Story } from '../model.ts';
import type { Span } from '../span.ts';

type Text = Pick<Story, 'blocks' | 'source'>;

/** The blocks in which the candidate speaks: a block quote is another's words, unless the whole story is one. */
export function ownBlocks({ blocks }: Pick<Story, 'blocks'>): Block[] {
  const own = blocks.filter(({ kind }) => kind !== 'quote');
  return own.length > 0 ? own : blocks;
}

/** Tokens between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** What stands between two offsets, without the markup, line breaks or caption times in between. */
export function readWords(story: Text, start: number, end: number): string {
  return tidy(textBetween(story, start, end));
}

/** The same for words that are quoted, with the code in them: a gap in its place would look like a slip. */
export function quoteWords(story: Text, start: number, end: number): string {
  let text = textBetween(story, start, end);
  for (const { 0: code, index } of story.source.slice(start, end).matchAll(/(`+)[^`]+\1/g)) {
    const after = index + code.length;
    if (text.slice(index, after).trim() === '') text = text.slice(0, index) + code + text.slice(after);
  }
  return tidy(text);
}

/**
 * A sentence begins and ends for the checker with a word. Where it is quoted, the code at its ends is a part of it, and
 * a bracket or a quotation that opens in it is closed.
 */
export function wholeQuote<Place extends Span>(place: Place, source: string): Place {
  const before = CODE_BEFORE.exec(source.slice(0, place.start))?.[0].length ?? 0;
  const start = place.start - before;
  const after = source.slice(place.end);
  const end = place.end + (CODE_AFTER.exec(after)?.[0].length ?? 0);
  const words = source.slice(start, end);
  const closing = whatCloses(words)?.exec(source.slice(end))?.[0].length ?? 0;
  return { ...place, start, end: end + closing };
}

function whatCloses(words: string): RegExp | null {
  if (words.lastIndexOf('(') > words.lastIndexOf(')')) return CLOSING;
  const isQuoted = words.split('"').length % 2 === 0 || words.lastIndexOf('“') > words.lastIndexOf('”');
  return isQuoted ? UNQUOTE : null;
}

const CODE_BEFORE = /`[^`\n]+`[ \t]+$/;
const CODE_AFTER = /^[ \t]+`[^`\n]+`/;
const CLOSING = /^[.?!…]*\)/;
const UNQUOTE = /^[.,?!…]*["”]/;

/** As long as the source between the offsets. */
function textBetween({ blocks, source }: Text, start: number, end: number): string {
  const block = blocks.find((each) => each.start <= start && end <= each.start + each.text.length);
  return block ? block.text.slice(start - block.start, end - block.start) : source.slice(start, end);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)](?: |$))/g, '')
    .trim();
}
