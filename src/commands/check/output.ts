/** Reports of a check, to standard output and to files: an earlier report is written over, a story never is. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainWriteError, UserError } from '../../errors.ts';
import { isReadFrom } from '../../inputs/same-file.ts';
import type { Io } from '../../io.ts';
import type { Report } from '../../model.ts';
import { REPORTERS } from '../../reporters/index.ts';
import { lookOf } from '../shared/output.ts';
import type { CheckOptions } from './options.ts';
import type { Checking } from './run.ts';
import { dropBelow, NOTHING } from './tally.ts';

/** Writes the report in each format that was asked for; a file that cannot be written counts as a failure. */
export async function writeReports(report: Report, options: CheckOptions, checking: Checking): Promise<void> {
  const shown = chooseStories(report, options, checking);
  const { io } = checking;
  const wanted = [{ format: options.format, file: options.output ?? null }, ...options.report];
  for (const [at, { format, file }] of wanted.entries()) {
    const text = REPORTERS[format](shown, { ...lookOf(io, file, options), all: options.all ?? false });
    if (file === null) {
      io.stdout.write(text);
      continue;
    }
    try {
      spare(file, wanted.slice(0, at), report, io);
      await writeText(file, text, io);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      checking.tell(error);
      checking.count({ ...NOTHING, unchecked: 1 });
    }
  }
}

/** @throws UserError where the file is a story that is checked, or one of the reports before */
function spare(path: string, before: { file: string | null }[], report: Report, io: Io): void {
  const file = resolve(io.cwd, path);
  const fault = isInput(file, report, io)
    ? 'This is one of the stories that are checked; it is left as it is. Name another file.'
    : before.some((each) => each.file !== null && resolve(io.cwd, each.file) === file)
      ? 'Another report is written there, and would be lost. Name another file for this one.'
      : null;
  if (fault !== null) throw new UserError('unwritable', fault, { path });
}

const writeText = (path: string, text: string, { cwd }: Io): Promise<void> =>
  writeFile(resolve(cwd, path), text).catch((error) => {
    throw explainWriteError(error, 'The report cannot be written there', path);
  });

/** A slip such as `-o story.md` must not cost a story. */
function isInput(file: string, { stories, errors }: Report, { stdin, cwd }: Io): boolean {
  if (isReadFrom(stdin, file)) return true;
  const paths = [...stories.map(({ story }) => story.path), ...errors.map(({ path }) => path)];
  return paths.some((path) => path !== null && resolve(cwd, path) === file);
}

/** `--quiet` leaves out the stories of which nothing is shown. */
function chooseStories({ stories, errors }: Report, { quiet }: CheckOptions, checking: Checking): Report {
  const shown = stories.map((checked) => ({
    ...checked,
    result: dropBelow(checked.result, checking.minSeverity),
  }));
  return { errors, stories: quiet ? shown.filter(({ result }) => result.findings.length > 0) : shown };
}
