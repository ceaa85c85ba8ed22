/** How the hiring committee decides, by the customs: from what each answer showed, never from a score. Pure. */
import { finalResult } from '../history/summary.ts';
import type { Attempt, Customs, FollowUp } from '../model.ts';
import { isVague } from '../rule-ids.ts';
import { missingIn } from '../story.ts';
import { isPass } from '../text/passing.ts';
import { onOneLine } from '../text/words.ts';

/** How far an answer shows its principle. */
export type Standing = 'shown' | 'in part' | 'not shown';

/** Required evidence that was not there in the end, by criterion. */
export const listMissing = (attempt: Attempt): string[] => missingIn(finalResult(attempt));

/** Follow-ups in their order, each with the one that asked it once more, right after an answer that left it open. */
function pairFollowUps(followUps: FollowUp[]): FollowUp[][] {
  const pairs: FollowUp[][] = [];
  for (let at = 0; at < followUps.length; at += pairs.at(-1)!.length) {
    const { rule, met, asked, answer } = followUps[at]!;
    const next = followUps[at + 1];
    // Who passes is not asked once more; earlier versions did so, and put a sentence before the question.
    const pressed = answer.text.trim() !== '' && (!isPass(answer.text) || next?.asked.endsWith(asked));
    const again = !met && pressed && next?.rule === rule;
    pairs.push(followUps.slice(at, at + (again ? 2 : 1)));
  }
  return pairs;
}

/** Follow-ups that got no answer that was one, as they were asked first. */
export const listUnanswered = ({ followUps }: Pick<Attempt, 'followUps'>): FollowUp[] =>
  pairFollowUps(followUps).flatMap((pair) => (isAnswered(pair) ? [] : pair[0]!));

const isAnswered = (pair: FollowUp[]): boolean => pair.some(({ met }) => met);

/**
 * Vague statements that count as errors and that no answer to a follow-up made good, its own or another. In the story as it has grown the
 * checker may take more or fewer words for the statement than were quoted when it was asked about.
 */
export function listOpen(attempt: Attempt): { rule: string; text: string }[] {
  const asked = pairFollowUps(attempt.followUps).filter(isAnswered).flat();
  const also = attempt.followUps.flatMap((each) => each.also ?? []).map(onOneLine);
  const isQuoted = (words: string): boolean =>
    asked.some((each) => each.asked.includes(words)) || also.includes(words);
  const quoted = attempt.result.findings.map(wordsOf).filter((words) => words !== '' && isQuoted(words));
  return finalResult(attempt).findings.flatMap((finding) => {
    const { rule, severity } = finding;
    const text = wordsOf(finding);
    if (text === '' || severity !== 'error' || !isVague(rule) || isQuoted(text)) return [];
    return quoted.some((words) => text.includes(words)) ? [] : [{ rule, text }];
  });
}
const wordsOf = ({ text }: { text: string | null }): string => onOneLine(text ?? '');

type Committee = Customs['committee'];

export function judgeAnswer(attempt: Attempt, committee: Committee): Standing {
  const required = finalResult(attempt).criteria.filter((criterion) => criterion.required).length;
  const missing = listMissing(attempt).length;
  if (isWhole(attempt, committee)) return isEvasive(attempt, committee) ? 'in part' : 'shown';
  return required - missing >= required * committee.inPart ? 'in part' : 'not shown';
}

/** Whether an answer with what its follow-ups brought says enough, however they were met. */
const isWhole = (attempt: Attempt, { mayMiss, mayLeaveOpen }: Committee): boolean =>
  listMissing(attempt).length <= mayMiss && listOpen(attempt).length <= mayLeaveOpen;

/** Whether too many of the follow-ups got no answer that was one. */
export function isEvasive({ followUps }: Pick<Attempt, 'followUps'>, { leastAnswered }: Committee): boolean {
  const { asked, answered } = countFollowUps(followUps);
  return answered < asked * leastAnswered;
}

/** Whether nothing else kept the principle from being shown. */
export const failsByReplies = (attempt: Attempt, committee: Committee): boolean =>
  isWhole(attempt, committee) && isEvasive(attempt, committee);

/** One that was asked once more, because its answer left it open, counts once. */
export function countFollowUps(followUps: FollowUp[]): { asked: number; answered: number } {
  const pairs = pairFollowUps(followUps);
  return { asked: pairs.length, answered: pairs.filter(isAnswered).length };
}

export function isInclined(standings: Standing[], { mayBePartial }: Committee): boolean {
  const partial = standings.filter((standing) => standing === 'in part').length;
  return !standings.includes('not shown') && partial <= mayBePartial;
}
