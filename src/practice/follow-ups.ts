/** Push-back as a mock interviewer gives it: what to ask. Pure. */
import type { Customs, Finding, Result } from '../model.ts';
import { criterionOf, isMissing, isVague } from '../rule-ids.ts';
import { type Span, toSpan } from '../span.ts';

/** A follow-up to be asked. */
export interface Probe {
  /** The finding that it is about: `missing/metric`, `vague/impact`. */
  rule: string;
  /**
   * Missing evidence may be asked for by quoting a vague statement. Then this is the rule of that statement, and
   * evidence that answers it answers the follow-up too.
   */
  inWordsOf?: string;
  asked: string;
  /** The words that it quotes, by their place in the answer; null where it quotes none. */
  quoted: Span | null;
  /** How a good story has it: shown when the follow-up is still open at the end. */
  good: string;
  /** Asked a second time. */
  again: boolean;
}

/** The criteria whose evidence answers the follow-up of a rule. */
export type AnsweredBy = (rule: string) => string[];

/** What may be asked after an answer, in its order, and how many of it are. */
export interface PushBack {
  /** More than are asked, for an answer to one often makes others needless. */
  probes: Probe[];
  most: number;
}

/**
 * What is asked after an answer: first the evidence that interviewers always want, where it is missing, then vague
 * statements, then other evidence. Missing evidence is asked for in the candidate's own words where they made a vague
 * statement that it would answer; and if they made any, at least one of the first `most` quotes them.
 */
export function chooseProbes(
  { findings }: Result,
  answeredBy: AnsweredBy,
  { first, most }: Pick<Customs['followUps'], 'first' | 'most'>,
): PushBack {
  const byRank = (a: Finding, b: Finding): number =>
    rankOf(a, first) - rankOf(b, first) || a.position.start.offset - b.position.start.offset;
  const vague = findings.filter(({ rule }) => isVague(rule));
  const missing = findings.filter(({ rule }) => isMissing(rule));
  const said = new Map<Finding, Finding>();
  for (const finding of missing.sort(byRank)) {
    const words = vague.find(
      (statement) =>
        answeredBy(statement.rule).includes(criterionOf(finding.rule)) &&
        ![...said.values()].includes(statement),
    );
    if (words) said.set(finding, words);
  }
  const ranked = [...missing, ...vague.filter((finding) => ![...said.values()].includes(finding))].sort(
    byRank,
  );
  const quoting = ranked.findIndex((finding) => finding.text !== null || said.has(finding));
  if (quoting >= most) ranked.splice(most - 1, 0, ...ranked.splice(quoting, 1));
  return { probes: ranked.map((finding) => probeFor(finding, said.get(finding))), most };
}

function rankOf({ rule, severity }: Finding, first: string[]): number {
  const place = isMissing(rule) ? first.indexOf(criterionOf(rule)) : -1;
  if (place !== -1) return place;
  const vague = isVague(rule);
  if (severity === 'error') return first.length + (vague ? 0 : 1);
  return first.length + (vague ? 2 : 3);
}

/** @param said a vague statement in whose words missing evidence is asked for */
export function probeFor(finding: Finding, said: Finding = finding): Probe {
  const { text, position, followUp } = said;
  const quoted = text === null ? null : toSpan(position);
  return {
    rule: finding.rule,
    ...(said === finding ? {} : { inWordsOf: said.rule }),
    asked: followUp.replace(/\s+/g, ' '),
    quoted,
    good: finding.good,
    again: false,
  };
}
