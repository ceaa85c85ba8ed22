/** Whether a reply has anything to do with what was told. Pure. */
import { stemOf, wordsIn } from '../text/words.ts';

/** A word as the tagger sees it. */
export interface TaggedWord {
  normal: string;
  tags: Set<string>;
}

/**
 * Whether every sentence of a reply tells how something always is ("My cat weighs 4 kg.") and shares no word with what
 * was said before. A reply that points at anything ("it", "now", "each"), that tells what happened or on which day, or that
 * is no whole sentence ("22 %") belongs to the story: an interviewer would take it so.
 *
 * @param said the story, its replies and the question
 * @param pointing words that point, in lower case
 */
export function isBeside(sentences: TaggedWord[][], said: string, pointing: string[]): boolean {
  const known = new Set(wordsIn(said).map(stemOf));
  return (
    sentences.length > 0 &&
    sentences.every(
      (words) =>
        words.some(({ tags }) => tags.has('PresentTense') || tags.has('Copula')) &&
        !words.some(
          ({ normal, tags }) =>
            TOLD.some((tag) => tags.has(tag)) ||
            pointing.includes(normal.replace(/['’].+$/, '')) ||
            (normal.length >= LEAST_LETTERS && known.has(stemOf(normal))),
        ),
    )
  );
}

/** What happened, or when: no general truth holds on a day. */
const TOLD = ['PastTense', 'Participle', 'Modal', 'WeekDay', 'Month', 'Year'];
/** Shorter words are articles and prepositions. */
const LEAST_LETTERS = 4;
