/** Taking a history along and putting histories together: the same JSON Lines that the history is kept in. Pure. */
import { formatJsonLine } from '../text/json.ts';
import type { Line } from './line.ts';
import { byTime } from './summary.ts';

/** Attempts in the order in which they were made, each before the stories that were saved from it. */
export function formatLines(lines: Line[]): string {
  const attempts = lines.filter((line) => line.kind === 'attempt');
  const saved = lines.filter((line) => line.kind === 'saved');
  const ordered = attempts
    .toSorted((a, b) => byTime(a.entry, b.entry))
    .flatMap((line): Line[] => [line, ...saved.filter(({ entry }) => entry.saved === line.entry.id)]);
  const rest = saved.filter((each) => !ordered.includes(each));
  return [...ordered, ...rest].map(({ entry }) => formatJsonLine(entry)).join('');
}

/** What of the incoming lines is new; an attempt is known by its id, a saved story by its attempt and path. */
export function chooseNew(known: Line[], incoming: Line[]): Line[] {
  const keys = new Set(known.map(keyOf));
  return incoming.filter((line) => {
    const key = keyOf(line);
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

const keyOf = ({ kind, entry }: Line): string =>
  kind === 'attempt' ? `attempt ${entry.id}` : `saved ${entry.saved} ${entry.path}`;
