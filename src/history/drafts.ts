/** Drafts: what was being typed when a drill was broken off. Each drill has a file, and while it runs nobody else takes it. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { explainReadError } from '../inputs/bytes.ts';
import { makeFolder, OWNER_ONLY } from './home.ts';

/** Where a drill's draft lies, and beside it the answer that its editor works on, if it has one. */
export function draftPaths(folder: string, id: string): { draft: string; answer: string } {
  return { draft: join(folder, `${id}.json`), answer: join(folder, `${id}.md`) };
}

/** What a draft file holds: the drill as it stood, and who was writing it. */
interface Draft<Content> {
  version: 1;
  pid: number;
  content: Content;
}

/** A draft that was found. */
export interface DraftFile<Content> {
  content: Content;
  /** Whether it is still there as it was found: another pmdrill may have gone on with it, or ended it, meanwhile. */
  isFree(): boolean;
  discard(): void;
}

/** What came of saving a draft. */
export type Saving = 'saved' | 'failed' | 'nothing to save';

export interface DraftKeeper<Content> {
  /** Takes what is to be kept; it is on the disk within the second. */
  note(content: Content): void;
  /** Writes at once, for a process that is about to end. */
  saveNow(): Saving;
  /** What was noted last, whether or not it could be written; null: nothing. */
  latest(): Content | null;
  /** The drill ended well: the draft is no longer needed. */
  discard(): void;
}

/** With the time that writing takes, no more than the last second of typing is ever lost. */
const EVERY_MS = 400;

/**
 * Keeps one drill's draft up to date. Failing to write must not end a drill.
 *
 * @param told is called with the first failure, and with null when writing works again
 * @param isTyped whether to write as the text grows; what comes from a pipe is whole, and written by `saveNow` alone
 */
export function keepDraft<Content>(
  path: string,
  told: (error: Error | null) => void = () => {},
  isTyped = true,
): DraftKeeper<Content> {
  let latest: Content | null = null;
  let written = '';
  let timer: NodeJS.Timeout | null = null;
  const tell = onlyChanges(told);

  const write = (fsync: boolean): Saving => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (latest === null) return 'nothing to save';
    const text = JSON.stringify({ version: 1, pid: process.pid, content: latest } satisfies Draft<Content>);
    if (text === written) return 'saved';
    try {
      makeFolder(dirname(path));
      writeFileAtomic.sync(path, text, { mode: OWNER_ONLY.file, fsync });
      written = text;
      tell(null);
      return 'saved';
    } catch (error) {
      tell(error as Error);
      return 'failed';
    }
  };

  return {
    note(content) {
      latest = content;
      // Without fsync a write takes under a millisecond, and survives all but a power cut.
      if (isTyped) timer ??= setTimeout(() => write(false), written === '' ? 0 : EVERY_MS);
    },
    saveNow: () => write(true),
    latest: () => latest,
    discard() {
      if (timer) clearTimeout(timer);
      timer = null;
      latest = null;
      removeDraft(path);
    },
  };
}

/** Passes on a failure after success, and success (null) after a failure. */
function onlyChanges(told: (error: Error | null) => void): (error: Error | null) => void {
  let failing = false;
  return (error) => {
    if (failing === (error === null)) told(error);
    failing = error !== null;
  };
}

/** For answers from a pipe: nothing is written until it is said to save. */
export const keepOnFailure = <Content>(path: string): DraftKeeper<Content> =>
  keepDraft<Content>(path, () => {}, false);

/**
 * Drafts that nobody is writing any more, oldest first. What a killed process left half written is cleared away.
 * @throws UserError `unreadable`
 */
export function findDrafts<Content>(folder: string): DraftFile<Content>[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found: (DraftFile<Content> & { since: number })[] = [];
  for (const name of listFolder(folder)) {
    const path = join(folder, name);
    if (/\.json\.\d+$/.test(name)) clearRemains(path);
    if (!name.endsWith('.json')) continue;
    const since = changedAt(path);
    const draft = readDraft<Content>(path);
    if (since === undefined || draft === null || isBeingWritten(draft, since)) continue;
    const isFree = () => changedAt(path) === since;
    found.push({ content: draft.content, isFree, discard: () => removeDraft(path), since });
  }
  return found.sort((a, b) => a.since - b.since);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw explainReadError(error, folder);
  }
}

/** A file that cannot be removed is left, and will be offered again: no reason to end a drill. */
function removeDraft(path: string): void {
  for (const file of [path, path.replace(/\.json$/, '.md')]) {
    try {
      rmSync(file, { force: true });
    } catch {}
  }
}

function readDraft<Content>(path: string): Draft<Content> | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Draft<Content>;
    return value.version === 1 && typeof value.pid === 'number' && value.content ? value : null;
  } catch {
    return null;
  }
}

/** An atomic write takes milliseconds: what is a minute old will not be finished. */
function clearRemains(path: string): void {
  const since = changedAt(path);
  if (since !== undefined && Date.now() - since > 60_000) rmSync(path, { force: true });
}

/** Undefined where the file is gone: another pmdrill has finished with it meanwhile. */
const changedAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** Process ids start anew with the machine: whoever wrote a draft before the last start is gone. */
function isBeingWritten({ pid }: Draft<unknown>, since: number): boolean {
  const started = Date.now() - uptime() * 1000;
  return since > started && pid !== process.pid && runs(pid);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
