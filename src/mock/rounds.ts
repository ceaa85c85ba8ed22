/** Interviews in the history. Pure. */
import { byTime } from '../history/summary.ts';
import type { Attempt, Question } from '../model.ts';

/** The attempts of the last interview that was gone through to its end, in the order of asking; null: none was yet. */
export function lastRound<Kept extends Attempt>(attempts: Kept[], questions: Question[]): Kept[] | null {
  const rounds = new Map<string, Kept[]>();
  for (const attempt of attempts) {
    if (attempt.round === undefined) continue;
    rounds.set(attempt.round, [...(rounds.get(attempt.round) ?? []), attempt]);
  }
  const whole = [...rounds.values()].filter((round) =>
    questions.every(({ id }) => round.some(({ question }) => question === id)),
  );
  return whole.at(-1)?.toSorted(byTime) ?? null;
}
