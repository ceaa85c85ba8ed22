/** The two ways in which a mock interview meets a person: on full screens, and line by line. */
import { wrapLines } from '../../text/layout.ts';
import { choose } from '../menu.ts';
import { showPages, waitFor } from '../pages.ts';
import { newPage, print, show, type Terminal, textWidth } from '../terminal.ts';
import type { InterviewSurface } from './interviewer.ts';
import { choosePlain, pickLine } from './plain.ts';
import { typeAnswer } from './plain-answer.ts';
import { typeOnPage } from './screens.ts';

export function fullSurface(terminal: Terminal): InterviewSurface {
  return {
    async wait(lines, help) {
      newPage(terminal);
      show(terminal, (width) => wrapLines([...lines, ''], width));
      await waitFor(terminal, ['enter'], () => [help]);
    },
    answer: (asked) => typeOnPage(terminal, { ...asked, words: null, coach: null }),
    choose: (message, choices) => choose(terminal, message, choices),
    async show(text) {
      newPage(terminal);
      await showPages(terminal, text);
    },
  };
}

export function plainSurface(terminal: Terminal): InterviewSurface {
  const wrap = (lines: string[]) => wrapLines(lines, textWidth(terminal));
  return {
    async wait(lines, help) {
      print(terminal, ['', ...wrap(lines)]);
      await pickLine(terminal, `${help}.`, ['']);
    },
    answer({ title, asked, ...rest }) {
      print(terminal, ['', title, ...wrap([asked]), '']);
      return typeAnswer(terminal, rest);
    },
    choose: (message, choices) => choosePlain(terminal, message, choices),
    show: async (text) => print(terminal, ['', ...text(textWidth(terminal))]),
  };
}
