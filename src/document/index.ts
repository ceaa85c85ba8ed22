/** Documents: bytes become stories, and every offset counts in the text as it was given. */
export { decodeText, MAX_BYTES } from './decode.ts';
export { STORY_ENDINGS } from './formats/formats.ts';
export { requireQuestion } from './naming.ts';
export { countStoryWords, readRow, readStories } from './stories.ts';
export { readWords } from './words.ts';
