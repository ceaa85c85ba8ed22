/** The file of the history: read whole, changed under a lock. What the disk refuses is told with how to mend it. */
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { explainWriteError, UserError } from '../errors.ts';
import { makeFolder, OWNER_ONLY } from './home.ts';

const MEND = 'Make it yours to read and write, or name another folder in PMDRILL_HOME.';
const MAKE_ROOM = 'Make room for it, or name another folder in PMDRILL_HOME.';

/**
 * The text of the history; empty where there is no file yet.
 * @throws UserError `unreadable`
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new UserError('unreadable', `Your history cannot be read (${message}). ${MEND}`, { path });
  }
}

/**
 * Checks, before a drill begins, that its attempts can be saved.
 * @throws UserError `unwritable`
 */
export function requireWritable(path: string): void {
  try {
    makeFolder(dirname(path));
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
  } catch (error) {
    throw explain(error, path);
  }
}

/**
 * Changes the file, which need not exist yet, while no other pmdrill does.
 * @throws UserError `unwritable`
 */
export async function underLock(path: string, change: () => void): Promise<void> {
  try {
    makeFolder(dirname(path));
    const release = await lock(path, {
      realpath: false,
      retries: { retries: 60, minTimeout: 20, maxTimeout: 200 },
    });
    try {
      change();
    } finally {
      await release();
    }
  } catch (error) {
    throw explain(error, path);
  }
}

/**
 * Adds lines. Where a crash has left the last line without its end, that line is ended first, or the next one would be
 * lost with it; where a full disk takes only half of the lines, that half is removed again.
 */
export function append(path: string, lines: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  try {
    appendFileSync(path, `${endsInLine(path) ? '' : '\n'}${lines}`, { mode: OWNER_ONLY.file });
  } catch (error) {
    if (before?.isFile()) truncateSync(path, before.size);
    throw error;
  }
}

function endsInLine(path: string): boolean {
  if (!existsSync(path) || statSync(path).size === 0) return true;
  const file = openSync(path, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(file, last, 0, 1, statSync(path).size - 1);
    return last.toString() === '\n';
  } finally {
    closeSync(file);
  }
}

function explain(error: unknown, path: string): unknown {
  if ((error as NodeJS.ErrnoException).code === 'ELOCKED') {
    return new UserError('unwritable', 'Another pmdrill keeps your history locked; end it first.', { path });
  }
  const full = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
  return explainWriteError(error, 'Your history cannot be written', path, full ? MAKE_ROOM : MEND);
}
