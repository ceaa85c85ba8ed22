/** A mock interview as plain data: which questions come in which words, what is asked next, and the last of the history. Pure. */
import { byTime } from '../history/summary.ts';
import type { Attempt, Customs, Question, Result, Typed } from '../model.ts';
import { type AnsweredBy, chooseProbes, type PushBack } from '../practice/follow-ups.ts';
import { drawWording, type Random, shuffle } from '../practice/schedule.ts';
import type { Session } from '../practice/session.ts';

/** Plain data, so that a draft can keep it and a later start can go on with it. */
export interface Interview {
  /** The `round` of its attempts. */
  id: string;
  /** When it began, ISO 8601 in UTC. */
  at: string;
  turns: Turn[];
  /** How many questions are over. */
  done: number;
  /** The question that is being answered; null between two. */
  session: Session | null;
}

export interface Turn {
  question: string;
  wording: string;
  /** Where it was said before the interview began, as answers from a pipe are. */
  answer?: Typed;
}

/** All questions in an order of chance, each in other words than the last time. */
export function planInterview(
  { id, at }: Pick<Interview, 'id' | 'at'>,
  questions: Question[],
  attempts: Attempt[],
  random: Random,
): Interview {
  const turns = shuffle(questions, random).map((question) => ({
    question: question.id,
    wording: drawWording(question, attempts, random),
  }));
  return { id, at, turns, done: 0, session: null };
}

/** How long an interview with these questions takes. */
export const minutesInAll = (questions: Question[]): number =>
  questions.reduce((sum, { budgetMinutes }) => sum + budgetMinutes, 0);

/**
 * What is asked after an answer: what it left open, as in practice but more of it, then what interviewers like to
 * know of any answer to the question.
 */
export function probeFurther(
  question: Question,
  result: Result,
  { answeredBy, customs, random }: { answeredBy: AnsweredBy; customs: Customs; random: Random },
): PushBack {
  const { first, mostInMock, ownInMock } = customs.followUps;
  const open = chooseProbes(result, answeredBy, { first, most: mostInMock });
  const own = shuffle(question.followUps, random).map((asked) => ({
    rule: OWN_RULE,
    asked,
    quoted: null,
    good: question.good,
    again: false,
  }));
  return { ...open, probes: [...open.probes, ...own.slice(0, ownInMock)] };
}

/** Stands for a rule in follow-ups that no finding led to. */
export const OWN_RULE = 'question/follow-up';

/** Too little for an answer that says anything. */
const LEAST_SECONDS = 15;

/** Seconds that are left of a question's time for another follow-up; null: the interviewer moves on. */
export function secondsForProbe({ budgetMinutes }: Question, { answer, replies }: Session): number | null {
  const used = replies.reduce((sum, reply) => sum + reply.answer.seconds, answer?.seconds ?? 0);
  const left = budgetMinutes * 60 - used;
  return left < LEAST_SECONDS ? null : left;
}

/** The attempts of the last interview that was gone through to its end, in the order of asking; null: none was yet. */
export function lastInterview<Kept extends Attempt>(attempts: Kept[], questions: Question[]): Kept[] | null {
  const interviews = new Map<string, Kept[]>();
  for (const attempt of attempts) {
    const { round: id } = attempt;
    if (id !== undefined) interviews.set(id, [...(interviews.get(id) ?? []), attempt]);
  }
  const whole = [...interviews.values()].filter((told) =>
    questions.every(({ id }) => told.some(({ question }) => question === id)),
  );
  return whole.at(-1)?.toSorted(byTime) ?? null;
}
