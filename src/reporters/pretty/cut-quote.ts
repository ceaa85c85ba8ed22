/** Quoted words that do not fit into a line, cut between two words. */
import { cells, truncate } from '../../text/layout.ts';

/** A last word that is longer than this is cut through rather than left out. */
const LONGEST_WORD = 20;

/** @param quoted `'words'`, or several such with commas between; what is cut ends `…'` */
export function cutQuote(quoted: string, width: number): string {
  if (cells(quoted) <= width) return quoted;
  const cut = truncate(quoted, width - 1).slice(0, -1);
  const isWhole = /\s/.test(quoted[cut.length] ?? ' ');
  const end = isWhole ? cut.length : cut.search(/\s\S*$/);
  const words = end >= 0 && cut.length - end <= LONGEST_WORD ? cut.slice(0, end) : cut;
  return `${words.replace(/[\s,']+$/, '')}…'`;
}

/** Like `cutQuote`, but cuts the beginning off where cutting the end would remove the first number. */
export function cutAroundNumber(quoted: string, width: number): string {
  const number = /\d[\d.,]*\s?\S*/.exec(quoted);
  if (!number || cells(quoted) <= width) return cutQuote(quoted, width);
  const end = number.index + number[0].length;
  if (cells(quoted.slice(0, end)) < width - 1) return cutQuote(quoted, width);
  const starts = Array.from(quoted.slice(0, number.index + 1).matchAll(/(?<=\s)\S/g), ({ index }) => index);
  const tailFits = starts.find((start) => cells(quoted.slice(start)) <= width - 2);
  // Where neither end fits whole, about as much is kept after the number as before it.
  const from = tailFits ?? starts.find((start) => cells(quoted.slice(start, end)) <= width / 2);
  return cutQuote(`'…${quoted.slice(from ?? number.index)}`, width);
}
