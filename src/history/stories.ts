/** Writes stories where `pmdrill check` reads them; a file that exists is never touched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainWriteError } from '../errors.ts';
import { localDay } from '../text/dates.ts';
import { makeFolder, OWNER_ONLY } from './home.ts';

export interface NewStory {
  question: string;
  /** The attempt it came from. */
  attempt: string;
  /** ISO 8601; only the day is written. */
  at: string;
  text: string;
}

/** Writes a story that came out of practice, with the attempt in its front matter; see `writeNewStory`. */
export function saveStory(folder: string, story: NewStory): string {
  return writeNewStory(folder, story.question, formatStory(story));
}

/**
 * Writes `<question>.md`, or `<question>-2.md` and so on where that exists: nothing is overwritten.
 *
 * @returns the path of the new file
 * @throws UserError `unwritable`
 */
export function writeNewStory(folder: string, question: string, text: string): string {
  try {
    makeFolder(folder, 0o777);
    return writeUnused(folder, question, text);
  } catch (error) {
    throw explainWriteError(error, 'The story cannot be written there', folder, ELSEWHERE);
  }
}

const ELSEWHERE = 'Make the folder yours to write in, or name another under stories: in .pmdrill.yaml.';

function writeUnused(folder: string, question: string, text: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${question}${number === 1 ? '' : `-${number}`}.md`);
    try {
      writeFileSync(path, text, { flag: 'wx', mode: OWNER_ONLY.file });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function formatStory({ question, attempt, at, text }: NewStory): string {
  return `---\nquestion: ${question}\ndate: ${localDay(at)}\nattempt: ${attempt}\n---\n\n${text.trim()}\n`;
}
