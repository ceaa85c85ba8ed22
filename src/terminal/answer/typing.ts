/** An answer while it is typed: what each key and the passing of time do to it. Pure. */
import type { Typed } from '../../model.ts';
import { actionOf, type Key, textOf } from '../keys.ts';
import { type Buffer, cleanInput, createBuffer, insert } from './buffer.ts';
import {
  type Clock,
  pauseClock,
  readClock,
  resumeClock,
  secondsPaused,
  startClock,
  timeUsed,
} from './clock.ts';
import { applyEdit, type Room } from './editing.ts';

/**
 * `nothing-yet`: the answer was finished before a word was written, and doing so again skips it; the clock runs on.
 * `time-up`: after a hard stop, until the keyboard has rested.
 */
export type Status = 'typing' | 'nothing-yet' | 'paused' | 'time-up';

export type Ended = 'finished' | 'skipped' | 'time-up' | 'interrupted' | 'closed';

export interface Typing {
  buffer: Buffer;
  clock: Clock;
  status: Status;
  ended: Ended | null;
  /** What came of a bracketed paste that has not ended yet. */
  pasted: string | null;
  /** The key before was a carriage return in the same tick: a line feed then belongs to it. */
  afterReturn: boolean;
  /** When a key was last pressed, and when anything was last heard of. */
  pressedAt: number;
  seenAt: number;
}

/** After a hard stop, keys are swallowed until so long a silence, lest what is still being typed reach the next prompt. */
const SILENCE_MS = 1000;

/** A paste whose end never comes is taken as ended, or no key would be a command again. */
const STALLED_MS = 2000;

/** @param draft what was typed before, with the time that it took; null: a new answer */
export function startTyping(draft: Typed | null, limit: number | null, now: number): Typing {
  return {
    buffer: createBuffer(draft?.text),
    clock: startClock(limit, now, draft),
    status: 'typing',
    ended: null,
    pasted: null,
    afterReturn: false,
    pressedAt: now,
    seenAt: now,
  };
}

/** What a key changes. Within a paste no key is a command; in a pause any key goes on; after a hard stop none counts. */
export function press(before: Typing, key: Key, now: number, room: Room): Typing {
  const asked = before.status === 'nothing-yet';
  const typing: Typing = {
    ...before,
    pressedAt: now,
    seenAt: now,
    status: asked ? 'typing' : before.status,
  };
  if (typing.ended || typing.status === 'time-up') return typing;
  if (typing.status === 'paused') {
    return { ...typing, status: 'typing', clock: resumeClock(typing.clock, now) };
  }
  const action = actionOf(key);
  if (action === 'paste-end') return endPaste(typing);
  if (typing.pasted !== null) return { ...typing, pasted: typing.pasted + (key.sequence ?? '') };
  switch (action) {
    case 'paste-start':
      return { ...typing, pasted: '' };
    case 'pause':
      return { ...typing, status: 'paused', clock: pauseClock(typing.clock, now) };
    case 'finish':
      return finish(typing, asked);
    case 'new-line':
      if (key.name === 'enter' && typing.afterReturn) return { ...typing, afterReturn: false };
      return {
        ...typing,
        buffer: applyEdit(typing.buffer, action, room),
        afterReturn: key.name === 'return',
      };
    case null:
      return { ...typing, buffer: insert(typing.buffer, cleanInput(textOf(key))), afterReturn: false };
    default:
      return { ...typing, buffer: applyEdit(typing.buffer, action, room), afterReturn: false };
  }
}

/** An empty answer may be a slip of a hand that has just finished the one before. */
function finish(typing: Typing, asked: boolean): Typing {
  if (typing.buffer.text.trim() !== '') return { ...typing, ended: 'finished' };
  return asked ? { ...typing, ended: 'skipped' } : { ...typing, status: 'nothing-yet' };
}

function endPaste(typing: Typing): Typing {
  return { ...typing, pasted: null, buffer: insert(typing.buffer, cleanInput(typing.pasted ?? '')) };
}

/**
 * What time alone changes.
 *
 * @param strict ends the answer when its time is up
 */
export function elapse(before: Typing, now: number, strict: boolean): Typing {
  const heard = { ...before, seenAt: now };
  if (heard.ended) return heard;
  const typing = heard.pasted !== null && now - heard.pressedAt >= STALLED_MS ? endPaste(heard) : heard;
  if (typing.status === 'time-up') {
    return now - typing.pressedAt >= SILENCE_MS ? { ...typing, ended: 'time-up' } : typing;
  }
  const { limit } = typing.clock;
  if (!strict || limit === null || timeUsed(typing.clock, now) < limit * 1000) return typing;
  const stopped = typing.pasted === null ? typing : endPaste(typing);
  return {
    ...stopped,
    status: 'time-up',
    pressedAt: now,
    clock: { ...pauseClock(typing.clock, now), pauses: typing.clock.pauses },
  };
}

/**
 * After the process was stopped and went on (Ctrl+Z, then `fg`): the time between counts as a pause.
 *
 * @param since when it was stopped; null where that was not noticed: then it is when anything was last heard of
 */
export function wake(typing: Typing, since: number | null, now: number): Typing {
  if (typing.clock.since === null) return { ...typing, seenAt: now };
  const paused = pauseClock(typing.clock, since ?? typing.seenAt);
  return { ...typing, seenAt: now, clock: resumeClock(paused, now) };
}

export function interrupt(typing: Typing, ended: Ended): Typing {
  return typing.ended ? typing : { ...typing, ended };
}

export function typedSoFar({ buffer, clock, pasted }: Typing, now: number): Typed {
  return {
    text: pasted === null ? buffer.text : insert(buffer, cleanInput(pasted)).text,
    seconds: readClock(clock, now).seconds,
    pausedSeconds: secondsPaused(clock, now),
    pauses: clock.pauses,
  };
}
