/** What to practise tonight and why, in one line. Pure. */
import { finalResult } from '../history/summary.ts';
import type { Attempt, Question } from '../model.ts';
import { lastAttempt, rankQuestions } from '../practice/schedule.ts';
import { localDay } from '../text/dates.ts';
import { DAY_MS, dayOf } from './calendar.ts';

/** All that the advice rests on. */
export interface Tonight {
  questions: Question[];
  attempts: Attempt[];
  /** Day of the interview, as `2026-03-01`; null where none is set. */
  interview: string | null;
  now: Date;
  /** Ids of questions that none of the candidate's stories answers; empty where there are no stories. */
  storyless?: string[];
}

/** The rule by which a question is chosen, in one sentence. */
export const NEXT_RULE =
  'A question never tried comes first, then the lowest last score, then the one tried longest ago.';

/**
 * `Tonight: Earn Trust, because its last score, 48, is your lowest. 12 days to the interview. Start: pmdrill …`
 *
 * @throws Error without questions; content always has some
 */
export function adviseNext({ questions, attempts, interview, now, storyless = [] }: Tonight): string {
  const [question] = rankQuestions(questions, attempts);
  if (!question) throw new Error('no questions');
  const days = interview === null ? '' : ` ${describeDaysLeft(interview, now)}`;
  const why = explainChoice(question, questions, attempts);
  const isNew = isUntried(question, attempts) && storyless.includes(question.id);
  const [lack, first] = isNew
    ? [', and no story of yours answers it', `pmdrill new ${question.id}, then `]
    : ['', ''];
  return `Tonight: ${question.title}, because ${why}${lack}.${days} Start: ${first}pmdrill practice ${question.id}`;
}

/** Whether a story is of use to the advice: for a question that was tried, what was said there counts. */
export function asksForStories(questions: Question[], attempts: Attempt[]): boolean {
  const [first] = rankQuestions(questions, attempts);
  return first !== undefined && isUntried(first, attempts);
}

const isUntried = ({ id }: Question, attempts: Attempt[]): boolean => lastAttempt(id, attempts) === null;

function explainChoice(question: Question, questions: Question[], attempts: Attempt[]): string {
  const last = lastAttempt(question.id, attempts);
  if (!last) {
    const untried = questions.filter((each) => isUntried(each, attempts)).length;
    if (untried === questions.length) return 'no question has been tried yet and this is the first';
    return untried === 1 ? 'it is the only one not tried yet' : 'it has not been tried yet';
  }
  const scores = questions.map(({ id }) => lastAttempt(id, attempts)?.result.score ?? 0);
  const { score } = last.result;
  const ties = scores.filter((other) => other === score).length;
  if (ties === scores.length)
    return `every last score is ${score}, and it was tried longest ago (${localDay(last.at)})`;
  const lowest = `its last score, ${score}${describeAfter(last)}, is your lowest`;
  return ties === 1 ? lowest : `${lowest}, and it was tried longest ago (${localDay(last.at)})`;
}

/** What follow-ups made of the score, lest it seem to be another's: a debrief judges by all that was said. */
function describeAfter(last: Attempt): string {
  const { score } = finalResult(last);
  return score === last.result.score ? '' : ` (${score} after the follow-ups)`;
}

/** In whole calendar days, in the person's own time zone. */
function describeDaysLeft(interview: string, now: Date): string {
  const days = Date.parse(interview) / DAY_MS - dayOf(now.toISOString());
  if (days < 0) return `The interview of ${interview} is over.`;
  if (days === 0) return 'The interview is today.';
  return days === 1 ? 'The interview is tomorrow.' : `${days} days to the interview.`;
}
