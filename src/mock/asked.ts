/** What a debrief says of the follow-ups that got no answer, and of those of which no reading tells. Pure. */
import { findEntry } from '../content/catalogue.ts';
import { finalResult } from '../history/summary.ts';
import type { Attempt, Content, FollowUp, ResultSummary } from '../model.ts';
import { criterionOf } from '../rule-ids.ts';
import { isPass } from '../text/passing.ts';
import { listUnanswered } from './committee.ts';
import { OWN_RULE } from './interview.ts';

export interface AskedNote {
  /** Follow-ups without an answer, where neither what is missing nor what is open says so. */
  unanswered: string[];
  /** Those whose answer was that there is none, with how a good story has what is still missing. */
  passed: { asked: string; good: string }[];
  /** The interviewer's own questions that got evidence, and what was said: whether it fits them no reading tells. */
  toJudge: { asked: string; answer: string }[];
}

/** @param open vague statements that stayed open, in the candidate's words */
export function noteAsked(attempt: Attempt, open: string[], content: Content): AskedNote {
  const { question, followUps } = attempt;
  const final = finalResult(attempt);
  const own = content.questions.find(({ id }) => id === question)?.good ?? '';
  const all = listUnanswered(attempt).filter((followUp) => !isMet(followUp, final));
  const passed = all.filter(({ answer }) => isPass(answer.text));
  return {
    unanswered: all
      .filter((followUp) => !passed.includes(followUp) && !isTold(followUp, final, open))
      .map(({ asked }) => asked),
    passed: passed.map(({ rule, asked }) => ({
      asked,
      good: findEntry(rule, question, content)?.good ?? own,
    })),
    toJudge: followUps
      .filter(({ rule, met }) => rule === OWN_RULE && met)
      .map(({ asked, answer }) => ({ asked, answer: answer.text })),
  };
}

const criterionFor = ({ rule }: FollowUp, { criteria }: ResultSummary) =>
  criteria.find(({ id }) => id === criterionOf(rule));

/** Whether what it asked for was there in the end. */
const isMet = (followUp: FollowUp, final: ResultSummary): boolean =>
  criterionFor(followUp, final)?.met ?? false;

/** Whether what it asked for is said to be missing, or its words are said to be open. */
const isTold = (followUp: FollowUp, final: ResultSummary, open: string[]): boolean =>
  criterionFor(followUp, final)?.required || open.some((words) => followUp.asked.includes(words));
