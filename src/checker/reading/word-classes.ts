/** The rubrics' word classes, turned round: from words to tags. */
import { remember } from '../../memo.ts';
import type { Content, WordIndex } from '../../model.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { MOST_KEPT, openLines, packLines } from '../engine/table.ts';
import { type TagReader, tagReader } from './seen.ts';
import type { Word } from './vocabulary.ts';

/** A word or phrase of a class, and the tag that it gives. */
export interface Entry {
  words: string[];
  tag: string;
}

export interface WordClasses {
  /** Keyed by the (first) word. */
  entries: { get(word: string): Entry[] | undefined };
  /** Reads tags, among them those of the classes that hold for every question: the learned part knows these. */
  readTags: TagReader;
}

/** The phrases of some classes that begin with a word or with its lemma. */
export interface Classed {
  by: WordClasses;
  entries: readonly Entry[];
}

/** @returns the phrases that begin with the word, then those that begin with its lemma */
export function entriesOf(word: Word, classes: WordClasses): readonly Entry[] {
  if (word.classed?.by !== classes) word.classed = { by: classes, entries: findEntries(word, classes) };
  return word.classed.entries;
}

function findEntries({ normal, lemma }: Word, { entries }: WordClasses): readonly Entry[] {
  const own = entries.get(normal) ?? [];
  return lemma === normal ? own : [...own, ...(entries.get(lemma) ?? [])];
}

/** @param words class tag to its words and phrases, as in a rubric */
export function indexWords(words: Record<string, string[]>): WordClasses & { entries: Map<string, Entry[]> } {
  const entries = new Map<string, Entry[]>();
  for (const [tag, list] of Object.entries(words)) {
    for (const phrase of list) {
      const parts = phrase.toLowerCase().split(/[\s-]+/);
      const first = parts[0]!;
      const known = entries.get(first);
      if (known) known.push({ words: parts, tag });
      else entries.set(first, [{ words: parts, tag }]);
    }
  }
  return { entries, readTags: tagReader(new Set(Object.keys(words))) };
}

/** Those of the base rubric as data, so that nothing has to be turned round at each start. */
export function packWords({ rubrics }: Content): WordIndex {
  const words = rubrics[BASE_RUBRIC]?.words ?? {};
  const lines = [...indexWords(words).entries].map(([word, list]) => [word, JSON.stringify(list)] as const);
  return { classes: Object.keys(words), ...packLines(Object.fromEntries(lines)) };
}

/** The classes that hold for every question. */
export function openWords({ rubrics, wordIndex }: Content): WordClasses {
  if (!wordIndex) return indexWords(rubrics[BASE_RUBRIC]?.words ?? {});
  const find = openLines(wordIndex);
  const get = remember(MOST_KEPT, (word: string) => {
    const line = find(word);
    return line === undefined ? undefined : (JSON.parse(line) as Entry[]);
  });
  return { entries: { get }, readTags: tagReader(new Set(wordIndex.classes)) };
}
