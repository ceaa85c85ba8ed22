/** What tells which question a story answers. */
import { remember } from '../../memo.ts';
import { overlaps } from '../../span.ts';
import { hash } from '../hash.ts';
import type { ReadSentence } from '../reading/read.ts';
import { addTo, empty, emptyDistinct } from './distinct.ts';

const hashOf = remember(16, hash);

/** A feature is a number of its template, mixed with what fills it. */
const [WORD, PAIR, CLASS, AMOUNT] = [1, 2, 3, 4].map((template) => Math.imul(template, 0x2545f491)) as [
  number,
  number,
  number,
  number,
];

const features = emptyDistinct(1024);
let stories = 0;

/** The words of a whole story, each once; they stand until the next call. */
export function storyFeatures(sentences: ReadSentence[]): Int32Array {
  empty(features);
  stories += 1;
  for (const { seen, terms, quantities } of sentences) {
    const { words, classes } = seen;
    for (let at = 0; at < words.length; at += 1) {
      const { lemmaHash } = words[at]!;
      addTo(features, mix(WORD, lemmaHash));
      if (at > 0) addTo(features, mix(mix(PAIR, words[at - 1]!.lemmaHash), lemmaHash));
      // Most classes come again and again, and are passed over at once.
      const set = classes[at]!;
      if (set.metIn !== stories) for (const one of set.hashes) addTo(features, mix(CLASS, one));
      set.metIn = stories;
      if (quantities.length === 0) continue;
      const amount = quantities.find((one) => overlaps(one, terms[at]!));
      if (amount) addTo(features, mix(AMOUNT, hashOf(amount.kind)));
    }
  }
  return features.values.subarray(0, features.count);
}

/** Mixes two hashes; order matters. */
function mix(a: number, b: number): number {
  const value = Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15);
  const stirred = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return stirred ^ (stirred >>> 13);
}
