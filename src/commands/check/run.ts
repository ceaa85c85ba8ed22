/** A run of `pmdrill check`: what it needs is made once, then files or rows are checked. */
import { dirname, resolve } from 'node:path';
import type { Checker } from '../../checker/index.ts';
import { choosePath, openWorkspace } from '../../config/index.ts';
import { requireQuestion } from '../../document/index.ts';
import { formatUserError, type UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { Severity } from '../../model.ts';
import { createCheckers } from './checkers.ts';
import { checkFiles } from './files.ts';
import type { CheckOptions } from './options.ts';
import { checkRows } from './rows.ts';
import { addCounts, type Counts, exitStatus, NOTHING, shutGates } from './tally.ts';

/** What the parts of one run share. */
export interface Checking {
  io: Io;
  /** The checker of a file, by its absolute path; null for text without one. */
  checkerFor(file: string | null): Promise<Checker>;
  /** Id of the question that every story answers, where one was asked for. */
  question: string | null;
  /** Least severity of the findings that are shown. */
  minSeverity: Severity;
  count(counts: Counts): void;
  /** Says on standard error what could not be done. */
  tell(error: UserError): void;
}

/** @returns the exit status of the contract */
export async function run(io: Io, args: string[], options: CheckOptions): Promise<number> {
  if (options.printConfig) return printConfig(io, args, options);
  const checkerFor = createCheckers(options, io.cwd);
  const { content } = await checkerFor(null);
  let counts = NOTHING;
  const checking: Checking = {
    io,
    checkerFor,
    question: options.question ? requireQuestion(options.question, content.questions).id : null,
    minSeverity: options.quiet ? 'error' : options.minSeverity,
    count: (more) => {
      counts = addCounts(counts, more);
    },
    tell: (error) => io.stderr.write(`pmdrill: ${formatUserError(error)}\n`),
  };
  await (options.jsonl ? checkRows : checkFiles)(args, options, checking);
  for (const gate of shutGates(counts, options)) io.stderr.write(`pmdrill: ${gate}\n`);
  return exitStatus(counts, options);
}

/** Prints what holds for the story named, or for the current folder. */
async function printConfig({ cwd, stdout }: Io, [story]: string[], options: CheckOptions): Promise<number> {
  const file = story === undefined ? null : resolve(cwd, story);
  const path = choosePath(options, file === null ? cwd : dirname(file));
  const workspace = await openWorkspace(options, cwd, path);
  stdout.write(workspace.print(file));
  return 0;
}
