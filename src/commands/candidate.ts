/** What the commands about being ready know of a candidate: content, history, stories, the interview's day. */
import { relative, resolve } from 'node:path';
import { loadContent } from '../content/load.ts';
import { describeUnread, type KeptAttempt, readHistory } from '../history/attempts.ts';
import { findHome, type Home } from '../history/home.ts';
import type { Io } from '../io.ts';
import type { Content } from '../model.ts';
import type { ProgramOptions } from './command.ts';

export interface Candidate {
  content: Content;
  home: Home;
  attempts: KeptAttempt[];
  /** Folder of the stories, as the user would call it. */
  stories: string;
  /** Day of the interview, as `2026-03-01`; null where none is set. */
  interview: string | null;
}

/**
 * Reads all of it; says on standard error which lines of the history cannot be read.
 * @throws UserError where the content has faults
 */
export function readCandidate(io: Io, options: ProgramOptions): Candidate {
  const folders = options.content.map((folder) => relative('', resolve(io.cwd, folder)) || '.');
  const home = findHome(io.env);
  const history = readHistory(home.attempts);
  const warning = describeUnread(history, home.attempts);
  if (warning !== null) io.stderr.write(`pmdrill: ${warning}\n`);
  return {
    content: loadContent(folders),
    home,
    attempts: history.attempts,
    stories: 'stories',
    interview: null,
  };
}
