/** What tells the kind of a vague phrase by its words alone. */
import { remember } from '../../memo.ts';
import { hash, hashOn } from '../hash.ts';
import { addTo, empty, emptyDistinct } from './distinct.ts';

/** Runs of so many letters stand for parts of words: "stakeholders" and "stakeholder" share most of them. */
const LETTERS = [3, 4, 5];
/** Words that stand together, at most. */
const TOGETHER = 3;

const features = emptyDistinct(256);

/**
 * @param words as they are said, in lower case
 * @returns each once; they stand until the next call
 */
export function phraseFeatures(words: readonly string[]): Int32Array {
  empty(features);
  words.forEach((word, at) => {
    let run = hash(word);
    addTo(features, run);
    for (let next = at + 1; next < Math.min(words.length, at + TOGETHER); next += 1) {
      run = hashOn(hashOn(run, ' '), words[next]!);
      addTo(features, run);
    }
    for (const part of partsOf(word)) addTo(features, part);
  });
  return features.values.subarray(0, features.count);
}

const partsOf = remember(8192, (word: string): number[] => {
  const spaced = `#${word}#`;
  return LETTERS.flatMap((letters) =>
    Array.from({ length: Math.max(0, spaced.length - letters + 1) }, (_, from) =>
      hash(`#${letters}${spaced.slice(from, from + letters)}`),
    ),
  );
});
