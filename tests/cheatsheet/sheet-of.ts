/** The sheet of stories given as texts, by their paths. */
import { buildSheet } from '../../src/cheatsheet/sheet.ts';
import { checkStory, createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { readStories } from '../../src/document/index.ts';

export const content = loadContent();
const checker = createChecker(content);

export async function sheetOf(files: Record<string, string>) {
  const read = await Promise.all(
    Object.entries(files).map(([path, text]) => readStories(text, { path, content })),
  );
  const stories = read.flat().map((story) => ({ story, content, result: checkStory(story, checker) }));
  return buildSheet(stories, content);
}
