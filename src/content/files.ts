/** The files of content folders. Only this and `compiled.ts` touch the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { explainReadError } from '../inputs/bytes.ts';
import { suggest } from '../suggest.ts';

/** The folder that holds `questions/` and `rubrics/`; the same from src/ and from dist/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'rubrics'))) folder = dirname(folder);
  return folder;
}

const PARTS = ['questions', 'rubrics'];

/** The folder of content to which a file, or a folder `questions/` or `rubrics/`, belongs: all of it is read together. */
export function contentFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || PARTS.some((part) => existsSync(join(path, part)))) return path;
  const isPart = (part: string): boolean => PARTS.includes(basename(part));
  let part = path;
  if (!stats.isDirectory()) while (!isPart(part) && dirname(part) !== part) part = dirname(part);
  return isPart(part) ? dirname(part) : path;
}

/**
 * Paths of the YAML files of a folder, or of one file.
 * @param shown how the folder is called in errors
 * @throws UserError `not-found`, `no-content`, `unreadable`
 */
export function listYaml(folder: string, shown: string): string[] {
  try {
    return findYaml(folder, shown);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { path = folder } = error as NodeJS.ErrnoException;
    throw explainReadError(error, join(shown, relative(folder, path)));
  }
}

function findYaml(folder: string, shown: string): string[] {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats)
    throw new UserError('not-found', 'There is no such folder of questions and rubrics.', { path: shown });
  if (!stats.isDirectory()) return [folder];
  const parts = PARTS.filter((part) => existsSync(join(folder, part)));
  if (parts.length === 1) refuseMisspelt(folder, shown, parts);
  const found = parts.length > 0 ? parts.flatMap((part) => walk(join(folder, part))) : walk(folder);
  const files = found.filter(isYaml);
  if (files.length === 0) {
    const message =
      'This folder holds no questions or rubrics: write questions/<id>.yaml or rubrics/<id>.yaml in it.';
    throw new UserError('no-content', message, { path: shown });
  }
  return files;
}

const isYaml = (path: string): boolean => ['.yaml', '.yml'].includes(extname(path));

/** A folder `rubric/` beside `questions/` would be passed over without a word, and all that is in it. */
function refuseMisspelt(folder: string, shown: string, parts: string[]): void {
  const missing = PARTS.filter((part) => !parts.includes(part));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const meant = entry.isDirectory() && !parts.includes(entry.name) ? suggest(entry.name, missing) : null;
    if (meant === null || !walk(join(folder, entry.name)).some(isYaml)) continue;
    const message = `This folder is not read: only questions/ and rubrics/ are; rename it to '${meant}'.`;
    throw new UserError('no-content', message, { path: join(shown, entry.name) });
  }
}

/** All files below a folder: a folder's own before those of its subfolders, each in the order of the alphabet. */
function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : walk(path)) : [path];
  });
}

/** @param name how the file is called in errors */
export function readText(path: string, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UserError('not-utf-8', 'This file is not UTF-8; save it with that encoding.', { path: name });
    }
    throw explainReadError(error, name);
  }
}
