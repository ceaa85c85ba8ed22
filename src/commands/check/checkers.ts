/** The checkers of a run: each made once for all files that share their configuration. */
import { dirname } from 'node:path';
import { type Checker, createChecker } from '../../checker/index.ts';
import {
  applyTuning,
  type ConfigOptions,
  choosePath,
  openWorkspace,
  type Workspace,
} from '../../config/index.ts';

/**
 * Returns what finds the checker for a file by its absolute path, or for text without one.
 * It throws a UserError where the configuration or the content is at fault, an AggregateError of several; for files that
 * share a configuration the same error each time.
 */
export function createCheckers(
  options: ConfigOptions,
  cwd: string,
): (file: string | null) => Promise<Checker> {
  const workspaces = new Map<string | null, Promise<Workspace>>();
  const checkers = new Map<string, Checker>();
  return async (file) => {
    const path = choosePath(options, file === null ? cwd : dirname(file));
    if (!workspaces.has(path)) workspaces.set(path, openWorkspace(options, cwd, path));
    const { content, tuningFor } = await workspaces.get(path)!;
    const tuning = tuningFor(file);
    const key = JSON.stringify([path, tuning]);
    const known = checkers.get(key);
    if (known) return known;
    const tuned = applyTuning(content, tuning);
    const checker = createChecker(tuned.content, tuned.options);
    checkers.set(key, checker);
    return checker;
  };
}
