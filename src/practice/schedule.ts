/** Which question comes next, and in which words. Pure: chance is passed in. */
import { byTime, listAnswered } from '../history/summary.ts';
import type { Attempt, Question } from '../model.ts';

/** A number from 0 up to 1, as `Math.random` gives. */
export type Random = () => number;

/** Questions never tried first, then by the last score, lowest first, then by the last try, longest ago first. */
export function rankQuestions(questions: Question[], attempts: Attempt[]): Question[] {
  return questions
    .map((question, index) => ({ question, index, last: lastAttempt(question.id, attempts) }))
    .sort((a, b) => {
      if (!a.last || !b.last) return Number(a.last !== null) - Number(b.last !== null) || a.index - b.index;
      return a.last.result.score - b.last.result.score || byTime(a.last, b.last);
    })
    .map(({ question }) => question);
}

/** The newest attempt at a question that was answered, or null. */
export function lastAttempt(question: string, attempts: Attempt[]): Attempt | null {
  return lastAsked(question, listAnswered(attempts));
}

function lastAsked(question: string, attempts: Attempt[]): Attempt | null {
  const own = attempts.filter((attempt) => attempt.question === question);
  return own.toSorted(byTime).at(-1) ?? null;
}

/** One of the question's wordings, not the one asked last while there is another. */
export function drawWording(question: Question, attempts: Attempt[], random: Random): string {
  const last = lastAsked(question.id, attempts)?.wording;
  const others = question.wordings.filter((wording) => wording !== last);
  return draw(others.length > 0 ? others : question.wordings, random) ?? question.title;
}

/** The questions in an order of chance. */
export function shuffle<Item>(items: Item[], random: Random): Item[] {
  const rest = [...items];
  const shuffled: Item[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return shuffled;
}

function draw<Item>(items: Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
