/** What changed between two readings of an answer: since the last attempt, or by the follow-ups. Pure. */
import type { Result, ResultSummary } from '../model.ts';
import { isVague } from '../rule-ids.ts';

export interface Progress {
  score: { from: number; to: number };
  /** Evidence that is there now and was not, by criterion; and the other way round. */
  gained: string[];
  lost: string[];
  vague: { from: number; to: number };
}

/** Keeps of a result what an attempt remembers. */
export function summarizeResult(result: Result): ResultSummary {
  const { verdict, score, words, speakingSeconds } = result;
  return {
    verdict,
    score,
    words,
    speakingSeconds,
    criteria: result.criteria.map(({ id, met, required, evidence }) => ({
      id,
      met,
      required,
      evidence: evidence.map(({ text }) => text),
    })),
    findings: result.findings.map(({ rule, severity, text }) => ({ rule, severity, text })),
  };
}

export function compareResults(before: ResultSummary, now: ResultSummary): Progress {
  const met = ({ criteria }: ResultSummary) =>
    criteria.filter((criterion) => criterion.met).map(({ id }) => id);
  const [had, has] = [met(before), met(now)];
  const asked = new Set(before.criteria.map(({ id }) => id));
  return {
    score: { from: before.score, to: now.score },
    gained: has.filter((id) => asked.has(id) && !had.includes(id)),
    lost: had.filter((id) => !has.includes(id)),
    vague: { from: countVague(before), to: countVague(now) },
  };
}

/** How many phrases were found vague, of any kind. */
function countVague({ findings }: ResultSummary): number {
  return findings.filter(({ rule }) => isVague(rule)).length;
}
