/** What was named on the command line becomes a list of files, and a sentence for each name that leads to none. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { explainReadError } from './bytes.ts';
import type { Search } from './search.ts';

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
 * @returns the files, and an error for each name that stands for nothing and each folder that cannot be read
 */
export async function findInputs(
  names: string[],
  cwd: string,
): Promise<{ files: InputFile[]; errors: UserError[] }> {
  const errors: UserError[] = [];
  let searching: Promise<Search> | undefined;
  // What searches is loaded only where there is something to search.
  const search = (): Promise<Search> => {
    searching ??= import('./search.ts').then(({ createSearch }) =>
      createSearch(cwd, (error) => errors.push(error)),
    );
    return searching;
  };
  const files = new Map<string, InputFile>();
  for (const name of names) {
    try {
      const found = await findNamed(name, cwd, search);
      for (const input of found) if (!files.has(input.file)) files.set(input.file, input);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  return { files: [...files.values()], errors };
}

async function findNamed(name: string, cwd: string, search: () => Promise<Search>): Promise<InputFile[]> {
  if (name === STANDARD_INPUT) return [{ file: STANDARD_INPUT, path: STANDARD_INPUT }];
  const file = resolve(cwd, name);
  const kind = kindOf(file, name);
  if (kind === 'file') return [{ file, path: name }];
  const { inFolder, byPattern } = await search();
  return kind === 'folder' ? inFolder(file, name) : byPattern(name);
}

function kindOf(file: string, name: string): 'file' | 'folder' | null {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null;
    throw explainReadError(failure, name);
  }
}
