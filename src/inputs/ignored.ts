/** What `.gitignore` and `.pmdrillignore` leave out, each for its folder and those below. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { explainReadError } from './bytes.ts';

const FILES = ['.gitignore', '.pmdrillignore'];

/**
 * Returns whether a file that a search found is left out; deeper ignore files win over higher ones.
 * What it returns throws a UserError, `unreadable`, where an ignore file cannot be read.
 */
export function createIgnored(cwd: string): (file: string) => boolean {
  const top = findTop(cwd);
  const known = new Map<string, Ignore | null>();
  const rulesOf = (folder: string): Ignore | null => {
    if (!known.has(folder)) known.set(folder, readRules(folder, cwd));
    return known.get(folder)!;
  };
  return (file) => {
    let ignored = false;
    for (const folder of foldersBetween(top, dirname(file))) {
      const verdict = rulesOf(folder)?.test(relative(folder, file).split(sep).join('/'));
      if (verdict?.ignored) ignored = true;
      else if (verdict?.unignored) ignored = false;
    }
    return ignored;
  };
}

/** The folder of the repository, else the current one. */
function findTop(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return resolve(cwd);
  }
}

/** From the top down to a folder; a folder that is not below the top stands alone. */
function foldersBetween(top: string, folder: string): string[] {
  const way = relative(top, folder);
  if (way.startsWith('..')) return [folder];
  const steps = way === '' ? [] : way.split(sep);
  return [top, ...steps.map((_, at) => join(top, ...steps.slice(0, at + 1)))];
}

function readRules(folder: string, cwd: string): Ignore | null {
  const files = FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (files.length === 0) return null;
  return files.reduce((rules, file) => rules.add(readIgnoreFile(file, cwd)), ignore());
}

function readIgnoreFile(file: string, cwd: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw explainReadError(error, relative(cwd, file));
  }
}
