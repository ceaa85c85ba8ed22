/** Practice in a terminal: full screen, in the person's own editor, or line by line. */
import { formatUserError } from '../../errors.ts';
import { type DraftFile, findDrafts } from '../../history/drafts.ts';
import type { Io } from '../../io.ts';
import type { Question } from '../../model.ts';
import { type Session, wordsSaid } from '../../practice/session.ts';
import { editorScreens, findEditor, withEditorText } from '../../terminal/drill/editor.ts';
import { type Evening, type PracticeSurface, practise } from '../../terminal/drill/evening.ts';
import { startChoices } from '../../terminal/drill/offers.ts';
import { choosePlain, plainScreens } from '../../terminal/drill/plain.ts';
import { offerDrafts } from '../../terminal/drill/resume.ts';
import { terminalScreens } from '../../terminal/drill/screens.ts';
import { farewellLines } from '../../terminal/drill/verdict.ts';
import { choose } from '../../terminal/menu.ts';
import { needsPlain } from '../../terminal/open.ts';
import { MENU_ROWS, showPages } from '../../terminal/pages.ts';
import { print, type Terminal, textWidth } from '../../terminal/terminal.ts';
import { wrapLines } from '../../text/layout.ts';
import { drillInTerminal } from '../shared/drill.ts';
import { openPage } from '../shared/page.ts';
import { readSupplies } from '../shared/supplies.ts';
import { DRAFT_KEPT } from '../shared/unwritten.ts';
import { chosenQuestions } from './chosen.ts';
import type { PracticeOptions } from './index.ts';

/** @returns 0 when the person stops, or the exit status of what broke the drill off */
export async function run(io: Io, args: string[], options: PracticeOptions): Promise<number> {
  const { theme } = openPage(io, options);
  const plain = needsPlain(io.env, options.plain === true);
  const input = plain ? 'plain' : options.editor ? 'editor' : 'terminal';
  const supplies = await readSupplies(io, options, input, theme);
  const asked = chosenQuestions(args, options, supplies);
  const folder = supplies.home.drafts;
  const drafts = {
    folder,
    failed: 'Your draft cannot be written',
    kept: DRAFT_KEPT,
    answers: wordsSaid,
  };
  return drillInTerminal<Session>(io, supplies, drafts, async ({ terminal, keep, ...ears }) => {
    const surface = plain ? inPlain(terminal) : inFull(terminal);
    const evening: Evening = {
      ...supplies,
      ...surface,
      ...ears,
      tell: (error) => surface.show((width) => wrapLines([theme.bad(formatUserError(error)), ''], width)),
      keeper: ({ id }) => keep(id),
    };
    if (input === 'editor') {
      evening.screens = (showing) => editorScreens(terminal, showing, findEditor(io.env), folder);
    }
    const resumed = await offerDrafts(evening, draftsIn(folder));
    const first = supplies.content.questions.filter(({ id }) => id === resumed?.question);
    const chosen = asked ?? (resumed ? [] : await chooseQuestions(evening));
    const questions = [...first, ...chosen.filter((question) => !first.includes(question))];
    const kept = await practise(evening, questions, resumed);
    print(terminal, farewellLines(kept, textWidth(terminal)));
  });
}

function chooseQuestions({ choose, content, attempts, date }: Evening): Promise<Question[]> {
  return choose('Which question?', (width) => startChoices(content.questions, attempts, date(), width));
}

/** Drafts with what an editor wrote after pmdrill was gone. */
function draftsIn(folder: string): DraftFile<Session>[] {
  return findDrafts<Session>(folder).map((draft) => ({
    ...draft,
    content: withEditorText(draft.content, folder),
  }));
}

function inFull(terminal: Terminal): PracticeSurface {
  return {
    screens: (showing) => terminalScreens(terminal, showing),
    choose: (message, choices) => choose(terminal, message, choices),
    show: (text) => showPages(terminal, text, MENU_ROWS),
  };
}

function inPlain(terminal: Terminal): PracticeSurface {
  return {
    screens: (showing) => plainScreens(terminal, showing),
    choose: (message, choices) => choosePlain(terminal, message, choices),
    show: async (text) => print(terminal, text(textWidth(terminal))),
  };
}
