/** Practice in a terminal: full screen, in the person's own editor, or line by line. */
import { formatUserError } from '../../errors.ts';
import {
  type DraftFile,
  type DraftKeeper,
  draftPaths,
  findDrafts,
  keepDraft,
  type Saving,
} from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Question } from '../../model.ts';
import { type Session, wordsSaid } from '../../practice/session.ts';
import { editorScreens, findEditor, withEditorText } from '../../terminal/editor.ts';
import { choose } from '../../terminal/menu.ts';
import { startChoices } from '../../terminal/offers.ts';
import { inTerminal, needsPlain } from '../../terminal/open.ts';
import { MENU_ROWS, showPages } from '../../terminal/pages.ts';
import { choosePlain, plainScreens } from '../../terminal/plain.ts';
import { sayReading, tellReading } from '../../terminal/reading.ts';
import { offerDrafts } from '../../terminal/resume.ts';
import { practise, type Round } from '../../terminal/round.ts';
import { terminalScreens } from '../../terminal/screens.ts';
import { print, type Terminal, textWidth } from '../../terminal/terminal.ts';
import { farewellLines } from '../../terminal/verdict.ts';
import { wrapLines } from '../../text/layout.ts';
import { type CheckerThread, startChecker } from '../shared/checker-thread.ts';
import { DRAFT_KEPT, startEngine } from '../shared/engine.ts';
import { openPage } from '../shared/page.ts';
import { tellUnwritten } from '../shared/unwritten.ts';
import { chosenQuestions } from './chosen.ts';
import type { PracticeOptions } from './index.ts';

/** @returns 0 when the person stops, or the exit status of what broke the drill off */
export async function practiseInTerminal(io: Io, args: string[], options: PracticeOptions): Promise<number> {
  const { theme } = openPage(io, options);
  const plain = needsPlain(io.env, options.plain === true);
  const input = plain ? 'plain' : options.editor ? 'editor' : 'terminal';
  const engine = await startEngine(io, options, input, theme);
  const asked = chosenQuestions(args, options, engine);
  const { drafts } = engine.home;
  let keeper: DraftKeeper<Session> | null = null;
  let checker: CheckerThread | null = null;
  let saving: Saving = 'nothing to save';

  const drillAll = async (terminal: Terminal) => {
    checker = startChecker(engine.checker, terminal.left);
    const look = plain ? inPlain(terminal) : inFull(terminal);
    const round: Round = {
      ...engine,
      ...look,
      tell: (error) => look.show((width) => wrapLines([theme.bad(formatUserError(error)), ''], width)),
      check: checker.check,
      understands: checker.understands,
      keeper(session) {
        const { draft } = draftPaths(drafts, session.id);
        keeper = keepDraft(draft, ({ message }) => look.warn(`Your draft cannot be written: ${message}`));
        return keeper;
      },
    };
    if (input === 'editor') {
      round.screens = (showing) => editorScreens(terminal, showing, findEditor(io.env), drafts);
    }
    const resumed = await offerDrafts(round, draftsIn(drafts));
    const first = engine.questions.filter(({ id }) => id === resumed?.question);
    const chosen = asked ?? (resumed ? [] : await chooseQuestions(round));
    const questions = [...first, ...chosen.filter((question) => !first.includes(question))];
    const kept = await practise(round, questions, resumed);
    print(terminal, farewellLines(kept, textWidth(terminal)));
  };
  const save = (): void => {
    if (keeper) saving = keeper.saveNow();
  };
  return inTerminal(io, theme, save, drillAll).finally(() => {
    checker?.close();
    tellUnwritten(io, { saving, kept: DRAFT_KEPT, answers: wordsSaid(keeper?.latest()) });
  });
}

function chooseQuestions({ choose, questions, attempts, date }: Round): Promise<Question[]> {
  return choose('Which question?', (width) => startChoices(questions, attempts, date(), width));
}

/** Drafts with what an editor wrote after pmdrill was gone. */
function draftsIn(folder: string): DraftFile<Session>[] {
  return findDrafts<Session>(folder).map((draft) => ({
    ...draft,
    content: withEditorText(draft.content, folder),
  }));
}

interface Look extends Pick<Round, 'screens' | 'choose' | 'show' | 'wait'> {
  /** Says what went wrong while an answer is typed. */
  warn(trouble: string): void;
}

function inFull(terminal: Terminal): Look {
  return {
    screens: (showing) => terminalScreens(terminal, showing),
    choose: (message, choices) => choose(terminal, message, choices),
    show: (text) => showPages(terminal, text, MENU_ROWS),
    wait: (reading) => sayReading(terminal, reading),
    warn: (trouble) => {
      terminal.trouble = trouble;
    },
  };
}

function inPlain(terminal: Terminal): Look {
  return {
    screens: (showing) => plainScreens(terminal, showing),
    choose: (message, choices) => choosePlain(terminal, message, choices),
    show: async (text) => print(terminal, text(textWidth(terminal))),
    wait: (reading) => tellReading(terminal, reading),
    warn: (trouble) => print(terminal, [trouble]),
  };
}
