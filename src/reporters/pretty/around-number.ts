/** Quoted words that do not fit into a line, cut so that what they are quoted for can be seen. */
import { cells, truncate } from '../../text/layout.ts';

/**
 * Cuts words in quotes at their end; where that would take their first number away, before the number instead.
 * @param quoted `'words'`
 */
export function truncateAroundNumber(quoted: string, width: number): string {
  const number = /\d[\d.,]*\s?\S*/.exec(quoted);
  if (!number || cells(quoted) <= width) return quoted;
  const end = number.index + number[0].length;
  if (cells(quoted.slice(0, end)) < width) return truncate(quoted, width);
  const starts = Array.from(quoted.slice(0, number.index + 1).matchAll(/(?<=\s)\S/g), ({ index }) => index);
  const tailFits = starts.find((start) => cells(quoted.slice(start)) <= width - 2);
  // Where there is more to see than fits, about as much after the number as before it.
  const from = tailFits ?? starts.find((start) => cells(quoted.slice(start, end)) <= width / 2);
  return truncate(`'…${quoted.slice(from ?? number.index)}`, width);
}
