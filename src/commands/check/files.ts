/** Files, folders, globs and standard input: all are checked, then reported at once. */
import { resolve } from 'node:path';
import { checkStory } from '../../checker/index.ts';
import { readStories } from '../../document/index.ts';
import { faultsIn, UserError, withPath } from '../../errors.ts';
import { readBytes, readStream } from '../../inputs/bytes.ts';
import { findInputs, type InputFile, STANDARD_INPUT } from '../../inputs/find.ts';
import { readList } from '../../inputs/list.ts';
import type { Io } from '../../io.ts';
import type { CheckedStory, InputError, Report } from '../../model.ts';
import type { CheckOptions } from './options.ts';
import { writeReports } from './output.ts';
import type { Checking } from './run.ts';
import { countResult, NOTHING } from './tally.ts';

export async function checkFiles(args: string[], options: CheckOptions, checking: Checking): Promise<void> {
  const { files, errors } = await findInputs(await listNames(args, options, checking.io), checking.io.cwd);
  const report: Report = { stories: [], errors: [] };
  const fail = (error: UserError): void => {
    checking.tell(error);
    checking.count({ ...NOTHING, unchecked: 1 });
    report.errors.push(toInputError(error));
  };
  for (const error of errors) {
    if (error.code !== 'nothing-found' || !options.allowEmpty) fail(error);
  }
  // A configuration at fault is at fault for every file that it holds for, and is told once.
  const told = new Set<unknown>();
  for (const input of files) {
    try {
      report.stories.push(...(await checkFile(input, options, checking)));
    } catch (error) {
      const faults = faultsIn(error);
      if (!faults) throw error;
      if (!told.has(error)) for (const fault of faults) fail(withPath(fault, input.path));
      told.add(error);
    }
  }
  await writeReports(report, options, checking);
}

/** The names given as arguments and in a list, else standard input. */
async function listNames(
  args: string[],
  { filesFrom, stdinFilename, allowEmpty }: CheckOptions,
  io: Io,
): Promise<string[]> {
  if (filesFrom === STANDARD_INPUT && args.includes(STANDARD_INPUT)) {
    throw new UserError('usage', 'Standard input cannot be both a list of files and a story.');
  }
  if (filesFrom !== undefined) {
    const names = [...args, ...(await readList(filesFrom, io))];
    if (names.length > 0 || allowEmpty) return names;
    throw new UserError('nothing-found', 'This list holds no name of a story.', { path: filesFrom });
  }
  if (args.length > 0) return args;
  if (io.piped || stdinFilename !== undefined) return [STANDARD_INPUT];
  throw new UserError(
    'usage',
    'Name a story to check (pmdrill check story.md), or send one to standard input; --help shows more.',
  );
}

async function checkFile(
  input: InputFile,
  options: CheckOptions,
  checking: Checking,
): Promise<CheckedStory[]> {
  const { io, question } = checking;
  const { path, file, bytes } = await openInput(input, options, io);
  const checker = await checking.checkerFor(file);
  const { content } = checker;
  const stories = await readStories(bytes, { path, question, content });
  return stories.map((story) => {
    const result = checkStory(story, checker);
    checking.count(countResult(result));
    return { story, content, result };
  });
}

/** Standard input goes by the name that it was given, which also finds its configuration. */
async function openInput(
  { file, path }: InputFile,
  { stdinFilename }: CheckOptions,
  { stdin, cwd }: Io,
): Promise<{ path: string; file: string | null; bytes: Uint8Array }> {
  if (file !== STANDARD_INPUT) return { path, file, bytes: await readBytes(file, path) };
  const name = stdinFilename ?? path;
  const place = stdinFilename === undefined ? null : resolve(cwd, stdinFilename);
  return { path: name, file: place, bytes: await readStream(stdin, name) };
}

function toInputError({ path, line, column, code, message }: UserError): InputError {
  return { path, line, column, code, message };
}
