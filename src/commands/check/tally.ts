/** Counts what was found in a run, and says by the gates of the command line how it ends. */
import type { Result } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';
import type { Level } from './options.ts';

export interface Gates {
  failOn: Level;
  maxWarnings?: number;
  minScore?: number;
}

export interface Tally {
  add(result: Result): void;
  /** Something could not be checked. */
  addError(): void;
  /** 2: something could not be checked; 1: a gate is shut; 0: all is well. */
  status(): number;
}

export function createTally({ failOn, maxWarnings = Infinity, minScore = 0 }: Gates): Tally {
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  let [errors, warnings, shut] = [0, 0, false];
  return {
    add: ({ findings, score }) => {
      warnings += findings.filter(({ severity }) => severity === 'warning').length;
      shut ||= score < minScore || findings.some(({ severity }) => failing.includes(severity));
    },
    addError: () => {
      errors += 1;
    },
    status: () => (errors > 0 ? 2 : shut || warnings > maxWarnings ? 1 : 0),
  };
}
