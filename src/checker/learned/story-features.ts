/** What tells which question a story answers. */
import { overlaps } from '../../span.ts';
import type { ReadSentence } from '../reading.ts';
import { describe } from './description.ts';
import { feature, hash } from './hash.ts';

/** The words of a whole story, each once. */
export function storyFeatures(sentences: ReadSentence[], classNames: ReadonlySet<string>): number[] {
  const features = new Set<number>();
  for (const sentence of sentences) {
    const { words, tags } = describe(sentence, classNames);
    words.forEach(({ lemmaHash }, at) => {
      features.add(feature(1, lemmaHash));
      if (at > 0) features.add(feature(2, words[at - 1]!.lemmaHash, lemmaHash));
      for (const one of tags[at]!.classes) features.add(feature(3, one.hash));
      const amount = sentence.quantities.find((one) => overlaps(one, sentence.terms[at]!));
      if (amount) features.add(feature(4, hash(amount.kind)));
    });
  }
  return [...features];
}
