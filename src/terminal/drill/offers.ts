/** What the drill's menus offer, the likeliest choice first. Pure. */
import { countStoryWords } from '../../document/index.ts';
import { describeAge } from '../../history/summary.ts';
import type { Attempt, Question } from '../../model.ts';
import { lastAttempt, rankQuestions } from '../../practice/schedule.ts';
import type { Session, Stage } from '../../practice/session.ts';
import { formatTime } from '../../text/layout.ts';
import type { Choice } from '../menu.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** All questions in order, then each with its last try: never tried first, then the lowest score. */
export function startChoices(
  questions: Question[],
  attempts: Attempt[],
  now: Date,
  width: number,
): Choice<Question[]>[] {
  const all = `All ${NUMBERS[questions.length] ?? questions.length}, in order`;
  const column = Math.max(...questions.map(({ title }) => title.length));
  const lasts = rankQuestions(questions, attempts).map((question) => ({
    question,
    last: describeLast(question, attempts, now),
  }));
  const fits = lasts.every(({ last }) => column + 2 + last.length <= width);
  return [
    { name: all, value: questions },
    ...lasts.map(({ question, last }) =>
      fits
        ? { name: `${question.title.padEnd(column)}  ${last}`, value: [question] }
        : { name: question.title, description: last, value: [question] },
    ),
  ];
}

export type Next = 'next' | 'again' | 'save' | 'model' | 'stop';

/** How things stand when a verdict has been read. */
export interface AfterVerdict {
  /** The question that would come next, and its place among those asked for, if it has one. */
  next: Question;
  place: string | null;
  /** The question just asked was skipped: there is no story, and a model is shown only after one's own try. */
  skipped: boolean;
  /** The story has been written. */
  saved: boolean;
  /** The folder that it would be written to. */
  stories: string;
}

/** After a verdict: what comes next stands first. */
export function afterChoices(
  { next, place, skipped, saved, stories }: AfterVerdict,
  attempts: Attempt[],
  now: Date,
  width: number,
): Choice<Next>[] {
  const [name, note] = [`Next: ${next.title}`, place ?? describeLast(next, attempts, now)];
  const fits = name.length + note.length + 3 <= width;
  const choices: Choice<Next>[] = [
    { ...(fits ? { name: `${name} (${note})` } : { name, description: note }), value: 'next' },
    { name: 'Try this question again', value: 'again' },
    { name: `Save the story in the folder ${stories}`, value: 'save' },
    { name: 'See a model story', value: 'model' },
    { name: 'Stop for today', value: 'stop' },
  ];
  const hidden: Next[] = skipped ? ['save', 'model'] : saved ? ['save'] : [];
  return choices.filter(({ value }) => !hidden.includes(value));
}

export type Resume = 'go-on' | 'keep' | 'discard';

const GO_ON: Record<Exclude<Stage, 'answer'>, string> = {
  prepare: 'Go on with it',
  rate: 'Rate yourself, then see the verdict',
  check: 'See the verdict',
  verdict: 'See the verdict',
  'follow-up': 'Go on with the follow-ups',
  done: 'Go on with it',
};

/** For a draft of a drill that was broken off. */
export function draftChoices({ stage, typing, answer, limit }: Session): Choice<Resume>[] {
  const used = typing?.seconds ?? 0;
  const left =
    limit === null ? 'without a clock' : used < limit ? `${formatTime(limit - used)} left` : 'in overtime';
  const choices: Choice<Resume>[] = [
    { name: stage === 'answer' ? `Go on with it (${left})` : GO_ON[stage], value: 'go-on' },
    { name: 'Keep it as an attempt', value: 'keep' },
    { name: 'Discard it', value: 'discard' },
  ];
  const text = answer?.text ?? typing?.text ?? '';
  return choices.map((choice) =>
    choice.value === 'keep' ? { ...choice, description: `${countStoryWords(text)} words` } : choice,
  );
}

function describeLast({ id }: Question, attempts: Attempt[], now: Date): string {
  const last = lastAttempt(id, attempts);
  return last ? `${describeAge(last.at, now)}, score ${last.result.score}` : 'not tried yet';
}
