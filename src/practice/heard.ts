/** What an interviewer has once heard stays heard, however the checker reads the story that has grown since. Pure. */
import { toScore, toVerdict } from '../checker/score.ts';
import type { CriterionResult, Evidence, Finding, Result } from '../model.ts';
import { criterionOf, isMissing, isVague } from '../rule-ids.ts';
import { overlaps, type Span, toSpan } from '../span.ts';

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

/**
 * A reading of a reply in which what its follow-up asked for is shown by its words alone. Those words are not vague,
 * whatever the checker makes of them without the question.
 *
 * @param asked the criterion that was asked for
 */
export function hearDirectly(
  result: Result,
  asked: string,
  shown: { evidence: Evidence; words: Span }[],
): Result {
  const isSaid = ({ rule, position }: Finding): boolean =>
    isVague(rule) && shown.some(({ words }) => overlaps(words, toSpan(position)));
  const evidence = shown.map((each) => each.evidence);
  return {
    ...result,
    criteria: result.criteria.map((criterion) =>
      criterion.id === asked && !criterion.met && evidence.length > 0
        ? { ...criterion, met: true, evidence: evidence.slice(0, 1) }
        : criterion,
    ),
    findings: result.findings.filter((finding) => !isSaid(finding)),
  };
}
