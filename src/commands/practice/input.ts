/** Practice from standard input: nobody is there to be asked, so the answers are checked and kept. */
import { decodeText } from '../../document/index.ts';
import { formatUserError, UserError } from '../../errors.ts';
import { draftPaths, keepOnFailure } from '../../history/drafts.ts';
import { readStream } from '../../inputs/bytes.ts';
import { STANDARD_INPUT } from '../../inputs/find.ts';
import type { Io } from '../../io.ts';
import type { Typed } from '../../model.ts';
import { splitAnswers } from '../../practice/answers.ts';
import type { Screens } from '../../practice/drill.ts';
import type { Session } from '../../practice/session.ts';
import { newSession, runSession } from '../../terminal/attempt.ts';
import { cleanInput } from '../../terminal/buffer.ts';
import type { Round } from '../../terminal/round.ts';
import type { Look } from '../../text/theme.ts';
import { listenHere } from '../shared/ears.ts';
import { DRAFT_KEPT, type Engine, startEngine } from '../shared/engine.ts';
import { openPage } from '../shared/page.ts';
import { tellUnwritten } from '../shared/unwritten.ts';
import { chosenQuestions } from './chosen.ts';
import type { PracticeOptions } from './index.ts';

/**
 * Reads one answer for each question named, or for all, and prints a verdict on each.
 *
 * @returns 2 where an answer could not be kept or saved; the others are
 * @throws UserError where there are too few answers or too many
 */
export async function practiseFromInput(io: Io, args: string[], options: PracticeOptions): Promise<number> {
  const page = openPage(io, options);
  const engine = await startEngine(io, options, 'pipe', page.theme);
  const questions = chosenQuestions(args, options, engine) ?? engine.questions;
  const text = decodeText(await readStream(io.stdin, STANDARD_INPUT), STANDARD_INPUT);
  const answers = splitAnswers(
    text,
    questions.map(({ id }) => id),
  );
  const rounds = prepareRounds(io, engine, page);
  let status = 0;
  const tell = async (error: UserError) => {
    io.stderr.write(`pmdrill: ${formatUserError(error)}\n`);
    status = 2;
  };
  for (const [index, question] of questions.entries()) {
    const session = { ...newSession(engine, question), limit: null, selfRate: false };
    const { draft } = draftPaths(engine.home.drafts, session.id);
    const keeper = keepOnFailure<Session>(draft);
    try {
      await runSession({ ...rounds(answers[index]!), tell, keeper: () => keeper }, session, null);
    } catch (error) {
      if (error instanceof UserError) await tell(error);
      tellUnwritten(io, { saving: keeper.saveNow(), kept: DRAFT_KEPT, answers: [answers[index]!] });
      if (!(error instanceof UserError)) throw error;
    }
  }
  return status;
}

/** What makes the round in which an answer is checked; who is told of errors and who keeps the draft is added to it. */
function prepareRounds(
  io: Io,
  engine: Engine,
  { theme, width }: Look,
): (answer: string) => Omit<Round, 'tell' | 'keeper'> {
  const ears = listenHere(engine.checker);
  const print = (lines: string[]) => {
    io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  };
  return (answer) => ({
    ...engine,
    ...ears,
    screens: ({ report, title }) =>
      inputScreens(answer, (session, result) => {
        print(['', theme.accent(title), ...report(session, result)(width)]);
      }),
    choose: () => Promise.reject(new Error('nobody is there to choose')),
    show: async (text) => print(text(width)),
    wait: (reading) => reading,
  });
}

/** The time that an answer from a pipe took is not known. */
export const typedBefore = (text: string): Typed => ({
  text: cleanInput(text),
  seconds: 0,
  pausedSeconds: 0,
  pauses: 0,
});

type Show = (...verdict: Parameters<Screens['verdict']>) => void;

export const inputScreens = (text: string, show: Show): Screens => ({
  ...nobodyThere(show),
  answer: async () => typedBefore(text),
});

/** Screens for a session that starts behind its answer. */
export function nobodyThere(show: Show = () => {}): Screens {
  return {
    prepare: async () => {},
    answer: () => Promise.reject(new Error('nobody is there to answer')),
    rate: async () => null,
    verdict: async (session, result) => {
      show(session, result);
      return false;
    },
    followUp: async () => null,
  };
}
