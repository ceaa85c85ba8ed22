/** Counts what was found in a run, says by the gates of the command line how it ends, and which findings are shown. */
import { type Result, SEVERITIES, type Severity } from '../../model.ts';
import { count } from '../../text/layout.ts';
import type { CheckOptions } from './options.ts';

type Gates = Pick<CheckOptions, 'failOn' | 'maxWarnings' | 'minScore'>;

/** What the gates look at, of one story or of many. */
export interface Counts {
  error: number;
  warning: number;
  info: number;
  lowestScore: number;
  /** Inputs that could not be checked. */
  unchecked: number;
}

export const NOTHING: Counts = { error: 0, warning: 0, info: 0, lowestScore: 100, unchecked: 0 };

export function countResult({ findings, score }: Result): Counts {
  const counts = { ...NOTHING, lowestScore: score };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
    lowestScore: Math.min(a.lowestScore, b.lowestScore),
    unchecked: a.unchecked + b.unchecked,
  };
}

/** 2: something could not be checked; 1: a gate is shut; 0: all is well. */
export function exitStatus(counts: Counts, gates: Gates): 0 | 1 | 2 {
  if (counts.unchecked > 0) return 2;
  const { failOn } = gates;
  const failing = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const isShut = failing.some((severity) => counts[severity] > 0) || shutGates(counts, gates).length > 0;
  return isShut ? 1 : 0;
}

/** A sentence for each gate that is shut by a number, which no report shows. */
export function shutGates(
  { warning, lowestScore }: Counts,
  { maxWarnings = Infinity, minScore = 0 }: Gates,
): string[] {
  return [
    ...(warning > maxWarnings ? [`${count(warning, 'warning')}, and --max-warnings is ${maxWarnings}.`] : []),
    ...(lowestScore < minScore
      ? [`The lowest score is ${lowestScore}, and --min-score is ${minScore}.`]
      : []),
  ];
}

/** Without the findings below a level; verdict, score and gates have counted them too. */
export function dropBelow(result: Result, minSeverity: Severity): Result {
  const least = SEVERITIES.indexOf(minSeverity);
  const findings = result.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
  return { ...result, findings };
}
