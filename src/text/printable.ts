/** Text from a story, made safe to print: nothing in it can steer a terminal or reorder a line. */

/** C0 controls have pictures of their own (␛ for the escape character); DEL follows them. */
const C0 = /[\u0000-\u001f\u007f]/g;
/** C1 controls and marks that change the direction of text. */
const HIDDEN = /[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Half of a character, which no encoding can write. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
const LINE_ENDS_AND_TABS = /[\t\n\r\u0085\u2028\u2029]/g;

/** One line of visible characters, as long as the text it stands for. */
export function printable(text: string): string {
  return text
    .replace(LINE_ENDS_AND_TABS, ' ')
    .replace(C0, (control) =>
      control === '\u007f' ? '␡' : String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(HIDDEN, '\uFFFD')
    .replace(LONE_SURROGATES, '\uFFFD');
}

/** The lines of a text, each as `printable` makes it. */
export const printableLines = (text: string): string[] => text.split('\n').map(printable);

/** `printable` without runs of spaces: for words quoted inside a sentence. */
export function quotable(text: string): string {
  return printable(text).replace(/ {2,}/g, ' ').trim();
}
