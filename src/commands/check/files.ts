/** Files, folders, globs and standard input: all are checked, then reported at once. */
import { checkStory } from '../../checker/index.ts';
import { readStories } from '../../document/index.ts';
import { UserError } from '../../errors.ts';
import { readBytes, readStream } from '../../inputs/bytes.ts';
import { findInputs, type InputFile, STANDARD_INPUT } from '../../inputs/find.ts';
import { readList } from '../../inputs/list.ts';
import type { Io } from '../../io.ts';
import type { CheckedStory, InputError, Report } from '../../model.ts';
import type { CheckOptions } from './options.ts';
import { writeReports } from './output.ts';
import type { Session } from './session.ts';

export async function checkFiles(args: string[], options: CheckOptions, session: Session): Promise<void> {
  const { files, errors } = await findInputs(await listNames(args, options, session.io), session.io.cwd);
  const report: Report = { stories: [], errors: [] };
  const fail = (error: UserError): void => {
    session.fail(error);
    report.errors.push(toInputError(error));
  };
  for (const error of errors) {
    if (error.code !== 'nothing-found' || !options.allowEmpty) fail(error);
  }
  for (const input of files) {
    try {
      report.stories.push(...(await checkFile(input, options, session)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, message, line, column } = error;
      fail(new UserError(code, message, { path: error.path ?? input.path, line, column }));
    }
  }
  await writeReports(report, options, session);
}

/** The names given as arguments and in a list, else standard input. */
async function listNames(
  args: string[],
  { filesFrom, stdinFilename }: CheckOptions,
  io: Io,
): Promise<string[]> {
  if (filesFrom === STANDARD_INPUT && args.includes(STANDARD_INPUT)) {
    throw new UserError('usage', 'Standard input cannot be both a list of files and a story.');
  }
  if (filesFrom !== undefined) return [...args, ...(await readList(filesFrom, io))];
  if (args.length > 0) return args;
  if (io.piped || stdinFilename !== undefined) return [STANDARD_INPUT];
  throw new UserError(
    'usage',
    'Name a story to check (pmdrill check story.md), or send one to standard input; --help shows more.',
  );
}

async function checkFile(input: InputFile, options: CheckOptions, session: Session): Promise<CheckedStory[]> {
  const { io, content, checker, question, tally } = session;
  const isStdin = input.file === STANDARD_INPUT;
  const path = isStdin ? (options.stdinFilename ?? input.path) : input.path;
  const bytes = isStdin ? await readStream(io.stdin, path) : await readBytes(input.file, path);
  const stories = await readStories(bytes, { path, question, content });
  return stories.map((story) => {
    const result = checkStory(story, checker);
    tally.add(result);
    return { story, content, result };
  });
}

function toInputError({ path, line, column, code, message }: UserError): InputError {
  return { path, line, column, code, message };
}
