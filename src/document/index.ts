/** Documents: bytes become stories, and every offset counts in the text as it was given. */
export { countWords } from './chapters.ts';
export { decodeText, MAX_BYTES, tooLarge } from './decode.ts';
export { type FormatName, STORY_ENDINGS } from './formats.ts';
export { findQuestion, requireQuestion } from './naming.ts';
export { createPlaces, type Places } from './places.ts';
export { measureSpeech, type Speech, timeAt } from './speech.ts';
export { type ReadOptions, readRow, readStories } from './stories.ts';
export { readWords } from './words.ts';
