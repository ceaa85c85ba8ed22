/** Checks an answer while it is typed, and never between a key and the screen. */
import type { Result } from '../model.ts';
import { type CoachNotes, carryNotes, coachNotes } from './coach.ts';

export interface Coaching {
  /** What is known of a text: of the one checked last, carried over to this one. */
  notes(text: string): CoachNotes;
  /** Has a text checked once it has been drawn; `changed` is called when there are new notes. */
  checkSoon(text: string): void;
  stop(): void;
}

/** A check that takes longer than a frame of the screen is put off until no key has come for a moment. */
const FRAME_MS = 16;
const REST_MS = 120;

export function startCoaching(check: (text: string) => Result, text: string, changed: () => void): Coaching {
  let checked = text;
  let notes = coachNotes(check(text));
  let took = 0;
  let cancel = () => {};
  return {
    notes: (now) => carryNotes(notes, checked, now),
    checkSoon(now) {
      cancel();
      if (now === checked) return;
      const run = () => {
        const began = performance.now();
        notes = coachNotes(check(now));
        took = performance.now() - began;
        checked = now;
        changed();
      };
      if (took > FRAME_MS) {
        const timer = setTimeout(run, REST_MS);
        cancel = () => clearTimeout(timer);
      } else {
        const turn = setImmediate(run);
        cancel = () => clearImmediate(turn);
      }
    },
    stop: () => cancel(),
  };
}
