/** Reads the history and writes how far one has come. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { explainWriteError, UserError } from '../../errors.ts';
import { OWNER_ONLY } from '../../history/home.ts';
import type { Io } from '../../io.ts';
import { NOTHING_YET } from '../../progress/describe.ts';
import { formatProgressHtml } from '../../progress/html.ts';
import { formatProgress } from '../../progress/pretty.ts';
import { measureProgress } from '../../progress/progress.ts';
import { formatJson } from '../../text/json.ts';
import { readCandidate } from '../shared/candidate.ts';
import { openPage, say } from '../shared/page.ts';
import type { ProgressOptions } from './index.ts';

export async function run(io: Io, _args: string[], options: ProgressOptions): Promise<number> {
  const { attempts, content } = await readCandidate(io, options);
  const progress = measureProgress(attempts, content, new Date());
  if (progress.attempts === 0) say(options.format === 'json' ? io.stderr : io.stdout, NOTHING_YET);
  if (options.html !== undefined && progress.attempts > 0) {
    await writePage(io, options.html, formatProgressHtml(progress));
    io.stderr.write(`Written to ${options.html}; open it in a browser.\n`);
  }
  if (options.format === 'json') io.stdout.write(formatJson(progress));
  else if (progress.attempts > 0 && options.html === undefined)
    io.stdout.write(formatProgress(progress, openPage(io, options)));
  return 0;
}

/** Another page is written anew; anything else, a story above all, is not. */
async function writePage({ cwd }: Io, path: string, html: string): Promise<void> {
  const [doctype = ''] = html.split('\n');
  try {
    const existing = await readIfThere(resolve(cwd, path));
    if (existing !== '' && !existing.startsWith(doctype)) {
      throw new UserError(
        'unwritable',
        'This file exists and is no page; it is left as it is. Name another.',
        {
          path,
        },
      );
    }
    await writeFileAtomic(resolve(cwd, path), html, { mode: OWNER_ONLY.file });
  } catch (error) {
    throw explainWriteError(error, 'The page cannot be written there', path);
  }
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
