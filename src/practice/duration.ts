/** Times as people write them on a command line. Pure. */

/** Seconds of `90`, `90s`, `6m`, `1m30s` or `2:30`; null where it is none of these. */
export function parseDuration(text: string): number | null {
  const clock = /^(\d+):([0-5]\d)$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const units = /^(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text);
  if (text === '' || !units) return null;
  return Number(units[1] ?? 0) * 60 + Number(units[2] ?? 0);
}
