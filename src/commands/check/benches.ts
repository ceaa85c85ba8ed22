/** What stories are checked with: made once for all files that share their configuration. */
import { dirname } from 'node:path';
import { type Checker, createChecker } from '../../checker/index.ts';
import {
  applyTuning,
  type ConfigOptions,
  choosePath,
  openWorkspace,
  type Tuning,
  type Workspace,
} from '../../config/index.ts';
import type { Content } from '../../model.ts';

export interface Bench {
  content: Content;
  checker: Checker;
}

/**
 * Returns what finds the bench for a file by its absolute path, or for text without one.
 * @throws UserError there, where the configuration or the content is at fault, AggregateError of several faults; the same error each time
 */
export function createBenches(options: ConfigOptions, cwd: string): (file: string | null) => Promise<Bench> {
  const workspaces = new Map<string | null, Promise<Workspace>>();
  const benches = new Map<string, Bench>();
  return async (file) => {
    const path = choosePath(options, file === null ? cwd : dirname(file));
    if (!workspaces.has(path)) workspaces.set(path, openWorkspace(options, cwd, path));
    const { content, tuningFor } = await workspaces.get(path)!;
    const tuning = tuningFor(file);
    const key = JSON.stringify([path, tuning]);
    const known = benches.get(key);
    if (known) return known;
    const bench = toBench(content, tuning);
    benches.set(key, bench);
    return bench;
  };
}

function toBench(content: Content, tuning: Tuning): Bench {
  const tuned = applyTuning(content, tuning);
  return { content: tuned.content, checker: createChecker(tuned.content, tuned.options) };
}
