/** The mock interview in a terminal or from standard input, and its debrief in the format asked for. */
import { newId } from '../../history/attempts.ts';
import { type DraftKeeper, draftPaths, keepDraft, keepOnFailure, type Saving } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import { holdDebrief } from '../../mock/debrief.ts';
import { type Interview, planInterview } from '../../mock/interview.ts';
import { debriefLines } from '../../mock/pretty.ts';
import { wordsSaid } from '../../practice/session.ts';
import { silentScreens, untimed } from '../../practice/silent.ts';
import { cleanInput } from '../../terminal/buffer.ts';
import { holdInterview, type Room } from '../../terminal/interview.ts';
import { interviewerAt, offerInterviews, welcome } from '../../terminal/interviewer.ts';
import { inTerminal, needsPlain } from '../../terminal/open.ts';
import { sayReading, tellReading } from '../../terminal/reading.ts';
import { fullStage, plainStage } from '../../terminal/stages.ts';
import { print, type Terminal } from '../../terminal/terminal.ts';
import { type CheckerThread, startChecker } from '../shared/checker-thread.ts';
import { listenHere } from '../shared/ears.ts';
import { startEngine } from '../shared/engine.ts';
import { openPage } from '../shared/page.ts';
import { readAnswers } from '../shared/read-answers.ts';
import { tellUnwritten } from '../shared/unwritten.ts';
import { formatDebrief } from './debrief.ts';
import type { MockOptions } from './index.ts';

const KEPT = 'The interview is kept; pmdrill mock goes on with it.\n';

/**
 * Reads an answer to each question, in their order, and prints the debrief; nobody is there to be asked further.
 *
 * @throws UserError where there are too few answers or too many
 */
export async function interviewFromInput(io: Io, options: MockOptions): Promise<number> {
  const page = openPage(io, options);
  const engine = await startEngine(io, options, 'pipe', page.theme);
  const answers = await readAnswers(io, engine.questions);
  const interview = {
    ...planned({ ...engine, newId }),
    turns: engine.questions.map(({ id, title }, at) => ({
      question: id,
      wording: title,
      answer: untimed(cleanInput(answers[at]!)),
    })),
  };
  const { draft } = draftPaths(engine.home.interviews, interview.id);
  const keeper = keepOnFailure<Interview>(draft);
  const room: Room = {
    ...engine,
    ...listenHere(engine.checker),
    wait: (reading) => reading,
    input: 'pipe',
    newId,
    keeper,
  };
  const attempts = await holdInterview(room, interview, () => silentScreens).catch((error) => {
    tellUnwritten(io, { saving: keeper.saveNow(), kept: KEPT, answers });
    throw error;
  });
  io.stdout.write(formatDebrief(attempts, engine.checker.content, options.format, page));
  return 0;
}

function planned({
  newId,
  date,
  questions,
  attempts,
  random,
}: Pick<Room, 'newId' | 'date' | 'questions' | 'attempts' | 'random'>): Interview {
  return planInterview({ id: newId(), at: date().toISOString() }, questions, attempts, random);
}

/** @returns 0 when the debrief has been held, or the exit status of what broke the interview off */
export async function interviewInTerminal(io: Io, options: MockOptions): Promise<number> {
  const { theme } = openPage(io, options);
  const plain = needsPlain(io.env, options.plain === true);
  const input = plain ? 'plain' : 'terminal';
  const engine = await startEngine(io, options, input, theme);
  let keeper: DraftKeeper<Interview> | null = null;
  let checker: CheckerThread | null = null;
  let saving: Saving = 'nothing to save';

  const hold = async (terminal: Terminal): Promise<void> => {
    const stage = plain ? plainStage(terminal) : fullStage(terminal);
    checker = startChecker(engine.checker, terminal.left);
    const resumed = await offerInterviews(stage, { ...engine, input });
    if (!resumed) await welcome(stage, engine);
    const interview = resumed ?? planned({ ...engine, newId });
    const { draft } = draftPaths(engine.home.interviews, interview.id);
    keeper = keepDraft(draft, ({ message }) => {
      const trouble = `The interview cannot be kept: ${message}`;
      if (plain) print(terminal, [trouble]);
      else terminal.trouble = trouble;
    });
    keeper.note(interview);
    const { check, understands } = checker;
    const wait: Room['wait'] = (reading) => (plain ? tellReading : sayReading)(terminal, reading);
    const room: Room = { ...engine, check, understands, wait, input, newId, keeper };
    const attempts = await holdInterview(room, interview, interviewerAt(stage, engine));
    const debrief = holdDebrief(attempts, engine.checker.content);
    if (options.format === 'pretty') await stage.show((width) => debriefLines(debrief, { theme, width }));
    else
      io.stdout.write(formatDebrief(attempts, engine.checker.content, options.format, openPage(io, options)));
  };
  const save = (): void => {
    if (keeper) saving = keeper.saveNow();
  };
  return inTerminal(io, theme, save, hold).finally(() => {
    checker?.close();
    tellUnwritten(io, { saving, kept: KEPT, answers: wordsSaid(keeper?.latest()?.session) });
  });
}
