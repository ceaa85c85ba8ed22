/**
 * The history of attempts: JSON Lines, one versioned object a line. Lines are only ever added, except by
 * `forgetAttempts`; whatever changes the file takes a lock, so that two pmdrills at once lose nothing. All functions
 * throw a UserError, `unreadable` or `unwritable`, where the file cannot be read or written.
 */
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { Attempt } from '../model.ts';
import { formatJsonLine } from '../text/json.ts';
import { append, readText, underLock } from './file.ts';
import { OWNER_ONLY } from './home.ts';
import { formatLines, type Line, parseLine, parseLines, type Saved } from './line.ts';
import { byTime } from './summary.ts';

/** An attempt as read, with the story files that were written from it. */
export interface KeptAttempt extends Attempt {
  savedTo: string[];
}

export interface History {
  /** Oldest first, in whatever order they stand in the file: another machine's may have been imported. */
  attempts: KeptAttempt[];
  /** Numbers, from 1, of lines that cannot be read: torn by a crash, or written by another version. */
  unread: number[];
}

/** Reads the history; without a file it is empty. Lines that cannot be read are skipped and stay in the file. */
export function readHistory(path: string): History {
  const { lines, unread } = parseLines(readText(path));
  const attempts = new Map<string, Attempt>();
  const saved: Saved[] = [];
  for (const { kind, entry } of lines) {
    if (kind === 'attempt') attempts.set(entry.id, entry);
    else saved.push(entry);
  }
  const kept = [...attempts.values()].map((attempt) => ({ ...attempt, savedTo: pathsOf(attempt, saved) }));
  return { attempts: kept.sort(byTime), unread: unread.map(({ line }) => line) };
}

function pathsOf({ id }: Attempt, saved: Saved[]): string[] {
  return [...new Set(saved.flatMap((story) => (story.saved === id ? [story.path] : [])))];
}

/** What to tell about lines that could not be read, or null. */
export function describeUnread({ unread }: History, path: string): string | null {
  if (unread.length === 0) return null;
  const lines = `${unread.length === 1 ? 'line' : 'lines'} ${unread.slice(0, 5).join(', ')}${unread.length > 5 ? ', …' : ''}`;
  return `${path}: ${lines} cannot be read and ${unread.length === 1 ? 'is' : 'are'} skipped; the file is left as it is.`;
}

/** Without letters that look alike, for ids are typed: `pmdrill history show k3f9qz`. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newId(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Keeps an attempt, or remembers that a story was written from one, so that `forget` can name the file. */
export async function appendLine(path: string, entry: Line['entry']): Promise<void> {
  await underLock(path, () => append(path, formatJsonLine(entry)));
}

/** The history as one text to take along; what cannot be read is left out. */
export function exportHistory(path: string): string {
  return formatLines(parseLines(readText(path)).lines);
}

/**
 * Adds what is not in the history yet; the same lines again change nothing.
 *
 * @returns the lines that were added
 */
export async function importLines(path: string, incoming: Line[]): Promise<Line[]> {
  let added: Line[] = [];
  await underLock(path, () => {
    const known = new Set(parseLines(readText(path)).lines.map(keyOf));
    added = incoming.filter((line) => {
      const isNew = !known.has(keyOf(line));
      known.add(keyOf(line));
      return isNew;
    });
    if (added.length > 0) append(path, formatLines(added));
  });
  return added;
}

/** An attempt is known by its id, a saved story by its attempt and path. */
const keyOf = ({ kind, entry }: Line): string =>
  kind === 'attempt' ? `attempt ${entry.id}` : `saved ${entry.saved} ${entry.path}`;

/**
 * Removes attempts, and nothing else: lines that cannot be read stay.
 *
 * @param ids null: all attempts
 */
export async function forgetAttempts(path: string, ids: string[] | null): Promise<void> {
  if (!existsSync(path)) return;
  await underLock(path, () => {
    const kept = readText(path)
      .split('\n')
      .filter((text) => {
        if (text === '') return false;
        const line = parseLine(text);
        if (line === null) return true;
        const id = line.kind === 'attempt' ? line.entry.id : line.entry.saved;
        return ids !== null && !ids.includes(id);
      });
    writeFileAtomic.sync(path, kept.map((text) => `${text}\n`).join(''), { mode: OWNER_ONLY.file });
  });
}
