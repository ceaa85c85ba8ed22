/** Moments as their days are counted where one lives: an answer after midnight is of the new day, whatever day it is in Greenwich. */

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of a moment, `2026-11-23`. */
export function localDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026-11-23 11:02`. */
export function localMinute(at: string): string {
  const date = new Date(at);
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
