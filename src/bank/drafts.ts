/** What lies in a folder of stories beside the stories: drafts that are still empty, and notes. Pure. */
import type { CheckedStory } from '../model.ts';
import { isUntold, nameStory } from '../story.ts';

/** As `pmdrill new` writes it: it names its question, and all else is comments. */
export const isDraft = ({ result }: CheckedStory): boolean =>
  isUntold(result) && result.questionFrom !== 'inferred';

/** The shortest answers that people write down are longer than a note that they leave beside them. */
const LEAST_WORDS = 20;

/** Nothing says that it is a story: too short to guess a question from, and no name of one. */
const isNote = ({ result }: CheckedStory): boolean =>
  result.questionFrom === 'inferred' && result.words < LEAST_WORDS;

export const isTold = (checked: CheckedStory): boolean => !isDraft(checked) && !isNote(checked);

/** A text that counts for no story. */
export interface Uncounted {
  name: string;
  path: string | null;
  words: number;
}

export const listDrafts = (stories: CheckedStory[]): Uncounted[] => stories.filter(isDraft).map(toUncounted);

export const listNotes = (stories: CheckedStory[]): Uncounted[] => stories.filter(isNote).map(toUncounted);

const toUncounted = (checked: CheckedStory): Uncounted => ({
  name: nameStory(checked),
  path: checked.result.path,
  words: checked.result.words,
});
