/** The timed answer of several lines: a prompt of inquirer's with a text, a clock and a viewport of its own. */
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Result, Typed } from '../model.ts';
import { type AnswerView, drawAnswer, drawFinished, type Size } from './answer-view.ts';
import { readClock } from './clock.ts';
import { type Coaching, startCoaching } from './coaching.ts';
import type { Room } from './editing.ts';
import type { Screen } from './frames.ts';
import type { Key } from './keys.ts';
import { holdLine, listen, type Readline } from './readline.ts';
import type { Theme } from './theme.ts';
import {
  type Ended,
  elapse,
  interrupt,
  press,
  startTyping,
  type Typing,
  typedSoFar,
  wake,
} from './typing.ts';

export interface AnswerConfig {
  /** Which question this is, and how it was asked. */
  title: string;
  asked: string;
  /** Seconds for the answer, or null; with `strict` the answer ends with them, else it goes on in overtime. */
  limit: number | null;
  strict: boolean;
  /** Words for the answer, or null. */
  words: number | null;
  /** What a draft kept. */
  draft: Typed | null;
  theme: Theme;
  /** The terminal's own output, for its size; it says when that changes. */
  screen: Screen;
  /** Monotonic milliseconds. */
  now: () => number;
  countWords: (text: string) => number;
  /** Coach mode: the checker's reading of what is typed so far. */
  check?: ((text: string) => Result) | undefined;
  /** Told of each change, for the draft. */
  note?: ((typed: Typed) => void) | undefined;
}

export interface Answered extends Typed {
  ended: Ended;
}

/** How often the clock is looked at: a second is never shown later than this. */
const TICK_MS = 250;

/** What the prompt remembers between redraws; one object, for handlers outlive the render that made them. */
interface Memory {
  typing: Typing;
  coaching: Coaching | null;
  /** Words of a text, counted once. */
  counted: { text: string; words: number };
  /** Where the text stood in the last frame. */
  top: number;
  room: Room;
  frames: number;
  rl: Readline | null;
  drawing: boolean;
  /** What the clock last showed. */
  shown: string;
}

export const timedAnswer = createPrompt<Answered, AnswerConfig>((config, done) => {
  const { current: memory } = useRef(remember(config));
  const [, setFrame] = useState(0);
  const draw = () => setFrame(++memory.frames);

  const change = (typing: Typing) => {
    if (memory.typing.ended) return;
    memory.typing = typing;
    if (!typing.ended) return;
    done({ ...note(), ended: typing.ended });
    draw();
  };

  const note = () => {
    const typed = typedSoFar(memory.typing, config.now());
    config.note?.(typed);
    return typed;
  };

  /** One frame and one note for all keys that came at once, as in a paste that the terminal did not bracket. */
  const drawSoon = () => {
    if (memory.drawing) return;
    memory.drawing = true;
    setImmediate(() => {
      memory.drawing = false;
      memory.typing = { ...memory.typing, afterReturn: false };
      if (memory.typing.ended) return;
      note();
      draw();
      memory.coaching?.checkSoon(memory.typing.buffer.text);
    });
  };

  useKeypress((event, rl) => {
    const key = event as Key;
    holdLine(rl as Readline, '', 0);
    change(press(memory.typing, key, config.now(), memory.room));
    drawSoon();
  });

  useEffect((readline) => {
    memory.rl = readline as Readline;
    if (config.check) memory.coaching = startCoaching(config.check, memory.typing.buffer.text, drawSoon);
    const stop = listen(memory.rl, config.screen, {
      pasting: () => memory.typing.pasted !== null,
      interrupted: () => change(interrupt(memory.typing, 'interrupted')),
      closed: () => change(interrupt(memory.typing, 'closed')),
      woken: () => {
        change(wake(memory.typing, config.now()));
        drawSoon();
      },
      resized: drawSoon,
    });
    const timer = setInterval(() => {
      change(elapse(memory.typing, config.now(), config.strict));
      if (!memory.typing.ended && shownOf(memory, config) !== memory.shown) drawSoon();
    }, TICK_MS);
    draw();
    return () => {
      clearInterval(timer);
      memory.coaching?.stop();
      stop();
    };
  }, []);

  memory.shown = shownOf(memory, config);
  const view = viewOf(config, memory);
  if (memory.typing.ended) {
    if (memory.rl) holdLine(memory.rl, '', 0);
    return drawFinished(view, memory.typing.ended, config.theme);
  }
  const frame = drawAnswer(view, sizeOf(config.screen), config.theme);
  memory.top = frame.top;
  memory.room = frame.room;
  if (memory.rl) holdLine(memory.rl, frame.row, frame.offset);
  return [`${frame.above.join('\n')} `, frame.below.join('\n')];
});

function remember(config: AnswerConfig): Memory {
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
    shown: '',
  };
}

function viewOf(config: AnswerConfig, memory: Memory): AnswerView {
  const { typing, coaching, top } = memory;
  const { text } = typing.buffer;
  if (memory.counted.text !== text) memory.counted = { text, words: config.countWords(text) };
  const reading = readClock(typing.clock, config.now());
  return {
    ...config,
    ...typing,
    count: memory.counted.words,
    reading,
    notes: coaching?.notes(text) ?? null,
    top,
  };
}

function shownOf({ typing }: Memory, { now }: AnswerConfig): string {
  return `${typing.status} ${readClock(typing.clock, now()).label}`;
}

function sizeOf({ columns = 80, rows = 24 }: Screen): Size {
  return { columns, rows };
}
