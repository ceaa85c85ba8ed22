/** Days and weeks as the candidate counts them, in their own time zone. Pure: the clock and the zone are passed in. */

export interface Calendar {
  now: Date;
  /** As `Date.getTimezoneOffset` gives it for a moment: minutes behind UTC. */
  offset(at: Date): number;
}

export interface Streak {
  /** Days in a row up to today, or up to yesterday while today is still open. */
  current: number;
  longest: number;
  /** Days with an attempt. */
  days: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970 on the candidate's calendar. */
function dayOf(at: Date, { offset }: Calendar): number {
  return Math.floor((at.getTime() - offset(at) * 60_000) / DAY_MS);
}

const toDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of a moment, as `2026-03-02`. */
export function dateOf(at: string, calendar: Calendar): string {
  return toDate(dayOf(new Date(at), calendar));
}

/** The Monday of its week. */
export function weekOf(at: string, calendar: Calendar): string {
  const day = dayOf(new Date(at), calendar);
  // 1 January 1970 was a Thursday.
  return toDate(day - ((day + 3) % 7));
}

export function measureStreak(moments: string[], calendar: Calendar): Streak {
  const days = [...new Set(moments.map((at) => dayOf(new Date(at), calendar)))].sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  for (const [index, day] of days.entries()) {
    run = days[index - 1] === day - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  const last = days.at(-1);
  const alive = last !== undefined && last >= dayOf(calendar.now, calendar) - 1;
  return { current: alive ? run : 0, longest, days: days.length };
}
