/** The stories of a folder, checked: what `bank` and `cheatsheet` report on. */
import { relative, resolve } from 'node:path';
import { describeNothing } from '../../bank/describe.ts';
import { checkStory, createChecker } from '../../checker/index.ts';
import { readStories } from '../../document/index.ts';
import { formatUserError, UserError, withPath } from '../../errors.ts';
import { readBytes } from '../../inputs/bytes.ts';
import { findInputs, type InputFile } from '../../inputs/find.ts';
import type { Io } from '../../io.ts';
import type { CheckedStory, Content } from '../../model.ts';
import type { ProgramOptions } from '../command.ts';
import { type Candidate, readCandidate } from './candidate.ts';
import { sayInstead } from './page.ts';

/** What a folder holds. */
export interface Found {
  stories: CheckedStory[];
  /** 2 where something could not be read, else 0. */
  status: 0 | 2;
}

export interface Folder extends Found {
  content: Content;
  /** What to do first where there is no story; else empty. */
  nothing: string;
  /** No report is to be written: there is no story, and what to do first, or what cannot be read, has been told. */
  isOver: boolean;
}

/**
 * Reads the stories of the folder named, else of the candidate's own; where there are none, says what to do first.
 * Sentences on standard error name what cannot be read.
 */
export async function readFolder(
  io: Io,
  named: string | undefined,
  options: ProgramOptions & { format: string },
): Promise<Folder> {
  const candidate = await readCandidate(io, options);
  const { content, stories: ownFolder } = candidate;
  const folder = named ?? ownFolder;
  const found = await readStoriesIn(io, folder, named !== undefined, candidate);
  const isEmpty = found.stories.length === 0;
  const nothing = isEmpty
    ? describeNothing(nameFolder(io, folder), named !== undefined, content.questions[0]!.id)
    : '';
  if (isEmpty && found.status === 0) sayInstead(io, options.format, nothing);
  return {
    ...found,
    content,
    nothing,
    isOver: isEmpty && (options.format === 'pretty' || found.status !== 0),
  };
}

/** @param named by the person: then it has to be there */
export async function readStoriesIn(
  io: Io,
  folder: string,
  named: boolean,
  candidate: Candidate,
): Promise<Found> {
  const { content, checkerOptions } = candidate;
  const { files, errors } = await findInputs([folder], io.cwd);
  const found: Found = { stories: [], status: 0 };
  const fail = (error: UserError): void => {
    found.status = 2;
    io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
  };
  for (const error of errors) {
    // The folder for stories comes into being with the first story.
    if (error.code === 'unreadable' || (error.code !== 'nothing-found' && named)) fail(error);
  }
  const checker = createChecker(content, checkerOptions);
  for (const input of files) {
    try {
      const stories = await readFile(input, content);
      found.stories.push(...stories.map((story) => ({ story, content, result: checkStory(story, checker) })));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      fail(withPath(error, input.path));
    }
  }
  return found;
}

async function readFile({ file, path }: InputFile, content: Content) {
  const bytes = await readBytes(file, path);
  return readStories(bytes, { path, content });
}

/** A folder as the user would call it. */
function nameFolder(io: Io, folder: string): string {
  return relative(io.cwd, resolve(io.cwd, folder)) || '.';
}
