/** Where pmdrill keeps a person's practice: attempts and drafts, readable by the owner only. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY.folder });
}
