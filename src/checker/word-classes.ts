/** The rubrics' word classes, turned round: from words to tags. */
import type { Content, WordIndex } from '../model.ts';
import { mergeWords } from '../rubric.ts';
import { MOST_KEPT, openLines, packLines } from './engine/table.ts';
import { remember } from './memo.ts';

/** A word or phrase of a class, and the tag that it gives. */
interface Entry {
  words: string[];
  tag: string;
}

export interface WordClasses {
  /** Keyed by the (first) word. */
  entries: { get(word: string): Entry[] | undefined };
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
  return { entries };
}

/** The same as data, of all rubrics together, so that nothing has to be turned round at each start. */
export function packWords({ rubrics }: Content, base: string): WordIndex {
  const { entries } = indexWords(allWords(rubrics));
  const lines = [...entries].map(([word, list]) => [word, JSON.stringify(list)] as const);
  return { classes: Object.keys(rubrics[base]?.words ?? {}), ...packLines(Object.fromEntries(lines)) };
}

/** The classes of some content, and the names of those that hold for every question. */
export function openWords(
  { rubrics, wordIndex }: Content,
  base: string,
): { classes: WordClasses; names: string[] } {
  if (!wordIndex) {
    return { classes: indexWords(allWords(rubrics)), names: Object.keys(rubrics[base]?.words ?? {}) };
  }
  const find = openLines(wordIndex);
  const get = remember(MOST_KEPT, (word: string) => {
    const line = find(word);
    return line === undefined ? undefined : (JSON.parse(line) as Entry[]);
  });
  return { classes: { entries: { get } }, names: wordIndex.classes };
}

const allWords = (rubrics: Content['rubrics']): Record<string, string[]> =>
  Object.values(rubrics)
    .map(({ words }) => words)
    .reduce(mergeWords, {});
