/** Push-back as a mock interviewer gives it: what to ask. Pure. */
import type { Customs, Finding, Result } from '../model.ts';
import { criterionOf, isMissing, isVague } from '../rule-ids.ts';
import { overlaps, type Span, toSpan } from '../span.ts';
import { onOneLine } from '../text/words.ts';

/** A follow-up to be asked. */
export interface Probe {
  /** The finding that it is about: `missing/metric`, `vague/impact`. */
  rule: string;
  /**
   * Missing evidence may be asked for by quoting a claim, a vague one mostly. Then this is the rule of that claim, and
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
 * statements, then other evidence. Missing evidence is asked for in the candidate's own words where they made a claim
 * that it would answer, a vague one mostly; and if they made any, at least one of the first `most` quotes them. A further
 * statement of the same kind comes later: "how do you know?" three times in a row is one question.
 */
export function chooseProbes(
  { findings }: Result,
  answeredBy: AnsweredBy,
  { first, most }: Pick<Customs['followUps'], 'first' | 'most'>,
): PushBack {
  const missing = inOrder(
    findings.filter(({ rule }) => isMissing(rule)),
    (finding) => rankOf(finding, first),
  );
  // What is vague may be said in words with which something else is wrong; that is the sharper question.
  const claims = inOrder(
    findings.filter(({ text }) => text !== null),
    ({ rule }) => (isVague(rule) ? 1 : 0),
  );
  const said = pairUp(missing, claims, answeredBy);
  const isAsked = (claim: Finding): boolean =>
    [...said.values()].some(
      (each) =>
        overlaps(toSpan(each.position), toSpan(claim.position)) &&
        answeredBy(each.rule).some((id) => answeredBy(claim.rule).includes(id)),
    );
  const rest = claims.filter((claim) => isVague(claim.rule) && !isAsked(claim));
  const seen = [...said.values(), ...rest];
  const isFirst = (finding: Finding): boolean => seen.find(({ rule }) => rule === finding.rule) === finding;
  const ranked = inOrder([...missing, ...rest], (finding) =>
    rankOf(finding, first, isMissing(finding.rule) || isFirst(finding)),
  );
  const quoting = ranked.findIndex((finding) => finding.text !== null || said.has(finding));
  if (quoting >= most) ranked.splice(most - 1, 0, ...ranked.splice(quoting, 1));
  return { probes: ranked.map((finding) => probeFor(finding, said.get(finding))), most };
}

/** By rank, then by place in the text. */
const inOrder = (findings: Finding[], rank: (finding: Finding) => number): Finding[] =>
  findings.toSorted((a, b) => rank(a) - rank(b) || a.position.start.offset - b.position.start.offset);

/**
 * For missing evidence the claim in whose words it is asked for: one of each kind, and for what is required
 * none that is only a warning, whose question would ask for less.
 */
function pairUp(missing: Finding[], claims: Finding[], answeredBy: AnsweredBy): Map<Finding, Finding> {
  const said = new Map<Finding, Finding>();
  for (const finding of missing) {
    const words = claims.find(
      ({ rule, severity }) =>
        answeredBy(rule).includes(criterionOf(finding.rule)) &&
        (severity === 'error' || finding.severity !== 'error') &&
        ![...said.values()].some((each) => each.rule === rule),
    );
    if (words) said.set(finding, words);
  }
  return said;
}

function rankOf({ rule, severity }: Finding, first: string[], isFirst = true): number {
  const place = isMissing(rule) ? first.indexOf(criterionOf(rule)) : -1;
  if (place !== -1) return place;
  // Vague statements, then evidence, then statements of a kind that has been asked about; warnings after errors.
  const kind = isMissing(rule) ? 1 : isFirst ? 0 : 2;
  return first.length + kind + (severity === 'error' ? 0 : 3);
}

/** @param said a claim in whose words missing evidence is asked for */
export function probeFor(finding: Finding, said: Finding = finding): Probe {
  const { text, position, followUp } = said;
  const quoted = text === null ? null : toSpan(position);
  return {
    rule: finding.rule,
    ...(said === finding ? {} : { inWordsOf: said.rule }),
    asked: onOneLine(followUp),
    quoted,
    good: finding.good,
    again: false,
  };
}
