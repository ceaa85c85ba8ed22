/** Where pmdrill keeps a person's practice: attempts and drafts, readable by the owner only. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

export interface Home {
  attempts: string;
  drafts: string;
  /** Interviews that were broken off. */
  interviews: string;
}

/** Files hold what a person said about their work and colleagues. */
export const OWNER_ONLY = { file: 0o600, folder: 0o700 } as const;

/** The user's data directory as the system has it, or `PMDRILL_HOME`. */
export function findHome(env: Record<string, string | undefined>): Home {
  const folder = env.PMDRILL_HOME || envPaths('pmdrill', { suffix: '' }).data;
  return {
    attempts: join(folder, 'attempts.jsonl'),
    drafts: join(folder, 'drafts'),
    interviews: join(folder, 'interviews'),
  };
}

/**
 * Makes a folder, and those it lies in where they are missing. Node's own `recursive` never comes back from a folder
 * below one in which nothing can be made (`/proc`).
 */
export function makeFolder(folder: string, mode: number = OWNER_ONLY.folder): void {
  const isThere = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isThere(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder && !isThere(parent)) makeFolder(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another pmdrill may have made it in the meantime.
    if (!isThere(folder)) throw error;
  }
}
