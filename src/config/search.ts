/** Finds the configuration file. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';

/** A configuration can also stand in this file, under `pmdrill`. */
export const PACKAGE = 'package.json';
const NAMES = ['.pmdrill.yaml', '.pmdrill.yml', PACKAGE];

/**
 * Absolute path of the nearest configuration, upwards from a folder to the user's home; null where there is none.
 * @throws UserError `unreadable`, `bad-json`: what cannot be read may hold one
 */
export function findConfigPath(folder: string): string | null {
  const top = homedir();
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = NAMES.map((name) => join(at, name)).find(isConfig);
    if (found !== undefined) return found;
    if (at === top || at === dirname(at)) return null;
  }
}

/** @throws UserError `not-found`, `unreadable` */
export function readConfigText(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new UserError('not-found', 'There is no such configuration; check the spelling.', { path });
    }
    const mend = 'Make it a file that you may read, or name another with --config.';
    throw new UserError('unreadable', `The configuration cannot be read (${message}). ${mend}`, { path });
  }
}

function isConfig(path: string): boolean {
  if (!existsSync(path)) return false;
  return basename(path) !== PACKAGE || holdsKey(readConfigText(path, path), path);
}

function holdsKey(text: string, path: string): boolean {
  try {
    return (JSON.parse(text) as { pmdrill?: unknown } | null)?.pmdrill != null;
  } catch (error) {
    const message = `This is not JSON (${(error as Error).message}). Mend it, or add --no-config.`;
    throw new UserError('bad-json', message, { path });
  }
}
