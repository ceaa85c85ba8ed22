/** Practice from standard input: nobody is there to be asked, so the answers are checked and kept. */
import { formatUserError, UserError } from '../../errors.ts';
import { draftPaths, keepOnFailure } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Session } from '../../practice/session.ts';
import { beginAnswered, silentScreens, untimed } from '../../practice/silent.ts';
import { cleanInput } from '../../terminal/answer/buffer.ts';
import { newSession, runSession } from '../../terminal/drill/attempt.ts';
import type { Evening } from '../../terminal/drill/evening.ts';
import type { Look } from '../../text/theme.ts';
import { listenHere } from '../shared/ears.ts';
import { openPage } from '../shared/page.ts';
import { readAnswers } from '../shared/read-answers.ts';
import { type DrillSupplies, readSupplies } from '../shared/supplies.ts';
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
  const supplies = await readSupplies(io, options, 'pipe', page.theme);
  const questions = chosenQuestions(args, options, supplies) ?? supplies.content.questions;
  const answers = await readAnswers(io, questions);
  const evening = silentEvening(io, supplies, page);
  let status = 0;
  const tell = async (error: UserError) => {
    io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
    status = 2;
  };
  for (const [index, question] of questions.entries()) {
    const answer = answers[index]!;
    const asked = { ...newSession(supplies, question), limit: null, selfRate: false };
    const session = beginAnswered(asked, untimed(cleanInput(answer)));
    const { draft } = draftPaths(supplies.home.drafts, session.id);
    const keeper = keepOnFailure<Session>(draft);
    try {
      await runSession({ ...evening, tell, keeper: () => keeper }, session, null);
    } catch (error) {
      if (error instanceof UserError) await tell(error);
      tellUnwritten(io, { saving: keeper.saveNow(), kept: DRAFT_KEPT, answers: [answer] });
      if (!(error instanceof UserError)) throw error;
    }
  }
  return status;
}

/** An evening that prints its verdicts; who is told of errors and who keeps the draft is added to it. */
function silentEvening(
  io: Io,
  supplies: DrillSupplies,
  { theme, width }: Look,
): Omit<Evening, 'tell' | 'keeper'> {
  const print = (lines: string[]) => {
    io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  };
  return {
    ...supplies,
    ...listenHere(supplies.checker),
    screens: ({ report, title }) => ({
      ...silentScreens,
      async verdict(session, result) {
        print(['', theme.accent(title), ...report(session, result)(width)]);
        return false;
      },
    }),
    choose: () => Promise.reject(new Error('nobody is there to choose')),
    show: async (text) => print(text(width)),
  };
}
