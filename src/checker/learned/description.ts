/** What the learned part sees of each term of a sentence: its word and its tags. */
import type { ReadSentence } from '../reading.ts';
import { type Tagged, tagReader } from './tag-sets.ts';
import { type Word, wordOf } from './vocabulary.ts';

export interface Description {
  words: Word[];
  tags: Tagged[];
}

const described = new WeakMap<ReadSentence, Description>();

/** @param classNames the rubrics' word classes */
export function describe(sentence: ReadSentence, classNames: ReadonlySet<string>): Description {
  const known = described.get(sentence);
  if (known) return known;
  const { terms } = sentence;
  const description = { words: terms.map(wordOf), tags: terms.map(tagReader(classNames)) };
  described.set(sentence, description);
  return description;
}
