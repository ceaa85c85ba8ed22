/** What tells which question a story answers. */
import { overlaps } from '../../span.ts';
import { hash } from '../hash.ts';
import type { ReadSentence } from '../reading.ts';
import { describe } from './tag-sets.ts';

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

/** Mixes two hashes; order matters. */
function mix(a: number, b: number): number {
  const value = Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15);
  const stirred = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return stirred ^ (stirred >>> 13);
}

/** A feature: a template's number, and up to two values that fill it, as a number of 32 bits. */
function feature(template: number, first?: number, second?: number): number {
  let value = Math.imul(template, 0x2545f491);
  if (first !== undefined) value = mix(value, first);
  if (second !== undefined) value = mix(value, second);
  return value;
}
