/** The document formats. To add one: write a reader that turns its text into an Outline, and name it here. */
import { extname } from 'node:path';
import type { Outline } from '../outline.ts';
import type { Places } from '../places.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

interface Format {
  /** Endings of the names of its files. */
  endings: string[];
  read(source: string, places: Places): Outline | Promise<Outline>;
}

export const FORMATS = {
  markdown: { endings: ['.md', '.markdown'], read: readMarkdown },
  text: { endings: ['.txt'], read: readPlain },
  vtt: { endings: ['.vtt'], read: (source) => readTranscript(source, 'vtt') },
  srt: { endings: ['.srt'], read: (source) => readTranscript(source, 'srt') },
} satisfies Record<string, Format>;

/** The parser of captions is loaded only for them. */
async function readTranscript(source: string, type: 'vtt' | 'srt'): Promise<Outline> {
  const { readCaptions } = await import('./captions.ts');
  return readCaptions(source, type);
}

export type FormatName = keyof typeof FORMATS;

/** Endings of the files that a search of a folder finds. */
export const STORY_ENDINGS: string[] = Object.values(FORMATS).flatMap(({ endings }) => endings);

/** The format that a file's ending says; Markdown where it says none. */
export function formatOf(path: string | null): FormatName {
  const ending = extname(path ?? '').toLowerCase();
  const names = Object.keys(FORMATS) as FormatName[];
  return names.find((name) => FORMATS[name].endings.includes(ending)) ?? 'markdown';
}
