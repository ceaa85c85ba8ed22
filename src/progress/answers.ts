/** Every answer against the limits of its question. The clock that ran may be another: a mock's holds the probing too. Pure. */
import { byTime } from '../history/summary.ts';
import { formatTime } from '../text/layout.ts';
import type { Progress, ProgressPoint, QuestionProgress } from './progress.ts';

export interface Answer extends ProgressPoint {
  title: string;
  wordLimit: number;
  timeLimit: number;
}

/** In the order of time. */
export function listAnswers(questions: QuestionProgress[]): Answer[] {
  return questions
    .flatMap(({ points, title, wordLimit, timeLimit }) =>
      points.map((point) => ({ ...point, title, wordLimit, timeLimit })),
    )
    .toSorted(byTime);
}

/** Whether its time is known. */
export const isTimed = ({ seconds }: Answer): boolean => seconds > 0;

export function countOver(questions: QuestionProgress[]): Progress['over'] {
  const all = listAnswers(questions);
  const timed = all.filter(isTimed);
  return {
    words: all.filter(({ words, wordLimit }) => words > wordLimit).length,
    wordsOf: all.length,
    time: timed.filter(({ seconds, timeLimit }) => seconds > timeLimit).length,
    timeOf: timed.length,
    otherClock: timed.filter(hasOtherClock).length,
  };
}

const hasOtherClock = ({ limit, timeLimit }: Answer): boolean => limit !== null && limit !== timeLimit;

/** `2:57 of 3:00`, and where another clock ran, `2:57 of 3:00, clock 10:00`. */
export function describeTime(answer: Answer, of = ' of '): string {
  const time = `${formatTime(answer.seconds)}${of}${formatTime(answer.timeLimit)}`;
  return hasOtherClock(answer) ? `${time}, clock ${formatTime(answer.limit!)}` : time;
}
