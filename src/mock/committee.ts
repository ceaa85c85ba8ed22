/** How the hiring committee decides, by the customs: from what each answer showed, never from a score. Pure. */
import { finalResult } from '../history/summary.ts';
import type { Attempt, Customs } from '../model.ts';
import { isVague } from '../rule-ids.ts';
import { missingIn } from '../story.ts';

/** How far an answer shows its principle. */
export type Standing = 'shown' | 'in part' | 'not shown';

/** Required evidence that was not there in the end, by criterion. */
export const listMissing = (attempt: Attempt): string[] => missingIn(finalResult(attempt));

/** Vague statements that count as errors and that no answer to a follow-up made good. */
export function listOpen(attempt: Attempt): { rule: string; text: string }[] {
  const answered = attempt.followUps.filter(({ met }) => met).map(({ asked }) => asked);
  return finalResult(attempt).findings.flatMap(({ rule, severity, text }) => {
    if (text === null || severity !== 'error' || !isVague(rule)) return [];
    const words = text.replace(/\s+/g, ' ');
    return answered.some((asked) => asked.includes(words)) ? [] : [{ rule, text: words }];
  });
}

type Committee = Customs['committee'];

export function judgeAnswer(attempt: Attempt, { mayMiss, mayLeaveOpen, inPart }: Committee): Standing {
  const required = finalResult(attempt).criteria.filter((criterion) => criterion.required).length;
  const missing = listMissing(attempt).length;
  if (missing <= mayMiss && listOpen(attempt).length <= mayLeaveOpen) return 'shown';
  return required - missing >= required * inPart ? 'in part' : 'not shown';
}

export function isInclined(standings: Standing[], { mayBePartial }: Committee): boolean {
  const partial = standings.filter((standing) => standing === 'in part').length;
  return !standings.includes('not shown') && partial <= mayBePartial;
}
