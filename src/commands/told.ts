/** The stories of a folder, checked: what `bank` and `cheatsheet` read. */
import { relative, resolve } from 'node:path';
import { checkStory, createChecker } from '../checker/index.ts';
import { readStories } from '../document/index.ts';
import { formatUserError, UserError } from '../errors.ts';
import { readBytes } from '../inputs/bytes.ts';
import { findInputs, type InputFile } from '../inputs/find.ts';
import type { Io } from '../io.ts';
import type { CheckedStory, Content } from '../model.ts';
import type { Candidate } from './candidate.ts';

export interface Told {
  stories: CheckedStory[];
  /** 2 where something could not be read, else 0. */
  status: 0 | 2;
}

/** Sentences on standard error name what cannot be read; a folder without stories is none of that. */
export async function readTold(io: Io, folder: string, named: boolean, candidate: Candidate): Promise<Told> {
  const { content, checkerOptions } = candidate;
  const { files, errors } = await findInputs([folder], io.cwd);
  const told: Told = { stories: [], status: 0 };
  const fail = (error: UserError): void => {
    told.status = 2;
    io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
  };
  for (const error of errors) {
    // The folder for stories comes into being with the first story.
    if (error.code !== 'nothing-found' && named) fail(error);
  }
  const checker = createChecker(content, checkerOptions);
  for (const input of files) {
    try {
      const read = await readFile(input, content);
      told.stories.push(...read.map((story) => ({ story, content, result: checkStory(story, checker) })));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, message, line, column } = error;
      fail(new UserError(code, message, { path: error.path ?? input.path, line, column }));
    }
  }
  return told;
}

async function readFile({ file, path }: InputFile, content: Content) {
  const bytes = await readBytes(file, path);
  return readStories(bytes, { path, content });
}

/** A folder as the user would call it. */
export function nameFolder(io: Io, folder: string): string {
  return relative(io.cwd, resolve(io.cwd, folder)) || '.';
}
