/** Has an answer checked while it is typed; what is known of it is drawn at once, what is new as it comes. */
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../model.ts';
import { type CoachNotes, carryNotes, coachNotes } from './coach.ts';

/** What coach mode needs of the checker. */
export interface Coach {
  /** The evidence that the question requires, by criterion. */
  required: string[];
  check(text: string): Promise<Result>;
}

export interface Coaching {
  /** What is known of a text: of the one checked last, carried over to this one. */
  notes(text: string): CoachNotes;
  /** Has a text checked, after the one that is being checked now, if no newer one comes meanwhile. */
  checkSoon(text: string): void;
  stop(): void;
}

/** @param changed called when there are new notes */
export function startCoaching({ required, check }: Coach, text: string, changed: () => void): Coaching {
  let checked = '';
  let notes: CoachNotes = { vague: [], evidence: required.map((id) => ({ id, met: false })) };
  let wanted = checked;
  let busy = false;
  let stopped = false;

  const run = async () => {
    busy = true;
    while (!stopped && wanted !== checked) {
      const reading = wanted;
      const before = carryNotes(notes, checked, reading);
      notes = coachNotes(await check(reading));
      checked = reading;
      if (!stopped && !isDeepStrictEqual(before, notes)) changed();
    }
    busy = false;
  };
  const checkSoon = (now: string) => {
    wanted = now;
    // A checker that fails says so at the verdict; until then the answer can be typed without it.
    if (!busy) run().catch(() => {});
  };
  checkSoon(text);
  return {
    notes: (now) => carryNotes(notes, checked, now),
    checkSoon,
    stop() {
      stopped = true;
    },
  };
}
