/** What the learned part sees of a sentence's terms: made while they are read, when all of it is at hand. */
import { hash } from '../hash.ts';
import { remember } from '../memo.ts';
import type { Tagged, TagReader } from './tag-sets.ts';
import { type Marks, toMarks, type Word } from './vocabulary.ts';

/** Lists by term. */
export interface Seen extends Tagged {
  words: readonly Word[];
  /** Marks of what follows it. */
  afters: readonly Marks[];
}

const MOST_KNOWN = 8192;

const marksOfSign = remember(MOST_KNOWN, (sign: string): Marks => toMarks([hash(`then ${sign}`)]));
const marksOfPost = remember(MOST_KNOWN, (post: string) => marksOfSign(post.trim().slice(0, 1)));
const SPACE = marksOfPost(' ');

export const see = (
  terms: readonly { tags: ReadonlySet<string>; post: string }[],
  words: readonly Word[],
  readTags: TagReader,
): Seen => ({
  ...readTags(terms),
  words,
  afters: terms.map(({ post }) => (post === ' ' ? SPACE : marksOfPost(post))),
});
