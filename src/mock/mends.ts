/** What to mend first after an interview. Pure. */
import { findEntry } from '../content/catalogue.ts';
import type { Attempt, Content } from '../model.ts';
import { titleOf } from '../names.ts';
import { missingRule, nameOf } from '../rule-ids.ts';
import { isUnanswered, listMissing, listOpen } from './committee.ts';

/** What would change the committee's mind most. */
export interface DebriefMend {
  /** `missing/metric`, `vague/impact`, or `no-answer`. */
  id: string;
  /** Titles of the questions in which it told. */
  questions: string[];
  mend: string;
  /** The question to practise it on. */
  practise: string;
}

const MENDS = 2;
/** The id of the mend that is about no evidence: nothing was said. */
const NO_ANSWER = 'no-answer';

/** What told against the candidate: first that there was no answer at all, then by the points that it costs over all. */
export function chooseMends(attempts: Attempt[], content: Content): DebriefMend[] {
  const answered = attempts.filter((attempt) => !isUnanswered(attempt));
  return [...mendSilence(attempts.filter(isUnanswered), content), ...costliest(answered, content)].slice(
    0,
    MENDS,
  );
}

function mendSilence(passedOver: Attempt[], content: Content): DebriefMend[] {
  const [first] = passedOver;
  if (!first) return [];
  return [
    {
      id: NO_ANSWER,
      questions: passedOver.map(({ question }) => titleOf(question, content.questions)),
      mend: 'A story that is half ready, told in a minute, shows more than none.',
      practise: first.question,
    },
  ];
}

function costliest(attempts: Attempt[], content: Content): DebriefMend[] {
  const costs = new Map<string, { points: number; mend: string; id: string; questions: string[] }>();
  for (const attempt of attempts) {
    const told = [
      ...listMissing(attempt).map((id) => missingRule(id)),
      ...listOpen(attempt).map(({ rule }) => rule),
    ];
    for (const id of told) {
      const entry = findEntry(id, attempt.question, content);
      if (!entry) continue;
      const key = `${entry.rubric} ${id}`;
      const cost = costs.get(key) ?? { points: 0, mend: entry.mend, id, questions: [] };
      cost.points += entry.points;
      if (!cost.questions.includes(attempt.question)) cost.questions.push(attempt.question);
      costs.set(key, cost);
    }
  }
  return [...costs.values()]
    .sort((a, b) => b.points - a.points)
    .map(({ id, mend, questions }) => ({
      id,
      mend,
      questions: questions.map((each) => titleOf(each, content.questions)),
      practise: questions[0]!,
    }));
}

/** What a mend is about, and in which questions: `metric` and `in Earn Trust, Dive Deep`. */
export function describeMend({ id, questions }: DebriefMend): { what: string; where: string } {
  if (id !== NO_ANSWER) return { what: nameOf(id), where: `in ${questions.join(', ')}` };
  return { what: 'You gave no answer', where: `to ${questions.join(', ')}` };
}
