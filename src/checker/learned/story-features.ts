/** What tells which question a story answers. */
import type { ReadSentence } from '../reading.ts';
import { describe } from './description.ts';
import { gatherer } from './hash.ts';

/** The words of a whole story, each once. */
export function storyFeatures(sentences: ReadSentence[], classNames: ReadonlySet<string>): number[] {
  const { features, add } = gatherer();
  for (const sentence of sentences) {
    const { root, classes, amount } = describe(sentence, classNames);
    root.forEach((r0, i) => {
      add(1, r0);
      if (i > 0) add(2, root[i - 1]!, r0);
      for (const one of classes[i]!) add(3, one);
      if (amount[i]) add(4, amount[i]!);
    });
  }
  return [...new Set(features)];
}
