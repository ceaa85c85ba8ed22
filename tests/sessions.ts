import { type Session, startSession } from '../src/practice/session.ts';

/** A drill that has just begun: an exam in three minutes, if not told otherwise. */
export function begin(more: Partial<Parameters<typeof startSession>[0]> = {}): Session {
  return startSession({
    id: 'k3f9qz',
    at: '2026-11-23T19:00:00.000Z',
    question: 'earn-trust',
    wording: 'Tell me.',
    input: 'terminal',
    mode: 'exam',
    limit: 180,
    strict: false,
    selfRate: false,
    ...more,
  });
}
