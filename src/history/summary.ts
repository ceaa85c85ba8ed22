/** What the attempts at each question come to. Pure. */
import type { Attempt } from '../model.ts';
import { localDay } from '../text/dates.ts';

export interface QuestionSummary {
  question: string;
  tries: number;
  /** Null before the first try. */
  last: Attempt | null;
  best: number | null;
}

/** The earlier first; as times, since an imported one may be written with another offset or without milliseconds. */
export const byTime = (a: Pick<Attempt, 'at'>, b: Pick<Attempt, 'at'>): number =>
  Date.parse(a.at) - Date.parse(b.at);

/** One summary a question, in the order given. */
export function summarizeHistory(attempts: Attempt[], questions: string[]): QuestionSummary[] {
  return questions.map((question) => {
    const own = attempts.filter((attempt) => attempt.question === question);
    const last = own.toSorted(byTime).at(-1) ?? null;
    const best = own.length > 0 ? Math.max(...own.map(({ result }) => result.score)) : null;
    return { question, tries: own.length, last, best };
  });
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
