/**
 * How the hiring committee decides: the one place of its rules, in words and as code. Pure.
 *
 * The committee reads what each answer showed once the interviewer had asked. It never weighs a score.
 */
import type { Attempt, ResultSummary } from '../model.ts';
import { isVague } from '../rule-ids.ts';

/** How far an answer shows its principle. */
export type Standing = 'shown' | 'in part' | 'not shown';

/** Required evidence that may be missing, and vague statements that may stay open, in an answer that counts as shown. */
const MAY_MISS = 1;
const MAY_LEAVE_OPEN = 1;
/** Principles that may be shown in part only. */
const MAY_BE_PARTIAL = 1;

/** The rules as a person reads them under a debrief. */
export const COMMITTEE_RULES = [
  'A principle is shown when, after the follow-ups, no more than one piece of the evidence that its question requires is missing and no more than one vague statement is left open.',
  'It is shown in part when at least half of that evidence is there, and otherwise not shown.',
  'Inclined: every principle is shown but one, and that one in part. Anything else is not inclined.',
];

/** What an answer came to in the end. */
export function finalResult({ result, after }: Pick<Attempt, 'result' | 'after'>): ResultSummary {
  return after ?? result;
}

/** Required evidence that was not there in the end, by criterion. */
export function listMissing(attempt: Attempt): string[] {
  return finalResult(attempt)
    .criteria.filter(({ required, met }) => required && !met)
    .map(({ id }) => id);
}

/** Vague statements that count as errors and that no answer to a follow-up made good. */
export function listOpen(attempt: Attempt): { rule: string; text: string }[] {
  const answered = attempt.followUps.filter(({ met }) => met).map(({ asked }) => asked);
  return finalResult(attempt).findings.flatMap(({ rule, severity, text }) => {
    if (text === null || severity !== 'error' || !isVague(rule)) return [];
    const words = text.replace(/\s+/g, ' ');
    return answered.some((asked) => asked.includes(words)) ? [] : [{ rule, text: words }];
  });
}

export function judgeAnswer(attempt: Attempt): Standing {
  const required = finalResult(attempt).criteria.filter((criterion) => criterion.required).length;
  const missing = listMissing(attempt).length;
  if (missing <= MAY_MISS && listOpen(attempt).length <= MAY_LEAVE_OPEN) return 'shown';
  return missing <= required / 2 ? 'in part' : 'not shown';
}

export function isInclined(standings: Standing[]): boolean {
  const partial = standings.filter((standing) => standing === 'in part').length;
  return !standings.includes('not shown') && partial <= MAY_BE_PARTIAL;
}
