/** A run of `pmdrill check`: what it needs is made once, then files or rows are checked. */
import { relative, resolve } from 'node:path';
import { createChecker } from '../../checker/index.ts';
import { loadContent } from '../../content/load.ts';
import { requireQuestion } from '../../document/index.ts';
import { formatUserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { Result } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';
import { checkFiles } from './files.ts';
import type { CheckOptions } from './options.ts';
import { checkRows } from './rows.ts';
import type { Session } from './session.ts';
import { createTally } from './tally.ts';

/** @returns the exit status of the contract */
export async function runCheck(io: Io, args: string[], options: CheckOptions): Promise<number> {
  const folders = options.content.map((folder) => relative('', resolve(io.cwd, folder)) || '.');
  const content = loadContent(folders);
  const tally = createTally(options);
  const session: Session = {
    io,
    content,
    checker: createChecker(content),
    question: options.question ? requireQuestion(options.question, content.questions).id : null,
    tally,
    fail: (error) => {
      tally.addError();
      io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
    },
    show: chooseFindings(options),
  };
  if (options.jsonl) await checkRows(args, options, session);
  else await checkFiles(args, options, session);
  return tally.status();
}

/** Leaves out the findings that nobody asked to see; verdict, score and gates have counted them. */
function chooseFindings({ minSeverity, quiet }: CheckOptions): Session['show'] {
  const least = SEVERITIES.indexOf(quiet ? 'error' : minSeverity);
  return (result: Result) => ({
    ...result,
    findings: result.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least),
  });
}
