/** The timed answer of several lines: a prompt of inquirer's with a text, a clock and a viewport of its own. */
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { WIDEST } from '../../text/layout.ts';
import { fitted, type Screen } from '../frames.ts';
import type { Key } from '../keys.ts';
import { holdLine, listen, type Readline } from '../readline.ts';
import { startCoaching } from './coaching.ts';
import {
  type AnswerConfig,
  type Answered,
  type Memory,
  recount,
  remember,
  shownOf,
  viewOf,
} from './memory.ts';
import { elapse, interrupt, press, type Typing, typedSoFar, wake } from './typing.ts';
import { drawAnswer, drawFinished, GUTTER, type Size } from './view.ts';

/** How often the clock is looked at: a second is never shown later than this. */
const TICK_MS = 250;

export const timedAnswer = createPrompt<Answered, AnswerConfig>((config, done) => {
  const { current: memory } = useRef(remember(config));
  const [, setFrame] = useState(0);
  const moves = makeMoves(memory, config, () => setFrame(++memory.frames), done);
  useKeypress((event, rl) => {
    holdLine(rl as Readline, '', 0);
    moves.change(press(memory.typing, event as Key, config.now(), memory.room));
    moves.drawSoon();
  });
  useEffect((readline) => attend(readline as Readline, memory, config, moves), []);
  return drawFrame(memory, config);
});

/** What the prompt does when something has happened. */
interface Moves {
  change(typing: Typing): void;
  draw(): void;
  /** One frame and one note for all keys that came at once, as in a paste that the terminal did not bracket. */
  drawSoon(): void;
}

function makeMoves(
  memory: Memory,
  config: AnswerConfig,
  draw: () => void,
  done: (answered: Answered) => void,
): Moves {
  const note = () => {
    const typed = typedSoFar(memory.typing, config.now());
    config.note(typed);
    return typed;
  };
  return {
    draw,
    change(typing) {
      if (memory.typing.ended) return;
      memory.typing = typing;
      if (!typing.ended) return;
      done({ ...note(), ended: typing.ended });
      draw();
    },
    drawSoon() {
      if (memory.drawing) return;
      memory.drawing = true;
      setImmediate(() => {
        memory.drawing = false;
        memory.typing = { ...memory.typing, afterReturn: false };
        // After Ctrl+Z the shell has the terminal; SIGCONT tells when it is ours again, and then all is drawn.
        if (memory.typing.ended || memory.stoppedAt !== null) return;
        note();
        draw();
        memory.coaching?.checkSoon(memory.typing.buffer.text);
        // Counting parses the whole text: a key is drawn first, and the count once more where it has changed.
        setImmediate(() => {
          if (!memory.typing.ended && recount(memory, config)) draw();
        });
      });
    },
  };
}

/** Listens to the terminal, the clock and the coach. Returns what ends it. */
function attend(
  readline: Readline,
  memory: Memory,
  config: AnswerConfig,
  { change, draw, drawSoon }: Moves,
): () => void {
  memory.rl = readline;
  if (config.coach) memory.coaching = startCoaching(config.coach, memory.typing.buffer.text, drawSoon);
  const stop = listen(readline, config.screen, {
    pasting: () => memory.typing.pasted !== null,
    interrupted: () => change(interrupt(memory.typing, 'interrupted')),
    closed: () => change(interrupt(memory.typing, 'closed')),
    suspended: () => {
      memory.stoppedAt = config.now();
    },
    woken: () => {
      change(wake(memory.typing, memory.stoppedAt, config.now()));
      memory.stoppedAt = null;
      drawSoon();
    },
    resized: drawSoon,
  });
  const timer = setInterval(() => {
    if (memory.stoppedAt !== null) return;
    change(elapse(memory.typing, config.now(), config.strict));
    if (!memory.typing.ended && shownOf(memory, config) !== memory.shown) drawSoon();
  }, TICK_MS);
  draw();
  return () => {
    clearInterval(timer);
    memory.coaching?.stop();
    stop();
  };
}

/** What inquirer shows: the rows up to the cursor's, then those below. */
function drawFrame(memory: Memory, config: AnswerConfig): string | [string, string] {
  memory.shown = shownOf(memory, config);
  if (memory.typing.ended) recount(memory, config);
  const view = viewOf(config, memory);
  if (memory.typing.ended) {
    if (memory.rl) holdLine(memory.rl, '', 0);
    return GUTTER + drawFinished(view.count, view.reading.seconds, memory.typing.ended, config.theme);
  }
  const frame = drawAnswer(view, sizeOf(config.screen), config.theme);
  memory.top = frame.top;
  memory.room = frame.room;
  if (memory.rl) holdLine(memory.rl, frame.row, frame.offset);
  return [fitted([...frame.above.slice(0, -1), `${frame.above.at(-1)} `]), fitted(frame.below)];
}

function sizeOf({ columns = 80, rows = 24 }: Screen): Size {
  return { columns: Math.min(WIDEST, columns), rows };
}
