/** Days and weeks as the candidate counts them, in their own time zone. Pure: the clock is passed in. */
import { localDay } from '../text/dates.ts';

export interface Streak {
  /** Days in a row up to today, or up to yesterday while today is still open. */
  current: number;
  longest: number;
  /** Days with an attempt. */
  days: number;
}

export const DAY_MS = 86_400_000;

/** Days since 1970 on the candidate's calendar. */
export const dayOf = (at: string): number => Date.parse(localDay(at)) / DAY_MS;

/** The Monday of a moment's week, as `2026-03-02`. */
export function weekOf(at: string): string {
  const day = dayOf(at);
  // 1 January 1970 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS).toISOString().slice(0, 10);
}

export function measureStreak(moments: string[], now: Date): Streak {
  const days = [...new Set(moments.map(dayOf))].sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  for (const [index, day] of days.entries()) {
    run = days[index - 1] === day - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  const last = days.at(-1);
  const alive = last !== undefined && last >= dayOf(now.toISOString()) - 1;
  return { current: alive ? run : 0, longest, days: days.length };
}
