/** The score of a story and the reasons that add up to it. */
import type { Finding, Reason, Rubric } from '../model.ts';
import { missingRule } from '../rule-ids.ts';

/** Of one rule, findings after this many cost nothing more: one habit is one fault. */
const MOST_COUNTED = 4;

/** Points lost, one reason a rule, the dearest first. */
export function findReasons(findings: Finding[], rubric: Rubric): Reason[] {
  const points = new Map([
    ...rubric.rules.map((rule) => [rule.id, rule.points] as const),
    ...rubric.criteria.map((criterion) => [missingRule(criterion.id), criterion.points] as const),
  ]);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules
    .map((id) => {
      const all = findings.filter(({ rule }) => rule === id);
      const message = all[0]!.message;
      return {
        points: -(points.get(id) ?? 0) * Math.min(all.length, MOST_COUNTED),
        id,
        message: all.length === 1 ? message : `${all.length} times: ${message}`,
      };
    })
    .filter((reason) => reason.points < 0)
    .sort((a, b) => a.points - b.points);
}

/** 100 and the reasons' points, cut at both ends. */
export function toScore(reasons: Reason[]): number {
  const sum = reasons.reduce((total, { points }) => total + points, 100);
  return Math.max(0, Math.min(100, Math.round(sum)));
}
