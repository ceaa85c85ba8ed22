/** What the timed answer is given, and what it remembers from one redraw to the next. */
import type { Typed } from '../../model.ts';
import type { Note } from '../../practice/drill.ts';
import type { Theme } from '../../text/theme.ts';
import type { Screen } from '../frames.ts';
import type { Readline } from '../readline.ts';
import { readClock } from './clock.ts';
import type { Coach, Coaching } from './coaching.ts';
import type { Room } from './editing.ts';
import { type Ended, startTyping, type Typing } from './typing.ts';
import type { AnswerView } from './view.ts';

/** An answer as it is asked for. */
export interface Asked {
  /** Which question this is, and how it was asked. */
  title: string;
  asked: string;
  /** Seconds for the answer, or null; with `strict` the answer ends with them, else it goes on in overtime. */
  limit: number | null;
  strict: boolean;
  /** What a draft kept. */
  draft: Typed | null;
  /** Told of each change, for the draft. */
  note: Note;
}

/** The timed answer as it is asked for, and what it needs. */
export interface AnswerConfig extends Asked {
  /** Words for the answer, or null. */
  words: number | null;
  theme: Theme;
  /** The terminal's own output, for its size; it says when that changes. */
  screen: Screen;
  /** Monotonic milliseconds. */
  now: () => number;
  countWords: (text: string) => number;
  /** Null in exam mode. */
  coach: Coach | null;
  /** What went wrong meanwhile, to be read while typing goes on; null: nothing. */
  trouble: () => string | null;
}

export interface Answered extends Typed {
  ended: Ended;
}

/** What the prompt remembers between redraws; one object, for handlers outlive the render that made them. */
export interface Memory {
  typing: Typing;
  coaching: Coaching | null;
  /** Words of a text, counted once; while typing, of the text one frame ago. */
  counted: { text: string; words: number };
  /** Where the text stood in the last frame. */
  top: number;
  room: Room;
  frames: number;
  rl: Readline | null;
  drawing: boolean;
  /** When Ctrl+Z stopped the process; null while it runs. */
  stoppedAt: number | null;
  /** What the clock last showed. */
  shown: string;
}

export function remember(config: AnswerConfig): Memory {
  const typing = startTyping(config.draft, config.limit, config.now());
  const { text } = typing.buffer;
  return {
    typing,
    coaching: null,
    counted: { text, words: config.countWords(text) },
    top: 0,
    room: { width: 80, height: 24 },
    frames: 0,
    rl: null,
    drawing: false,
    stoppedAt: null,
    shown: '',
  };
}

/** @returns whether the number of words is another one */
export function recount(memory: Memory, { countWords }: AnswerConfig): boolean {
  const { text } = memory.typing.buffer;
  const before = memory.counted;
  if (before.text !== text) memory.counted = { text, words: countWords(text) };
  return memory.counted.words !== before.words;
}

export function viewOf(config: AnswerConfig, memory: Memory): AnswerView {
  const { typing, coaching, top } = memory;
  const { text } = typing.buffer;
  const reading = readClock(typing.clock, config.now());
  return {
    ...config,
    ...typing,
    count: memory.counted.words,
    reading,
    notes: coaching?.notes(text) ?? null,
    trouble: config.trouble(),
    top,
  };
}

/** What of the screen time alone changes. */
export function shownOf({ typing }: Memory, { now, trouble }: AnswerConfig): string {
  return `${typing.status} ${readClock(typing.clock, now()).label} ${trouble()}`;
}
