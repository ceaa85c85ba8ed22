/** What `pmdrill history` does: lists, shows, forgets, exports, imports. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { UserError } from '../../errors.ts';
import { forgetAttempts } from '../../history/attempts.ts';
import { findAttempt } from '../../history/named.ts';
import { attemptLines, listLines } from '../../history/view.ts';
import type { Io } from '../../io.ts';
import { didYouMean } from '../../suggest.ts';
import { choosePlain } from '../../terminal/drill/plain.ts';
import { choose } from '../../terminal/menu.ts';
import { inTerminal, needsPlain } from '../../terminal/open.ts';
import { formatJson } from '../../text/json.ts';
import { count } from '../../text/layout.ts';
import type { Look } from '../../text/theme.ts';
import { type Candidate, readCandidate } from '../shared/candidate.ts';
import { openPage, print } from '../shared/page.ts';
import { HISTORY_ACTIONS, type HistoryOptions } from './index.ts';
import { exportTo, importFrom } from './transfer.ts';

/** @throws UserError where an action or an attempt is not known */
export async function run(io: Io, [action, ...ids]: string[], options: HistoryOptions): Promise<number> {
  const candidate = await readCandidate(io, options);
  const page = openPage(io, options);
  switch (action) {
    case undefined:
    case 'list':
      return list(io, candidate, options, page);
    case 'show':
      return show(io, candidate, ids, options, page);
    case 'forget':
      return forget(io, candidate, ids, options, page);
    case 'export':
      return exportTo(io, candidate, ids);
    case 'import':
      return importFrom(io, candidate, ids);
    default:
      throw new UserError(
        'unknown-action',
        isAttempt(action, candidate)
          ? `'${action}' is an attempt, and what to do with it comes before it: pmdrill history show ${action}`
          : `There is no action '${action}'.${didYouMean(action, HISTORY_ACTIONS)}`,
      );
  }
}

const isAttempt = (name: string, { attempts }: Candidate): boolean =>
  name === 'last' || attempts.some(({ id }) => id === name);

function list(io: Io, { attempts, content }: Candidate, { format }: HistoryOptions, page: Look): number {
  if (format === 'json') io.stdout.write(formatJson({ version: 1, attempts }));
  else if (attempts.length === 0) print(io, ['No attempts yet. Start with: pmdrill practice']);
  else print(io, listLines(attempts, content.questions, page));
  return 0;
}

function show(
  io: Io,
  { attempts, content }: Candidate,
  ids: string[],
  { format }: HistoryOptions,
  page: Look,
): number {
  if (ids.length === 0)
    throw new UserError('no-attempt', 'Name the attempt to show: pmdrill history show last');
  const shown = ids.map((id) => findAttempt(id, attempts));
  if (format === 'json') for (const attempt of shown) io.stdout.write(formatJson(attempt));
  else
    print(
      io,
      shown.flatMap((attempt) => [...attemptLines(attempt, content.questions, page), '']),
    );
  return 0;
}

async function forget(
  io: Io,
  { attempts, home }: Candidate,
  ids: string[],
  { all = false, yes = false }: HistoryOptions,
  page: Look,
): Promise<number> {
  if (all === ids.length > 0) {
    throw new UserError(
      'no-attempt',
      'Name the attempts to forget, as pmdrill history lists them, or give --all for every one of them.',
    );
  }
  const gone = all ? attempts : [...new Set(ids.map((id) => findAttempt(id, attempts)))];
  if (gone.length === 0) {
    print(io, ['There is nothing to forget.']);
    return 0;
  }
  if (all && !yes) {
    requireTerminal(io, gone.length);
    const { sure, status } = await confirm(io, `Forget all ${count(gone.length, 'attempt')}?`, page);
    if (!sure) return status;
  }
  await forgetAttempts(home.attempts, all ? null : gone.map(({ id }) => id));
  const left = gone.flatMap(({ savedTo }) => savedTo).filter((path) => existsSync(path));
  print(io, [
    `Forgot ${count(gone.length, 'attempt')}.`,
    ...left.map((path) => `The story ${relative(io.cwd, path)} was saved from it and is left alone.`),
  ]);
  return 0;
}

/** Silence is no consent: where nobody can be asked, `--yes` has to be said. */
function requireTerminal({ stdin, stdout }: Io, attempts: number): void {
  if (stdin.isTTY && stdout.isTTY) return;
  throw new UserError(
    'not-asked',
    `Nothing was forgotten: without a terminal nobody can be asked. To forget all ${count(attempts, 'attempt')}, say -y: pmdrill history forget --all -y`,
  );
}

async function confirm(
  io: Io,
  question: string,
  { theme }: Look,
): Promise<{ sure: boolean; status: number }> {
  let sure = false;
  const status = await inTerminal(io, theme, async (terminal) => {
    const ask = needsPlain(io.env, false) ? choosePlain : choose;
    sure = await ask(terminal, question, () => [
      { name: 'No, keep them', value: false },
      { name: 'Yes, forget them', value: true },
    ]);
  });
  return { sure, status };
}
