/** Reads the history and writes how far one has come. */
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { explainWriteError } from '../errors.ts';
import { OWNER_ONLY } from '../history/home.ts';
import type { Io } from '../io.ts';
import type { Calendar } from '../progress/calendar.ts';
import { NOTHING_YET } from '../progress/describe.ts';
import { formatProgressHtml } from '../progress/html.ts';
import { formatProgress } from '../progress/pretty.ts';
import { measureProgress } from '../progress/progress.ts';
import { readCandidate } from './candidate.ts';
import { openPage, say } from './page.ts';
import type { ProgressOptions } from './progress.ts';

export async function runProgress(io: Io, options: ProgressOptions): Promise<number> {
  const { attempts, content } = await readCandidate(io, options);
  const calendar: Calendar = { now: new Date(), offset: (at) => at.getTimezoneOffset() };
  const progress = measureProgress(attempts, content, calendar);
  if (attempts.length === 0) say(options.format === 'json' ? io.stderr : io.stdout, NOTHING_YET);
  if (options.html !== undefined && attempts.length > 0) {
    await writePage(io, options.html, formatProgressHtml(progress, calendar));
    io.stderr.write(`Written to ${options.html}; open it in a browser.\n`);
  }
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(progress, null, 2)}\n`);
  else if (attempts.length > 0 && options.html === undefined)
    io.stdout.write(formatProgress(progress, openPage(io, options)));
  return 0;
}

async function writePage({ cwd }: Io, path: string, html: string): Promise<void> {
  try {
    await writeFileAtomic(resolve(cwd, path), html, { mode: OWNER_ONLY.file });
  } catch (error) {
    throw explainWriteError(error, 'The page cannot be written there', path);
  }
}
