/** Reports that can go to a file: one spelling for all commands that write one. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { explainWriteError, UserError } from '../../errors.ts';
import { OWNER_ONLY } from '../../history/home.ts';
import type { Io } from '../../io.ts';
import { createTheme, type Look } from '../../text/theme.ts';
import type { ProgramOptions } from '../command.ts';
import { ENDINGS, type OutputOptions } from './output-options.ts';
import { openPage } from './page.ts';

interface Output<Format> {
  format: Format;
  /** Null: standard output. */
  file: string | null;
}

/** How what is written looks: to a file it is coloured only where that was asked for. */
export function lookOf(io: Io, file: string | null, options: ProgramOptions): Look {
  const page = openPage(io, options);
  return file === null ? page : { ...page, theme: createTheme(options.color === true) };
}

/** What is written where. */
export function listOutputs<Format extends string>(
  { format, output, html }: OutputOptions<Format>,
  formats: readonly Format[],
): Output<Format>[] {
  const page: Output<Format>[] = html === undefined ? [] : [{ format: 'html' as Format, file: html }];
  const only = page.length > 0 && format === 'pretty' && output === undefined;
  const named = output === undefined ? undefined : ENDINGS[extname(output).toLowerCase()];
  const meant = formats.find((each) => each === named);
  const own = format === 'pretty' && meant !== undefined ? meant : format;
  return only ? page : [...page, { format: own, file: output ?? null }];
}

/**
 * Writes each text where it belongs, and says of a file that it is there.
 * @param printers what makes the text, by its format
 */
export async function writeOutputs<Format extends string>(
  io: Io,
  outputs: Output<Format>[],
  options: ProgramOptions,
  printers: Record<Format, (look: Look) => string>,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text = printers[format](lookOf(io, file, options));
    if (file === null) {
      io.stdout.write(text);
      continue;
    }
    await writeText(io, file, text, format === 'html' ? 'page' : 'report');
    io.stderr.write(`Written to ${file}${format === 'html' ? '; open it in a browser' : ''}.\n`);
  }
}

/** What an earlier run wrote, by how it begins, is written anew; anything else, a story above all, is not. */
async function writeText({ cwd }: Io, path: string, text: string, what: string): Promise<void> {
  try {
    const existing = await readIfThere(resolve(cwd, path));
    if (existing !== '' && beginningOf(existing) !== beginningOf(text)) {
      const message = `This file exists and is no such ${what}; it is left as it is. Name another.`;
      throw new UserError('unwritable', message, { path });
    }
    await writeFileAtomic(resolve(cwd, path), text, { mode: OWNER_ONLY.file });
  } catch (error) {
    throw explainWriteError(error, `The ${what} cannot be written there`, path);
  }
}

/** Of JSON, a single line is but a brace. */
const beginningOf = (text: string): string => text.split(/\r?\n/, 2).join('\n');

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
