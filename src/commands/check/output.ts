/** Reports to standard output and to files. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainWriteError, UserError } from '../../errors.ts';
import { isReadFrom } from '../../inputs/same-file.ts';
import type { Report } from '../../model.ts';
import { REPORTERS, type ReportOptions } from '../../reporters/index.ts';
import { createTheme } from '../../text/theme.ts';
import { openPage } from '../shared/page.ts';
import type { Checking } from './checking.ts';
import type { CheckOptions } from './options.ts';
import { dropBelow, NOTHING } from './tally.ts';

/** Writes the report in each format that was asked for; a file that cannot be written counts as a failure. */
export async function writeReports(report: Report, options: CheckOptions, checking: Checking): Promise<void> {
  const shown = chooseStories(report, options, checking);
  const { io } = checking;
  const wanted = [{ format: options.format, file: options.output ?? null }, ...options.report];
  for (const [at, { format, file }] of wanted.entries()) {
    const reason = file === null ? null : whyNot(file, wanted.slice(0, at), report, checking);
    if (reason) {
      checking.tell(new UserError('unwritable', reason, { path: file }));
      checking.count({ ...NOTHING, unchecked: 1 });
      continue;
    }
    const text = REPORTERS[format](shown, reportOptions(options, checking, file !== null));
    if (file === null) io.stdout.write(text);
    else await writeText(resolve(io.cwd, file), file, text, checking);
  }
}

/** Why a report is not written to a file, or null. */
function whyNot(file: string, before: { file: string | null }[], report: Report, checking: Checking) {
  if (isInput(file, report, checking))
    return 'This is one of the stories that are checked; it is left as it is. Name another file.';
  const { cwd } = checking.io;
  const isTaken = before.some((each) => each.file !== null && resolve(cwd, each.file) === resolve(cwd, file));
  return isTaken
    ? 'Another report is written there, and would be lost. Name another file for this one.'
    : null;
}

/** A slip such as `-o story.md` must not cost a story. */
function isInput(file: string, { stories, errors }: Report, { io }: Checking): boolean {
  if (isReadFrom(io.stdin, resolve(io.cwd, file))) return true;
  const paths = [...stories.map(({ story }) => story.path), ...errors.map(({ path }) => path)];
  return paths.some((path) => path !== null && resolve(io.cwd, path) === resolve(io.cwd, file));
}

/** What is written to a file is coloured only when that was asked for. */
function reportOptions(options: CheckOptions, { io }: Checking, toFile: boolean): ReportOptions {
  const page = openPage(io, options);
  const theme = toFile ? createTheme(options.color === true) : page.theme;
  return { theme, width: page.width, all: options.all ?? false };
}

/** `--quiet` leaves out the stories of which nothing is shown. */
function chooseStories({ stories, errors }: Report, { quiet }: CheckOptions, checking: Checking): Report {
  const shown = stories.map((checked) => ({
    ...checked,
    result: dropBelow(checked.result, checking.minSeverity),
  }));
  return { errors, stories: quiet ? shown.filter(({ result }) => result.findings.length > 0) : shown };
}

async function writeText(file: string, path: string, text: string, checking: Checking): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const explained = explainWriteError(error, 'The report cannot be written there', path);
    if (!(explained instanceof UserError)) throw error;
    checking.tell(explained);
    checking.count({ ...NOTHING, unchecked: 1 });
  }
}
