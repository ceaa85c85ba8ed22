/** Common mistakes, recognised by the line at which the parser stopped: its own messages are for those who wrote it. */

/** A mistake with the part of the line at which it is seen. */
export interface Clue {
  /** Index in the line. */
  at: number;
  message: string;
}

/** What may stand in front of a value: the dashes of entries, then a key. */
const FRONT = String.raw`\s*(?:- +)*(?:[\w./-]+:\s+)?`;

/** The group is what is wrong. */
const CLUES: [seen: RegExp, mend: (found: string) => string][] = [
  [/^\s*(-[^\s-].*)/, (entry) => `Write a space after the dash: '- ${entry.slice(1)}'.`],
  [
    /^\s*(?:- +)*([\w./-]+:[^\s:/].*)/,
    (pair) => `Write a space after the colon: '${pair.replace(':', ': ')}'.`,
  ],
  [
    new RegExp(`^${FRONT}([|>])[-+\\d]*\\s+\\S`),
    (sign) => `The text for '${sign}' begins on the line below, indented deeper than its key; move it there.`,
  ],
  [
    /^\s*(?:- +)*[\w./-]+:\s+(-) /,
    () =>
      "A list begins on the line below its key; move it there, or put a text that begins with '- ' in quotes.",
  ],
  [
    new RegExp(`^${FRONT}(\\*)`),
    () =>
      "Text cannot begin with '*' in YAML; put it in quotes, or write '|' after its key and the text below that, indented.",
  ],
  [new RegExp(`^${FRONT}([&!{[])`), (sign) => `Text cannot begin with '${sign}' in YAML; put it in quotes.`],
];

/** @returns null where the line shows nothing */
export function findClue(line: string): Clue | null {
  for (const [seen, mend] of CLUES) {
    const [whole, found] = seen.exec(line) ?? [];
    if (whole !== undefined && found) return { at: whole.lastIndexOf(found), message: mend(found) };
  }
  return null;
}
