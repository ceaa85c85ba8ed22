/** Which headings of Markdown are prose that only looks like one. */
import { readLabel } from './labels.ts';
import { withoutNumber } from './naming.ts';
import { countWords } from './words.ts';

/** Longest underlined heading, in words, and longest text of a STAR part in a heading: what is longer is prose. */
const LONGEST = 12;
/** Longest title that ends with a full stop, in words. */
const LONGEST_WITH_STOP = 8;
/** Longest question that somebody puts above an answer, in words. */
const LONGEST_QUESTION = 40;

/** How interviewers begin, and nobody who tells a story. */
export const ASKS =
  /^(?:(?:tell|give) (?:me|us) (?:about|an?|of|one|some)\b|describe (?:a|an|one|the|your)\b|talk about a\b|share an?\b|walk (?:me|us) through)/i;

/**
 * A line of dashes right under a paragraph makes it a heading, where its writer meant a rule.
 * @param text of the paragraph
 */
export const isUnderlinedProse = (text: string): boolean =>
  countWords(text) > LONGEST || /[.!?]["'”’)]*$/.test(text);

/**
 * Some make each STAR part a heading with all its text: `### Situation: While I …`.
 * @param text of a heading that is marked by `#`
 */
export function isMarkedProse(text: string): boolean {
  const label = readLabel(text);
  if (label) return countWords(text.slice(label.length)) > LONGEST;
  const isSentence = /\.["'”’)]*$/.test(text) && !ASKS.test(withoutNumber(text));
  return countWords(text) > (isSentence ? LONGEST_WITH_STOP : LONGEST_QUESTION);
}
