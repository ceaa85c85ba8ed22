/** Text laid out on a terminal of a given width, in cells. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Texts of characters that take one cell and one UTF-16 unit each, and never join: all but every text typed is one. */
export const SINGLE = /^[\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2027\u2500-\u257f✓○]*$/;

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
  const lines = wrapAnsi(text, Math.max(12, width - indent), { hard: true }).split('\n');
  return lines.map((line, at) => (at === 0 ? lead : ' '.repeat(indent)) + line);
}

/** Cuts text that is too wide, with an ellipsis at its end. */
export function truncate(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** Pads to a width, in cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** `3 errors`, `1 error`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Seconds as an interviewer's clock shows them: `1:15`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
