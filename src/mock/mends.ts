/** What to mend first after an interview. Pure. */
import { findEntry } from '../content/catalogue.ts';
import { finalResult, isUnanswered, listAnswered } from '../history/summary.ts';
import type { Attempt, Content } from '../model.ts';
import { titleOf } from '../names.ts';
import { isMissing, isOfLength, missingRule } from '../rule-ids.ts';
import { failsByReplies, judgeAnswer, listMissing, listOpen } from './committee.ts';

/** What would change the committee's mind most. */
export interface DebriefMend {
  /** `missing/metric`, `vague/impact`, `length/words`, `no-answer`, or `follow-ups`. */
  id: string;
  /** Titles of the questions in which it told. */
  questions: string[];
  mend: string;
  /** The question to practise it on. */
  practise: string;
}

const MENDS = 2;
/** The id of the mend that is about no evidence: nothing was said. */
export const NO_ANSWER = 'no-answer';
/** The same, of answers that said enough, and whose follow-ups got no answer that was one. */
export const FOLLOW_UPS = 'follow-ups';

/**
 * What told against the candidate: first that there was no answer at all, then what kept a principle from being shown,
 * then what did not, and last what practice would warn of; of each by the points that it costs over all.
 */
export function chooseMends(attempts: Attempt[], content: Content): DebriefMend[] {
  const answered = listAnswered(attempts);
  const evaded = answered.filter((attempt) => failsByReplies(attempt, content.customs.committee));
  return [
    ...mendIn(attempts.filter(isUnanswered), { id: NO_ANSWER, mend: content.customs.silence }, content),
    ...mendIn(evaded, { id: FOLLOW_UPS, mend: content.customs.evasion }, content),
    ...costliest(answered, content),
  ].slice(0, MENDS);
}

function mendIn(
  attempts: Attempt[],
  what: Pick<DebriefMend, 'id' | 'mend'>,
  { questions }: Content,
): DebriefMend[] {
  const [first] = attempts;
  const titles = attempts.map(({ question }) => titleOf(question, questions));
  return first ? [{ ...what, questions: titles, practise: first.question }] : [];
}

/** What one fault has cost over all answers. */
interface Cost extends Pick<DebriefMend, 'id' | 'mend' | 'questions'> {
  /** 2 where one of the answers fell short with it, 1 where the committee notes it, else 0. */
  weight: number;
  points: number;
}

function costliest(attempts: Attempt[], content: Content): DebriefMend[] {
  const costs = new Map<string, Cost>();
  for (const attempt of attempts) {
    const weighs = judgeAnswer(attempt, content.customs.committee) === 'shown' ? 1 : 2;
    const noted = [
      ...listMissing(attempt).map((id) => missingRule(id)),
      ...listOpen(attempt).map(({ rule }) => rule),
    ];
    for (const id of [...noted, ...warnings(attempt).filter((rule) => !noted.includes(rule))]) {
      const entry = findEntry(id, attempt.question, content);
      if (!entry) continue;
      const key = `${entry.rubric} ${id}`;
      const cost = costs.get(key) ?? { weight: 0, points: 0, mend: entry.mend, id, questions: [] };
      cost.weight = Math.max(cost.weight, noted.includes(id) ? weighs : 0);
      cost.points += entry.points;
      if (!cost.questions.includes(attempt.question)) cost.questions.push(attempt.question);
      costs.set(key, cost);
    }
  }
  return [...costs.values()]
    .sort((a, b) => b.weight - a.weight || b.points - a.points)
    .map(({ id, mend, questions }) => ({
      id,
      mend,
      questions: questions.map((each) => titleOf(each, content.questions)),
      practise: questions[0]!,
    }));
}

/** Missing evidence, which the committee weighs only where it is required, and an answer that was too long, by words or by time. */
function warnings(attempt: Attempt): string[] {
  const missing = finalResult(attempt).findings.filter(({ rule }) => isMissing(rule));
  // With the answers to the follow-ups any story is longer than one answer should be.
  const long = attempt.result.findings.filter(({ rule }) => isOfLength(rule)).slice(0, 1);
  return [...missing, ...long].map(({ rule }) => rule);
}
