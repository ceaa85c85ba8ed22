/** What was named on the command line becomes a list of files, and a sentence for each name that leads to none. */
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STORY_ENDINGS } from '../document/index.ts';
import { UserError } from '../errors.ts';
import { explainReadError } from './bytes.ts';
import { createIgnored } from './ignored.ts';

/** A search follows no links, which may lead in a circle, or twice to one story; one that is named is followed. */
const SEARCH = { ignore: ['**/node_modules'], followSymbolicLinks: false };

/** A file to be checked: where it is, and how the user called it. */
export interface InputFile {
  file: string;
  path: string;
}

/** Standard input, as it is named on the command line and in reports. */
export const STANDARD_INPUT = '-';

/**
 * Finds the files that names stand for: files as they are, folders searched, globs matched. Each file comes once,
 * in the order of the names, then of the alphabet.
 * @returns the files, and an error for each name that stands for nothing
 */
export async function findInputs(
  names: string[],
  cwd: string,
): Promise<{ files: InputFile[]; errors: UserError[] }> {
  const isIgnored = createIgnored(cwd);
  const files = new Map<string, InputFile>();
  const errors: UserError[] = [];
  for (const name of names) {
    try {
      const found = await findNamed(name, cwd, isIgnored);
      for (const input of found) if (!files.has(input.file)) files.set(input.file, input);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  return { files: [...files.values()], errors };
}

async function findNamed(
  name: string,
  cwd: string,
  isIgnored: (file: string) => boolean,
): Promise<InputFile[]> {
  if (name === STANDARD_INPUT) return [{ file: STANDARD_INPUT, path: STANDARD_INPUT }];
  const file = resolve(cwd, name);
  const kind = await kindOf(file, name);
  if (kind === 'file') return [{ file, path: name }];
  if (kind === null && !isDynamicPattern(name)) {
    throw explainReadError(Object.assign(new Error(), { code: 'ENOENT' }), name);
  }
  const found = kind === 'folder' ? await search(file) : await match(name, cwd);
  const kept = (await Promise.all(found.filter((path) => !isIgnored(path)).map(dropPipe))).flat().sort();
  if (kept.length === 0) throw nothingIn(name, kind, found.length);
  return kept.map((path) => ({ file: path, path: nameFor(path, name, kind, file, cwd) }));
}

async function kindOf(file: string, name: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null;
    throw explainReadError(failure, name);
  }
}

function search(folder: string): Promise<string[]> {
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

function nothingIn(name: string, kind: 'folder' | 'file' | null, found: number): UserError {
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

/** A found file is called as its folder or pattern was: `stories` leads to `stories/a.md`, `/tmp/*.md` to `/tmp/a.md`. */
function nameFor(path: string, name: string, kind: string | null, folder: string, cwd: string): string {
  const posix = (text: string): string => text.split(sep).join('/');
  if (kind === 'folder') {
    const inside = posix(relative(folder, path));
    return name === '.' ? inside : `${posix(name).replace(/\/+$/, '')}/${inside}`;
  }
  return resolve(name) === name ? posix(path) : posix(relative(cwd, path));
}
