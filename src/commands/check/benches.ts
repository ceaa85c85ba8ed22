/** What stories are checked with: made once for all files that share their configuration. */
import { dirname } from 'node:path';
import { type Checker, createChecker } from '../../checker/index.ts';
import {
  applyTuning,
  type ConfigOptions,
  choosePath,
  openWorkspace,
  type Tuning,
} from '../../config/index.ts';
import type { Content } from '../../model.ts';

export interface Bench {
  content: Content;
  checker: Checker;
}

/**
 * Returns what finds the bench for a file by its absolute path, or for text without one.
 * @throws UserError there, where the configuration or the content is at fault; the same error each time
 */
export function createBenches(options: ConfigOptions, cwd: string): (file: string | null) => Bench {
  const workspaceAt = remember((path: string | null) => openWorkspace(options, cwd, path));
  const benches = new Map<string, Bench>();
  return (file) => {
    const path = choosePath(options, file === null ? cwd : dirname(file));
    const { content, tuningFor } = workspaceAt(path);
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

/** Calls a function once for each argument, and gives or throws again what it gave or threw. */
function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { value: V } | { error: unknown }>();
  return (key) => {
    let result = known.get(key);
    if (!result) {
      try {
        result = { value: make(key) };
      } catch (error) {
        result = { error };
      }
      known.set(key, result);
    }
    if ('error' in result) throw result.error;
    return result.value;
  };
}
