/** Words of a story as a person reads them. */
import type { Story } from '../model.ts';

/** What stands between two offsets, without the markup, line breaks or caption times in between. */
export function readWords(
  { blocks, source }: Pick<Story, 'blocks' | 'source'>,
  start: number,
  end: number,
): string {
  const block = blocks.find((each) => each.start <= start && end <= each.start + each.text.length);
  const text = block ? block.text.slice(start - block.start, end - block.start) : source.slice(start, end);
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)](?: |$))/g, '')
    .trim();
}
