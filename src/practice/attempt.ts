/** What is kept of a drill that is over. Pure. */
import type { Attempt, FollowUp } from '../model.ts';
import { summarizeResult } from './progress.ts';
import type { Session } from './session.ts';

/**
 * What the history keeps of a session.
 *
 * @throws Error where its answer has not been checked yet
 */
export function attemptOf(session: Session): Attempt {
  const { id, at, question, wording, input, mode, limit, answer, selfRating, result, replies, after } =
    session;
  if (!answer || !result) throw new Error(`session ${id} has no verdict yet`);
  const followUps = replies.map(
    ({ probe: { rule, asked }, answer, met, also = [] }): FollowUp => ({
      rule,
      asked,
      answer,
      met,
      ...(also.length > 0 ? { also } : {}),
    }),
  );
  return {
    version: 1,
    id,
    at,
    question,
    wording,
    input,
    mode,
    limit,
    answer,
    selfRating,
    result: summarizeResult(result),
    followUps,
    after: after && summarizeResult(after),
  };
}
