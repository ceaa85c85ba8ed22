/** What a transcript tells beyond its words: pace, fillers, pauses, and when something was said. */
import type { Limits, Point, Story } from '../model.ts';
import { byLetter } from '../text/words.ts';

export interface Speech {
  wordsPerMinute: number;
  fillersPerMinute: number;
  /** Silences within a turn; `at` is when each began. */
  pauses: { at: number; seconds: number }[];
}

/**
 * @param limits what counts as a filler and as a pause
 * @returns null for a story that was not spoken
 */
export function measureSpeech(story: Story, limits: Pick<Limits, 'fillers' | 'pauseSeconds'>): Speech | null {
  if (!story.spokenSeconds) return null;
  const minutes = story.spokenSeconds / 60;
  return {
    wordsPerMinute: Math.round(story.words / minutes),
    fillersPerMinute: Math.round((countFillers(story, limits.fillers) / minutes) * 10) / 10,
    pauses: findPauses(story, limits.pauseSeconds),
  };
}

/** When a place of a transcript was said, in seconds; null for a story that was not spoken. */
export function timeAt({ captions }: Story, { offset }: Point): number | null {
  const caption = captions.flat().find(({ start, end }) => start <= offset && offset < end);
  return caption?.from ?? null;
}

function countFillers({ blocks }: Story, fillers: string[]): number {
  if (fillers.length === 0) return 0;
  // Fillers are words, whatever else they would say in a pattern.
  const phrases = fillers.map((filler) => byLetter(filler).replace(/\s+/g, '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases})(?![\\p{L}\\p{N}])`, 'giu');
  return blocks.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}

function findPauses({ captions }: Story, shortest: number): Speech['pauses'] {
  return captions.flatMap((turn) =>
    turn.flatMap(({ from }, at) => {
      const before = turn[at - 1]?.to ?? from;
      const seconds = Math.round((from - before) * 10) / 10;
      return seconds >= shortest ? [{ at: before, seconds }] : [];
    }),
  );
}
