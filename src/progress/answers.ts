/** Every answer against the limits of its question, whatever clock was set for it: a mock gives more for the probing. Pure. */
import { byTime } from '../history/summary.ts';
import { formatTime } from '../text/layout.ts';
import type { Progress, ProgressPoint, QuestionProgress } from './progress.ts';

export interface Answer extends ProgressPoint {
  title: string;
  wordLimit: number | null;
  timeLimit: number | null;
}

/** An answer whose time is known, with the time that one may take. */
export type TimedAnswer = Answer & { timeLimit: number };

/** In the order of time. */
export function listAnswers(questions: QuestionProgress[]): Answer[] {
  return questions
    .flatMap(({ points, title, wordLimit, timeLimit }) =>
      points.map((point) => ({ ...point, title, wordLimit, timeLimit })),
    )
    .toSorted(byTime);
}

export const isCounted = (answer: Answer): answer is Answer & { wordLimit: number } =>
  answer.wordLimit !== null;

export const isTimed = (answer: Answer): answer is TimedAnswer =>
  answer.timeLimit !== null && answer.seconds > 0;

export function countOver(questions: QuestionProgress[]): Progress['over'] {
  const all = listAnswers(questions);
  const [counted, timed] = [all.filter(isCounted), all.filter(isTimed)];
  return {
    words: counted.filter(({ words, wordLimit }) => words > wordLimit).length,
    wordsOf: counted.length,
    time: timed.filter(({ seconds, timeLimit }) => seconds > timeLimit).length,
    timeOf: timed.length,
    otherClock: timed.filter(hasOtherClock).length,
  };
}

const hasOtherClock = ({ limit, timeLimit }: TimedAnswer): boolean => limit !== null && limit !== timeLimit;

/** `2:57 of 3:00`, and where another clock ran, `2:57 of 3:00, clock 10:00`. */
export function describeTime(answer: TimedAnswer, of = ' of '): string {
  const time = `${formatTime(answer.seconds)}${of}${formatTime(answer.timeLimit)}`;
  return hasOtherClock(answer) ? `${time}, clock ${formatTime(answer.limit!)}` : time;
}
