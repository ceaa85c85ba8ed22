/** The two ways in which a mock interview meets a person: on full screens, and line by line. */
import type { Stage } from './interviewer.ts';
import { choose } from './menu.ts';
import { showPages, waitFor } from './pages.ts';
import { choosePlain, readLine, typeAnswer } from './plain.ts';
import { typeOnPage } from './screens.ts';
import { newPage, print, type Terminal, wrapStyled } from './terminal.ts';

export function fullStage(terminal: Terminal): Stage {
  return {
    async wait(lines, help) {
      newPage(terminal);
      print(terminal, wrapStyled(terminal, [...lines, '']));
      await waitFor(terminal, ['enter'], [help]);
    },
    answer: (asked) => typeOnPage(terminal, { ...asked, words: null, coach: null }),
    choose: (message, choices) => choose(terminal, message, choices),
    async show(lines) {
      newPage(terminal);
      await showPages(terminal, lines);
    },
  };
}

export function plainStage(terminal: Terminal): Stage {
  return {
    async wait(lines, help) {
      print(terminal, ['', ...wrapStyled(terminal, lines)]);
      await readLine(terminal, `Press ${help}.`);
    },
    answer({ title, asked, ...rest }) {
      print(terminal, ['', title, ...wrapStyled(terminal, [asked]), '']);
      return typeAnswer(terminal, rest);
    },
    choose: (message, choices) => choosePlain(terminal, message, choices),
    show: async (lines) => print(terminal, ['', ...lines]),
  };
}
