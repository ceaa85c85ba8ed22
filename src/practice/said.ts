/** What an answer says that has not been said before, and whether it is made of words. Pure. */
import { stemOf, wordsIn } from '../text/words.ts';

/** Whether a word, in lower case, is one that people use. */
export type KnowsWord = (word: string) => boolean;

/**
 * A text without the sentences that stand word for word in an earlier one: said again, they answer nothing new.
 *
 * @param before earlier answers
 */
export function withoutRepeats(text: string, before: string[]): string {
  const said = before.map((each) => ` ${wordsIn(each).join(' ')} `);
  const sentences = text.split(/(?<=[.!?…]["”’)]*)\s+|\n+/);
  const fresh = sentences.filter((sentence) => {
    const words = wordsIn(sentence);
    return words.length > 0 && !said.some((each) => each.includes(` ${words.join(' ')} `));
  });
  return fresh.length === sentences.length ? text : fresh.join(' ');
}

/** Shorter words are articles, prepositions and "very". */
const LEAST_LETTERS = 5;
/** Of the words of a statement, the share that an answer to it names again: its subject, one of three. */
const LEAST_SHARED = 1 / 3;

/** Whether a text speaks of what a statement is about: "orders went from 40 to 65" of "orders improved a lot". */
export function speaksOf(text: string, statement: string): boolean {
  const stems = (words: string) =>
    wordsIn(words)
      .filter((word) => word.length >= LEAST_LETTERS)
      .map(stemOf);
  const said = new Set(stems(text));
  const about = [...new Set(stems(statement))];
  return about.length > 0 && about.filter((stem) => said.has(stem)).length >= about.length * LEAST_SHARED;
}

/** Fewer than these may be names, jargon or slips of a finger. */
const LEAST_UNKNOWN = 2;

/** Whether a text is keys pressed at random rather than words; names and figures count for neither. */
export function isGibberish(text: string, knows: KnowsWord): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]+/gu) ?? [];
  const unknown = words.filter((word) => !formsOf(word).some(knows));
  return unknown.length >= LEAST_UNKNOWN && unknown.length > words.length / 2;
}

/** A word as it is written, and without its commonest endings. */
function formsOf(word: string): string[] {
  const plain = word.toLowerCase().replaceAll('’', "'");
  return [plain, plain.replace(/'.*$/, ''), plain.replace(/(?:ing|ed|es|s|d)$/, '')];
}
