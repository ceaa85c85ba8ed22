/** JSON for people and scripts alike, in which a text neither steers a terminal nor turns a line round. */

/** `JSON.stringify` escapes the C0 controls alone: these are DEL, C1, and what changes lines or their direction. */
const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A document of its own, indented, with its line end. */
export const formatJson = (value: unknown): string => write(value, 2);

/** A line of JSON Lines, with its end. */
export const formatJsonLine = (value: unknown): string => write(value, 0);

function write(value: unknown, indent: number): string {
  const json = JSON.stringify(value, null, indent).replace(
    HIDDEN,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
