/** Reports of a check, to standard output and to files: an earlier report is written over, a story never is. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainWriteError, UserError } from '../../errors.ts';
import { isReadFrom } from '../../inputs/same-file.ts';
import type { Io } from '../../io.ts';
import type { Report } from '../../model.ts';
import { REPORTERS } from '../../reporters/index.ts';
import { lookOf } from '../shared/output.ts';
import type { Checking } from './checking.ts';
import type { CheckOptions } from './options.ts';
import { dropBelow, NOTHING } from './tally.ts';

/** Writes the report in each format that was asked for; a file that cannot be written counts as a failure. */
export async function writeReports(report: Report, options: CheckOptions, checking: Checking): Promise<void> {
  const shown = chooseStories(report, options, checking);
  const { io } = checking;
  const wanted = [{ format: options.format, file: options.output ?? null }, ...options.report];
  for (const { format, file } of wanted) {
    const text = REPORTERS[format](shown, { ...lookOf(io, file, options), all: options.all ?? false });
    if (file === null) {
      io.stdout.write(text);
      continue;
    }
    try {
      await writeText(file, text, report, io);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      checking.tell(error);
      checking.count({ ...NOTHING, unchecked: 1 });
    }
  }
}

async function writeText(path: string, text: string, report: Report, io: Io): Promise<void> {
  const file = resolve(io.cwd, path);
  if (isInput(file, report, io)) {
    const message = 'This is one of the stories that are checked; it is left as it is. Name another file.';
    throw new UserError('unwritable', message, { path });
  }
  await writeFile(file, text).catch((error) => {
    throw explainWriteError(error, 'The report cannot be written there', path);
  });
}

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
