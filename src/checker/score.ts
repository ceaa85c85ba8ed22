/** The score of a story, the reasons that add up to it, and the verdict. */
import type { CriterionResult, Finding, Reason, Result, Rubric, Severity } from '../model.ts';
import { SEVERITIES } from '../model.ts';
import { missingRule } from '../rule-ids.ts';

/** Of one rule, findings after this many cost nothing more: one habit is one fault. */
const MOST_COUNTED = 4;
/** What a finding that is less severe than its rule costs of the rule's points: it may be a false alarm. */
const LESS_SEVERE = 0.5;

/** Points lost, one reason a rule, the dearest first. */
export function findReasons(findings: Finding[], { rules, criteria }: Rubric): Reason[] {
  const points = new Map([
    ...rules.map((rule) => [rule.id, rule.points] as const),
    ...criteria.map((criterion) => [missingRule(criterion.id), criterion.points] as const),
  ]);
  const severities = new Map(rules.map((rule) => [rule.id, rule.severity]));
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  return ids
    .map((id) => {
      const all = findings.filter(({ rule }) => rule === id);
      const message = all[0]!.message;
      return {
        points: -Math.round((points.get(id) ?? 0) * countTimes(all, severities.get(id))),
        id,
        message: all.length === 1 ? message : `${all.length} times: ${message}`,
      };
    })
    .filter((reason) => reason.points < 0)
    .sort((a, b) => a.points - b.points);
}

function countTimes(findings: Finding[], severity: Severity | undefined): number {
  const isLess = (finding: Finding): boolean =>
    severity !== undefined && SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(severity);
  const times = findings.reduce((sum, finding) => sum + (isLess(finding) ? LESS_SEVERE : 1), 0);
  return Math.min(times, MOST_COUNTED);
}

/** 100 and the reasons' points, cut at both ends. */
export function toScore(reasons: Reason[]): number {
  const sum = reasons.reduce((total, { points }) => total + points, 100);
  return Math.max(0, Math.min(100, Math.round(sum)));
}

/** Incomplete by an error, or by required evidence that is missing, whatever severity its finding was given. */
export function toVerdict(findings: Finding[], criteria: CriterionResult[]): Result['verdict'] {
  const errors = findings.some(({ severity }) => severity === 'error');
  const unmet = criteria.some(({ met, required }) => required && !met);
  return errors || unmet ? 'incomplete' : 'complete';
}
