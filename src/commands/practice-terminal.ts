/** Practice in a terminal: full screen, in the person's own editor, or line by line. */
import { type DraftFile, type DraftKeeper, draftPaths, findDrafts, keepDraft } from '../history/drafts.ts';
import type { Io } from '../io.ts';
import type { Question } from '../model.ts';
import type { Session } from '../practice/session.ts';
import { editorScreens, findEditor, withEditorText } from '../terminal/editor.ts';
import { choose } from '../terminal/menu.ts';
import { startChoices } from '../terminal/offers.ts';
import { inTerminal, needsPlain } from '../terminal/open.ts';
import { showPages } from '../terminal/pages.ts';
import { choosePlain, plainScreens } from '../terminal/plain.ts';
import { offerDrafts } from '../terminal/resume.ts';
import { practise, type Round } from '../terminal/round.ts';
import { terminalScreens } from '../terminal/screens.ts';
import { print, type Terminal, textWidth, wrapStyled } from '../terminal/terminal.ts';
import { createTheme, decideColor } from '../terminal/theme.ts';
import type { PracticeOptions } from './practice.ts';
import { chosenQuestions, startEngine } from './practice-engine.ts';

const READING_MS = 150;

/** @returns 0 when the person stops, or the exit status of what broke the drill off */
export async function practiseInTerminal(io: Io, args: string[], options: PracticeOptions): Promise<number> {
  const theme = createTheme(decideColor(io.stdout, io.env, options.color));
  const plain = needsPlain(io.env, options.plain === true);
  const input = plain ? 'plain' : options.editor ? 'editor' : 'terminal';
  const engine = await startEngine(io, options, input, { theme, width: textWidth({ screen: io.stdout }) });
  const asked = chosenQuestions(args, options, engine);
  const { drafts } = engine.home;
  let keeper: DraftKeeper<Session> | null = null;

  return inTerminal(
    io,
    theme,
    () => keeper?.saveNow(),
    async (terminal) => {
      const round: Round = {
        ...engine,
        ...(plain ? inPlain(terminal) : inFull(terminal)),
        keeper(session) {
          keeper = keepDraft(draftPaths(drafts, session.id).draft, ({ message }) => {
            print(terminal, [`Your draft cannot be written: ${message}`]);
          });
          return keeper;
        },
      };
      if (input === 'editor') {
        round.screens = (showing) => editorScreens(terminal, showing, findEditor(io.env), drafts);
      }
      // Loading it holds everything up for a moment: better while the first screen is being read than before.
      setTimeout(() => void engine.checker(), READING_MS).unref();
      const resumed = await offerDrafts(round, draftsIn(drafts));
      const first = engine.questions.filter(({ id }) => id === resumed?.question);
      const chosen = asked ?? (resumed ? [] : await chooseQuestions(round));
      await practise(round, [...first, ...chosen.filter((question) => !first.includes(question))], resumed);
    },
  );
}

function chooseQuestions({ choose, questions, attempts, date }: Round): Promise<Question[]> {
  return choose('Which question?', startChoices(questions, attempts, date()));
}

/** Drafts with what an editor wrote after pmdrill was gone. */
function draftsIn(folder: string): DraftFile<Session>[] {
  return findDrafts<Session>(folder).map((draft) => ({
    ...draft,
    content: withEditorText(draft.content, folder),
  }));
}

type Look = Pick<Round, 'screens' | 'choose' | 'show'>;

function inFull(terminal: Terminal): Look {
  return {
    screens: (showing) => terminalScreens(terminal, showing),
    choose: (message, choices) => choose(terminal, message, choices),
    show: (lines) => showPages(terminal, wrapStyled(terminal, lines)),
  };
}

function inPlain(terminal: Terminal): Look {
  return {
    screens: (showing) => plainScreens(terminal, showing),
    choose: (message, choices) => choosePlain(terminal, message, choices),
    show: async (lines) => print(terminal, wrapStyled(terminal, lines)),
  };
}
