/** The stories that are measured on: real ones, from the corpus and the content. */
import { loadContent } from '../../src/content/load.ts';
import { listCorpus, loadCorpus } from '../../tools/train/corpus.ts';

/** A story that is shorter says little about a stream of stories. */
const LEAST_WORDS = 80;

export const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** Different stories, as many as the corpus has. */
export function differentStories(most: number): string[] {
  const texts = new Set(loadCorpus(listCorpus()).map(({ text }) => text));
  return [...texts].filter((text) => countWords(text) >= LEAST_WORDS).slice(0, most);
}

/** Bad answers and model stories in a row: real sentences with findings and evidence. STAR labels count as no words. */
export function longAnswer(words: number): string {
  const stories = loadContent().questions.map(
    ({ model, bad }) => `${bad} ${model.replace(/\*\*\w+:\*\*/g, '')}`,
  );
  return stories.join(' ').split(/\s+/).slice(0, words).join(' ');
}
