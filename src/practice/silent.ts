/** Stands in for a person who is not there, or not asked again: what they said before is taken, nothing more. Pure. */
import type { Typed } from '../model.ts';
import type { Screens } from './drill.ts';
import { advance, type Session } from './session.ts';

/** A text of which it is not known how long it took to type. */
export function untimed(text: string): Typed {
  return { text, seconds: 0, pausedSeconds: 0, pauses: 0 };
}

/** A session that begins behind its answer. */
export function beginAnswered(session: Session, answer: Typed): Session {
  return advance(advance(session, { type: 'ready' }), { type: 'typed', typed: answer });
}

/** Takes what was typed as the answer and asks nothing. */
export const silentScreens: Screens = {
  prepare: async () => {},
  answer: async ({ typing }) => typing ?? untimed(''),
  rate: async () => null,
  verdict: async () => false,
  followUp: async ({ typing }) => typing,
};
