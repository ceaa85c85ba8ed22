/** `pmdrill history export` and `import`: a history as a file, from one machine to the next. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { explainWriteError, UserError } from '../../errors.ts';
import { exportHistory, importLines } from '../../history/attempts.ts';
import { OWNER_ONLY } from '../../history/home.ts';
import { parseLines } from '../../history/line.ts';
import { explainReadError } from '../../inputs/bytes.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import type { Io } from '../../io.ts';
import { count } from '../../text/layout.ts';
import { printable } from '../../text/printable.ts';
import type { Candidate } from '../shared/candidate.ts';

/**
 * To standard output, or to a file that does not exist yet.
 * @throws UserError `usage`, `unwritable`
 */
export async function exportTo(io: Io, { home, attempts }: Candidate, names: string[]): Promise<number> {
  const [name, ...more] = names;
  if (more.length > 0) throw new UserError('usage', 'Name one file: pmdrill history export backup.jsonl');
  const text = exportHistory(home.attempts);
  if (text === '') {
    io.stderr.write('There is nothing to export yet. Make an attempt first: pmdrill practice\n');
    return 0;
  }
  if (name === undefined || name === STANDARD_INPUT) {
    io.stdout.write(text);
    return 0;
  }
  try {
    await writeFile(resolve(io.cwd, name), text, { flag: 'wx', mode: OWNER_ONLY.file });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw explainWriteError(error, 'The history cannot be written there', name);
    const message = 'This file exists and is left as it is; name another.';
    throw new UserError('unwritable', message, { path: name });
  }
  io.stdout.write(`Wrote ${count(attempts.length, 'attempt')} to ${name}.\n`);
  return 0;
}

/**
 * Adds what is not in the history yet.
 * @returns 2 where lines could not be read; the others are imported
 * @throws UserError `usage`, `not-found`, `not-utf-8`, `no-history`
 */
export async function importFrom(io: Io, { home }: Candidate, names: string[]): Promise<number> {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    throw new UserError('usage', 'Name one file: pmdrill history import backup.jsonl (- is standard input)');
  }
  const text = await readText(io, name);
  if (text.trim() !== '' && !JSON_BEGINS.test(text)) {
    const message = 'This file is no history. Import one that pmdrill history export wrote.';
    throw new UserError('no-history', message, { path: name });
  }
  const { lines, unread } = parseLines(text);
  const added = await importLines(home.attempts, lines);
  const isAttempt = ({ kind }: { kind: string }): boolean => kind === 'attempt';
  const [here, all] = [added.filter(isAttempt).length, lines.filter(isAttempt).length];
  const known = all > here ? `; ${count(all - here, 'attempt')} had been here already` : '';
  io.stdout.write(`Imported ${count(here, 'attempt')}${known}.\n`);
  for (const { line, why } of unread) {
    io.stderr.write(`pmdrill: ${printable(`${name}:${line}: Left out: ${why}.`)}\n`);
  }
  return unread.length > 0 ? 2 : 0;
}

/** Of a file of prose it would take a complaint for each line. */
const JSON_BEGINS = /^\s*[{[]/m;

/** Without the limit of a story's size: a long history has a right to be long. */
async function readText(io: Io, name: string): Promise<string> {
  try {
    const bytes = name === STANDARD_INPUT ? await buffer(io.stdin) : await readFile(resolve(io.cwd, name));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UserError('not-utf-8', 'This file is not UTF-8, so it is no history of pmdrill.', {
        path: name,
      });
    }
    throw explainReadError(error, name);
  }
}
