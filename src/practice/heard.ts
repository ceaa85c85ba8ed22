/** What an interviewer has once heard stays heard, however the checker reads the story that has grown since. Pure. */
import { toScore, toVerdict } from '../checker/score.ts';
import type { CriterionResult, Result } from '../model.ts';
import { criterionOf, isMissing } from '../rule-ids.ts';

/**
 * A reading with what was heard before it: a criterion that was met stays so, with the words that showed it then, and
 * verdict and score follow. Those words keep the places that they had in the text they were read in.
 *
 * @param heard criteria of earlier readings, of which the first that is met counts
 */
export function keepHeard(now: Result, heard: CriterionResult[]): Result {
  const kept = now.criteria.flatMap(({ id, met }) => {
    const before = met ? undefined : heard.find((each) => each.id === id && each.met);
    return before ? [before] : [];
  });
  if (kept.length === 0) return now;
  const find = (id: string) => kept.find((criterion) => criterion.id === id);
  const isGiven = (rule: string): boolean => isMissing(rule) && find(criterionOf(rule)) !== undefined;
  const criteria = now.criteria.map((criterion) => find(criterion.id) ?? criterion);
  const findings = now.findings.filter(({ rule }) => !isGiven(rule));
  const reasons = now.reasons.filter(({ id }) => !isGiven(id));
  return {
    ...now,
    verdict: toVerdict(findings, criteria),
    score: toScore(reasons),
    reasons,
    criteria,
    findings,
  };
}
