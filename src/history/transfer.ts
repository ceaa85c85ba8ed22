/** Taking a history along and putting histories together: the same JSON Lines that the history is kept in. Pure. */
import { formatJsonLine } from '../text/json.ts';
import { explainUnread, type Line, parseLine } from './line.ts';
import { byTime } from './summary.ts';

/** Lines of a file to be imported. */
export interface Incoming {
  lines: Line[];
  /** Lines, by number from 1, that hold something else, and why they are none. */
  unread: { line: number; why: string }[];
}

export function readIncoming(text: string): Incoming {
  const incoming: Incoming = { lines: [], unread: [] };
  for (const [index, row] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (row.trim() === '') continue;
    const line = parseLine(row);
    if (line === null) incoming.unread.push({ line: index + 1, why: explainUnread(row) });
    else incoming.lines.push(line);
  }
  return incoming;
}

/** Attempts in the order in which they were made, each before the stories that were saved from it. */
export function formatLines(lines: Line[]): string {
  const attempts = lines.filter((line) => line.kind === 'attempt');
  const saved = lines.filter((line) => line.kind === 'saved');
  const ordered = attempts
    .toSorted((a, b) => byTime(a.attempt, b.attempt))
    .flatMap((line): Line[] => [line, ...saved.filter((each) => each.saved === line.attempt.id)]);
  const rest = saved.filter((each) => !ordered.includes(each));
  return [...ordered, ...rest].map((line) => formatJsonLine(toObject(line))).join('');
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

const keyOf = (line: Line): string =>
  line.kind === 'attempt' ? `attempt ${line.attempt.id}` : `saved ${line.saved} ${line.path}`;

const toObject = (line: Line): object =>
  line.kind === 'attempt' ? line.attempt : { version: line.version, saved: line.saved, path: line.path };
