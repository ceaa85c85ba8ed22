/** Which findings are shown; verdict, score and gates have counted the others too. */
import type { Result, Severity } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';

export function chooseFindings(result: Result, minSeverity: Severity): Result {
  const least = SEVERITIES.indexOf(minSeverity);
  const findings = result.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
  return { ...result, findings };
}
