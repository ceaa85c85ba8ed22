/** What an attempt comes to, and when it was. Pure. */
import type { Attempt, ResultSummary } from '../model.ts';
import { localDay } from '../text/dates.ts';
import { saysNothing } from '../text/passing.ts';

/** The earlier first; as times, since an imported one may be written with another offset or without milliseconds. */
export const byTime = (a: Pick<Attempt, 'at'>, b: Pick<Attempt, 'at'>): number =>
  Date.parse(a.at) - Date.parse(b.at);

/** Whether a question was passed over: nothing was said to it, nor to what was asked after it. */
export function isUnanswered({ answer, followUps }: Pick<Attempt, 'answer' | 'followUps'>): boolean {
  return [answer, ...followUps.map((each) => each.answer)].every(({ text }) => saysNothing(text));
}

/** The attempts in which something was said; the score of a question that was skipped would mean nothing. */
export const listAnswered = <Kept extends Attempt>(attempts: Kept[]): Kept[] =>
  attempts.filter((attempt) => !isUnanswered(attempt));

/** What an answer came to in the end. */
export function finalResult({ result, after }: Pick<Attempt, 'result' | 'after'>): ResultSummary {
  return after ?? result;
}

/** What stands in place of a score where nothing was said. */
export const SKIPPED = 'skipped';

/** `48`, `48 → 61` where follow-ups changed it, or `skipped`. */
export function describeScore(attempt: Attempt): string {
  if (isUnanswered(attempt)) return SKIPPED;
  const [first, last] = [attempt.result.score, finalResult(attempt).score];
  return first === last ? String(first) : `${first} → ${last}`;
}

/** Whether an attempt took longer than its limit. */
export function tookTooLong({ limit, answer }: Attempt): boolean {
  return limit !== null && answer.seconds > limit;
}

/** `just now`, `5 minutes ago`, `yesterday`, `3 days ago`, `2026-09-01`. */
export function describeAge(at: string, now: Date): string {
  const minutes = Math.round((now.getTime() - Date.parse(at)) / 60_000);
  if (minutes < 2) return 'just now';
  if (minutes < 60) return `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  const days = Math.round(hours / 24);
  if (days < 31) return days === 1 ? 'yesterday' : `${days} days ago`;
  return localDay(at);
}
