/** Files found in folders and by patterns. */
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STORY_ENDINGS } from '../document/index.ts';
import { UserError } from '../errors.ts';
import { explainReadError } from './bytes.ts';
import type { InputFile } from './find.ts';
import { createIgnored } from './ignored.ts';

/** A search follows no links, which may lead in a circle, or twice to one story; one that is named is followed. */
const SEARCH = { ignore: ['**/node_modules'], followSymbolicLinks: false };

export interface Search {
  /** @param name what the folder is called; it is kept in the paths of what is found */
  inFolder(folder: string, name: string): Promise<InputFile[]>;
  /** @throws UserError `not-found` also for a name that is no pattern: there is no such file */
  byPattern(name: string): Promise<InputFile[]>;
}

export function createSearch(cwd: string): Search {
  const isIgnored = createIgnored(cwd);
  const keep = async (found: string[], name: string, kind: Kind): Promise<string[]> => {
    const kept = (await Promise.all(found.filter((path) => !isIgnored(path)).map(dropPipe))).flat().sort();
    if (kept.length === 0) throw nothingIn(name, kind, found.length);
    return kept;
  };
  return {
    inFolder: async (folder, name) => {
      const kept = await keep(await searchFolder(folder), name, 'folder');
      return kept.map((file) => ({ file, path: nameInside(file, name, folder) }));
    },
    byPattern: async (name) => {
      if (!isDynamicPattern(name)) {
        throw explainReadError(Object.assign(new Error(), { code: 'ENOENT' }), name);
      }
      const kept = await keep(await match(name, cwd), name, 'pattern');
      return kept.map((file) => ({ file, path: nameMatched(file, name, cwd) }));
    },
  };
}

type Kind = 'folder' | 'pattern';

function searchFolder(folder: string): Promise<string[]> {
  return glob(
    STORY_ENDINGS.map((ending) => `**/*${ending}`),
    {
      cwd: folder,
      absolute: true,
      caseSensitiveMatch: false,
      ...SEARCH,
    },
  );
}

function match(pattern: string, cwd: string): Promise<string[]> {
  return glob([pattern.split(sep).join('/')], { cwd, absolute: true, ...SEARCH });
}

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
  return name === '.' ? inside : `${posix(name).replace(/\/+$/, '')}/${inside}`;
}

/** As its pattern was: `/tmp/*.md` leads to `/tmp/a.md`. */
function nameMatched(path: string, name: string, cwd: string): string {
  return resolve(name) === name ? posix(path) : posix(relative(cwd, path));
}

const posix = (text: string): string => text.split(sep).join('/');
