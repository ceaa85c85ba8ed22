/** What tells the kind of a vague phrase by its words alone. */
import { hash } from '../hash.ts';

/** Runs of so many letters stand for parts of words: "stakeholders" and "stakeholder" share most of them. */
const LETTERS = [3, 4, 5];
/** Words that stand together, at most. */
const TOGETHER = 3;

/** @param words as they are said, in lower case */
export function phraseFeatures(words: readonly string[]): Int32Array {
  const features = new Set<number>();
  words.forEach((word, at) => {
    for (let count = 1; count <= TOGETHER && at + count <= words.length; count += 1)
      features.add(hash(words.slice(at, at + count).join(' ')));
    const spaced = `#${word}#`;
    for (const letters of LETTERS)
      for (let from = 0; from + letters <= spaced.length; from += 1)
        features.add(hash(`#${letters}${spaced.slice(from, from + letters)}`));
  });
  return Int32Array.from(features);
}
