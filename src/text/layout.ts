/** Text laid out on a terminal of a given width, in cells. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Texts whose length is their width: each character is one UTF-16 unit, takes one cell, and joins no other. Nearly all are. */
export const SINGLE = /^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2027\u2500-\u257f✓✗○]*$/;

/** On terminals that are narrower, a column of names would leave the texts too little room. */
export const NARROW = 56;

/** Width in cells of the terminal. */
export function cells(text: string): number {
  return SINGLE.test(text) ? text.length : stringWidth(text);
}

/**
 * Wraps text with a hanging indent.
 * @param lead what stands before the first line; further lines are indented by its width
 */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = cells(lead);
  const lines = wrap(text, Math.max(12, width - indent));
  return lines.map((line, at) => (at === 0 ? lead : ' '.repeat(indent)) + line);
}

/** Breaks text into lines as wrap-ansi does, which takes 20 ms to measure its first words; plain words need none of it. */
export function wrap(text: string, width: number): string[] {
  const words = text.split(' ');
  const isPlain = SINGLE.test(text) && words.every(({ length }) => length > 0 && length <= width);
  if (!isPlain) return wrapAnsi(text, width, { hard: true }).split('\n');
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same of several lines. */
export const wrapLines = (lines: string[], width: number): string[] =>
  lines.flatMap((line) => wrap(line, width));

/** Wraps a text into at most so many lines; the last shows where it was cut. */
export function clamp(text: string, width: number, most: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(' '), width)];
}

/** Cuts text that is too wide, with an ellipsis at its end. */
export function truncate(text: string, width: number): string {
  if (cells(text) <= width) return text;
  if (SINGLE.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** Paragraphs of lines as one text; one without a line is left out. */
export function joinParagraphs(paragraphs: string[][]): string {
  const told = paragraphs.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Pads to a width, in cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** `3 errors`, `1 error`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Seconds as an interviewer's clock shows them: `2:41`, `0:07`, `61:00`. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
