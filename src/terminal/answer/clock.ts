/** The countdown of an answer, by monotonic milliseconds that the caller passes in. Pure. */
import { formatTime } from '../../text/layout.ts';

export interface Clock {
  /** Time for the answer in seconds; null: no limit, the clock counts up. */
  limit: number | null;
  /** Milliseconds used before the clock last started to run. */
  used: number;
  /** When it last started to run; null while it stands. */
  since: number | null;
  /** When it was last stopped by a pause; null while it runs. Zero is a time like any other. */
  pausedAt: number | null;
  /** Milliseconds paused so far, without the present pause. */
  paused: number;
  pauses: number;
}

type Urgency = 'calm' | 'soon' | 'late' | 'over';

export interface Reading {
  /** Whole seconds used. */
  seconds: number;
  /** Whole seconds left as shown, negative past the limit; null without one. */
  left: number | null;
  urgency: Urgency;
  /** `2:41`, or `overtime +0:07`. */
  label: string;
}

/** Seconds left at which the clock turns yellow, then red. */
const SOON = 60;
const LATE = 30;

/**
 * @param limit in seconds, or null
 * @param draft times of an answer that is taken up again
 */
export function startClock(
  limit: number | null,
  now: number,
  draft: { seconds: number; pausedSeconds: number; pauses: number } | null = null,
): Clock {
  return {
    limit,
    used: (draft?.seconds ?? 0) * 1000,
    since: now,
    pausedAt: null,
    paused: (draft?.pausedSeconds ?? 0) * 1000,
    pauses: draft?.pauses ?? 0,
  };
}

export function pauseClock(clock: Clock, now: number): Clock {
  if (clock.since === null) return clock;
  return {
    ...clock,
    used: clock.used + now - clock.since,
    since: null,
    pausedAt: now,
    pauses: clock.pauses + 1,
  };
}

export function resumeClock(clock: Clock, now: number): Clock {
  if (clock.pausedAt === null) return clock;
  return { ...clock, since: now, pausedAt: null, paused: clock.paused + now - clock.pausedAt };
}

/** Milliseconds used, without pauses. */
export function timeUsed(clock: Clock, now: number): number {
  return clock.used + (clock.since === null ? 0 : now - clock.since);
}

/** Seconds paused, the present pause included. */
export function secondsPaused(clock: Clock, now: number): number {
  return Math.round((clock.paused + (clock.pausedAt === null ? 0 : now - clock.pausedAt)) / 1000);
}

/** What the clock shows. The full limit is shown for its whole first second, and zero when the time is up. */
export function readClock(clock: Clock, now: number): Reading {
  const seconds = Math.floor(timeUsed(clock, now) / 1000);
  if (clock.limit === null) return { seconds, left: null, urgency: 'calm', label: formatTime(seconds) };
  const left = clock.limit - seconds;
  if (left < 0) return { seconds, left, urgency: 'over', label: `overtime +${formatTime(-left)}` };
  const urgency = left <= LATE ? 'late' : left <= SOON ? 'soon' : 'calm';
  return { seconds, left, urgency, label: formatTime(left) };
}
