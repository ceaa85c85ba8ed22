/** Files found in folders and by patterns. */
import fs from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type GlobOptions, glob, isDynamicPattern } from 'tinyglobby';
import { STORY_ENDINGS } from '../document/index.ts';
import { UserError } from '../errors.ts';
import { explainReadError } from './bytes.ts';
import type { InputFile } from './find.ts';
import { createIgnored } from './ignored.ts';

export interface Search {
  /** @param name what the folder is called; it is kept in the paths of what is found */
  inFolder(folder: string, name: string): Promise<InputFile[]>;
  /** @throws UserError `not-found` also for a name that is no pattern: there is no such file */
  byPattern(name: string): Promise<InputFile[]>;
}

/** @param report is told of each folder that cannot be read: its stories would be missing without a word */
export function createSearch(cwd: string, report: (error: UserError) => void): Search {
  const isIgnored = createIgnored(cwd);
  const search = async (
    { name, kind }: { name: string; kind: Kind },
    patterns: string[],
    options: GlobOptions,
    nameOf: (path: string) => string,
  ): Promise<InputFile[]> => {
    const { found, closed } = await findAll(patterns, options);
    const missed = closed.filter(({ folder }) => !isIgnored(join(folder, 'any')));
    for (const { folder, error } of missed) report(explainReadError(error, nameOf(folder)));
    const kept = (await Promise.all(found.filter((path) => !isIgnored(path)).map(dropPipe))).flat().sort();
    if (kept.length === 0 && missed.length === 0) throw nothingIn(name, kind, found.length);
    return kept.map((file) => ({ file, path: nameOf(file) }));
  };
  return {
    inFolder: (folder, name) => {
      const patterns = STORY_ENDINGS.map((ending) => `**/*${ending}`);
      const options = { cwd: folder, caseSensitiveMatch: false };
      return search({ name, kind: 'folder' }, patterns, options, (path) => nameInside(path, name, folder));
    },
    byPattern: async (name) => {
      if (!isDynamicPattern(name)) {
        throw explainReadError(Object.assign(new Error(), { code: 'ENOENT' }), name);
      }
      return search({ name, kind: 'pattern' }, [posix(name)], { cwd }, (path) =>
        nameMatched(path, name, cwd),
      );
    },
  };
}

type Kind = 'folder' | 'pattern';

/** The files that match, and the folders that could not be looked into. */
async function findAll(patterns: string[], options: GlobOptions) {
  const closed: { folder: string; error: Error }[] = [];
  const readdir = (folder: string, how: { withFileTypes: true }, then: Listed): void =>
    fs.readdir(folder, how, (error, entries) => {
      if (error && error.code !== 'ENOENT') closed.push({ folder: resolve(folder), error });
      then(error, entries);
    });
  const found = await glob(patterns, {
    ...options,
    absolute: true,
    // A search follows no links, which may lead in a circle, or twice to one story; one that is named is followed.
    followSymbolicLinks: false,
    ignore: ['**/node_modules'],
    fs: { readdir: readdir as typeof fs.readdir },
  });
  return { found, closed };
}

type Listed = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void;

/** A pipe or a device that lies in a folder would be waited for; one that is named is read. */
async function dropPipe(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  return found === null || found.isFile() ? [path] : [];
}

function nothingIn(name: string, kind: Kind, found: number): UserError {
  if (found > 0) {
    const message =
      'Every story here is left out by .gitignore or .pmdrillignore; name a file to check it anyway.';
    return new UserError('nothing-found', message, { path: name });
  }
  const message =
    kind === 'folder'
      ? `This folder holds no story: no file ends in ${STORY_ENDINGS.join(', ')}.`
      : 'No file matches this pattern.';
  return new UserError(kind === 'folder' ? 'nothing-found' : 'not-found', message, { path: name });
}

/** A found file is called as its folder was: `stories` leads to `stories/a.md`. */
function nameInside(path: string, name: string, folder: string): string {
  const inside = posix(relative(folder, path));
  if (inside === '') return name;
  return name === '.' ? inside : `${posix(name).replace(/\/+$/, '')}/${inside}`;
}

/** As its pattern was: `/tmp/*.md` leads to `/tmp/a.md`. */
function nameMatched(path: string, name: string, cwd: string): string {
  return resolve(name) === name ? posix(path) : posix(relative(cwd, path));
}

const posix = (text: string): string => text.split(sep).join('/');
