/** What the commands about being ready know of a candidate: content, history, stories, the interview's day. */
import { relative } from 'node:path';
import type { CheckerOptions } from '../../checker/index.ts';
import { applyTuning, openWorkspace } from '../../config/index.ts';
import { describeUnread, type KeptAttempt, readHistory } from '../../history/attempts.ts';
import { findHome, type Home } from '../../history/home.ts';
import type { Io } from '../../io.ts';
import type { Content } from '../../model.ts';
import type { ProgramOptions } from '../command.ts';

export interface Candidate {
  /** As the configuration tunes it for a text without a path. */
  content: Content;
  checkerOptions: CheckerOptions;
  home: Home;
  attempts: KeptAttempt[];
  /** Folder of the stories, as the user would call it. */
  stories: string;
  /** Day of the interview, as `2026-03-01`; null where none is set. */
  interview: string | null;
}

/**
 * Reads all of it; says on standard error which lines of the history cannot be read.
 * @throws UserError where the configuration or the content has faults, or the history cannot be read
 */
export async function readCandidate(io: Io, options: ProgramOptions): Promise<Candidate> {
  const { content, config, stories, tuningFor } = await openWorkspace(options, io.cwd);
  const tuned = applyTuning(content, tuningFor(null));
  const home = findHome(io.env);
  const history = readHistory(home.attempts);
  const warning = describeUnread(history, home.attempts);
  if (warning !== null) io.stderr.write(`pmdrill: ${warning}\n`);
  return {
    content: tuned.content,
    checkerOptions: tuned.options,
    home,
    attempts: history.attempts,
    stories: relative(io.cwd, stories) || '.',
    interview: config.interview,
  };
}
