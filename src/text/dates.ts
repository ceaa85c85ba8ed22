/** Days and times in the person's own time zone: an answer given after midnight belongs to the new day there. */

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
