/** Practice from standard input: nobody is there to be asked, so the answers are checked and kept. */
import { formatUserError, UserError } from '../../errors.ts';
import { draftPaths, keepOnFailure } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Session } from '../../practice/session.ts';
import { beginAnswered, silentScreens, untimed } from '../../practice/silent.ts';
import { newSession, runSession } from '../../terminal/attempt.ts';
import { cleanInput } from '../../terminal/buffer.ts';
import type { Round } from '../../terminal/round.ts';
import type { Look } from '../../text/theme.ts';
import { listenHere } from '../shared/ears.ts';
import { type Engine, startEngine } from '../shared/engine.ts';
import { openPage } from '../shared/page.ts';
import { readAnswers } from '../shared/read-answers.ts';
import { DRAFT_KEPT, tellUnwritten } from '../shared/unwritten.ts';
import { chosenQuestions } from './chosen.ts';
import type { PracticeOptions } from './index.ts';

/**
 * Reads one answer for each question named, or for all, and prints a verdict on each.
 *
 * @returns 2 where an answer could not be kept or saved; the others are
 * @throws UserError where there are too few answers or too many
 */
export async function run(io: Io, args: string[], options: PracticeOptions): Promise<number> {
  const page = openPage(io, options);
  const engine = await startEngine(io, options, 'pipe', page.theme);
  const questions = chosenQuestions(args, options, engine) ?? engine.questions;
  const answers = await readAnswers(io, questions);
  const round = silentRound(io, engine, page);
  let status = 0;
  const tell = async (error: UserError) => {
    io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
    status = 2;
  };
  for (const [index, question] of questions.entries()) {
    const answer = answers[index]!;
    const asked = { ...newSession(engine, question), limit: null, selfRate: false };
    const session = beginAnswered(asked, untimed(cleanInput(answer)));
    const { draft } = draftPaths(engine.home.drafts, session.id);
    const keeper = keepOnFailure<Session>(draft);
    try {
      await runSession({ ...round, tell, keeper: () => keeper }, session, null);
    } catch (error) {
      if (error instanceof UserError) await tell(error);
      tellUnwritten(io, { saving: keeper.saveNow(), kept: DRAFT_KEPT, answers: [answer] });
      if (!(error instanceof UserError)) throw error;
    }
  }
  return status;
}

/** A round that prints its verdicts; who is told of errors and who keeps the draft is added to it. */
function silentRound(io: Io, engine: Engine, { theme, width }: Look): Omit<Round, 'tell' | 'keeper'> {
  const print = (lines: string[]) => {
    io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  };
  return {
    ...engine,
    ...listenHere(engine.checker),
    screens: ({ report, title }) => ({
      ...silentScreens,
      async verdict(session, result) {
        print(['', theme.accent(title), ...report(session, result)(width)]);
        return false;
      },
    }),
    choose: () => Promise.reject(new Error('nobody is there to choose')),
    show: async (text) => print(text(width)),
    wait: (reading) => reading,
  };
}
