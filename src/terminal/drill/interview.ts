/** Holds a mock interview: one question after the other, no hint and no verdict, every state kept for a later start. */
import { appendLine, newId } from '../../history/attempts.ts';
import type { DraftKeeper } from '../../history/drafts.ts';
import { type Interview, probeFurther, type Turn } from '../../mock/interview.ts';
import type { Attempt, Question } from '../../model.ts';
import { attemptOf } from '../../practice/attempt.ts';
import { drill, type Screens } from '../../practice/drill.ts';
import { type Session, startSession } from '../../practice/session.ts';
import { beginAnswered } from '../../practice/silent.ts';
import { type Listening, type Supplies, toolsFor } from './supplies.ts';

/** An interview that is sat: with the checker and the draft. */
export interface Sitting extends Supplies, Listening {
  input: Attempt['input'];
  keeper: DraftKeeper<Interview>;
}

/** What a candidate sees and does at one question. */
export type Interviewer = (question: Question, place: string) => Screens;

/** Goes through the questions that are left and keeps each attempt as soon as it is over. */
export async function holdInterview(
  sitting: Sitting,
  interview: Interview,
  interviewer: Interviewer,
): Promise<Attempt[]> {
  const { keeper, home, content, random } = sitting;
  const told: Attempt[] = sitting.attempts.filter(({ round }) => round === interview.id);
  let state = interview;
  const move = (change: Partial<Interview>) => {
    state = { ...state, ...change };
    keeper.note(state);
  };
  for (; state.done < state.turns.length; move({ done: state.done + 1, session: null })) {
    const turn = state.turns[state.done]!;
    const question = content.questions.find(({ id }) => id === turn.question)!;
    const session = state.session ?? beginTurn(sitting, question, turn);
    const tools = toolsFor(question, sitting);
    const { answeredBy } = tools;
    const screens = interviewer(question, `Question ${state.done + 1} of ${state.turns.length}`);
    const done = await drill(session, screens, {
      ...tools,
      probe: (result) => probeFurther(question, result, { answeredBy, customs: content.customs, random }),
      note: (next) => move({ session: next }),
    });
    const attempt = { ...attemptOf(done), round: state.id };
    await appendLine(home.attempts, attempt);
    told.push(attempt);
  }
  keeper.discard();
  return told;
}

/** An answer that is there already came from a pipe; it is not asked for again where the interview goes on in a terminal. */
function beginTurn({ input, date }: Sitting, question: Question, { wording, answer }: Turn): Session {
  const by = answer ? 'pipe' : input;
  const session = startSession({
    id: newId(),
    at: date().toISOString(),
    question: question.id,
    wording,
    input: by,
    mode: 'mock',
    limit: by === 'pipe' ? null : question.seconds,
    strict: false,
    selfRate: false,
  });
  return answer ? beginAnswered(session, answer) : session;
}
