/** Plain mode, for screen readers and terminals that cannot redraw: one line after the other. */
import type { Customs } from '../../model.ts';
import type { Screens } from '../../practice/drill.ts';
import { restSilently } from '../between.ts';
import { readLines } from '../line-input.ts';
import type { Choice, Choices } from '../menu.ts';
import { Interrupted, print, type Terminal, tell, textWidth } from '../terminal.ts';
import {
  briefLines,
  followUpTitle,
  hintLines,
  passedLines,
  RATING_KEYS,
  ratingLines,
  recallLines,
} from './brief.ts';
import { typeAnswer } from './plain-answer.ts';
import type { Showing } from './screens.ts';

export function plainScreens(terminal: Terminal, showing: Showing): Screens {
  const { question, title, words, customs } = showing;
  const { theme } = terminal;
  const width = textWidth(terminal);
  let isKnown = false;
  return {
    async prepare({ wording, limit }) {
      print(terminal, briefLines({ question, title, wording, limit, words, width, theme }));
      for (const hint of [...question.hints, null]) {
        const more = hint === null ? '' : ' Type ? and Enter for a hint.';
        const start = `Press Enter to start the answer and the clock.${more}`;
        const line = await pickLine(terminal, start, hint === null ? [''] : ['', '?']);
        if (line === '' || hint === null) return;
        print(terminal, hintLines(hint, width, theme));
      }
    },
    answer: ({ limit, strict, typing }, note) => typeAnswer(terminal, { limit, strict, draft: typing, note }),
    rate: () => rate(terminal, customs),
    async verdict(session, result) {
      isKnown = true;
      print(terminal, showing.report(session, result)(width));
      if (session.probes.length === 0) return false;
      const ask = 'Press Enter for the follow-ups, or type s and Enter to skip them.';
      return (await pickLine(terminal, ask, ['', 's'])) === '';
    },
    followUp(session, { asked }, note) {
      // Of a drill that was broken off, the answer is no longer in sight.
      const before = isKnown ? passedLines(session, customs, theme) : recallLines(session, theme);
      if (before.length > 0) tell(terminal, ['', ...before]);
      isKnown = true;
      tell(terminal, ['', followUpTitle(title, session), asked, '']);
      return typeAnswer(terminal, {
        limit: customs.followUps.seconds,
        strict: session.strict,
        draft: session.typing,
        note,
      });
    },
  };
}

/** Enter alone does not rate. */
async function rate(terminal: Terminal, customs: Customs): Promise<number | null> {
  print(terminal, ratingLines(customs, terminal.theme));
  const ask = 'Type a number from 1 to 5 and Enter, or s and Enter to skip that.';
  const line = await pickLine(terminal, ask, [...RATING_KEYS, 's']);
  return line === 's' ? null : Number(line);
}

/** A numbered list; Enter alone takes the first. */
export async function choosePlain<Value>(
  terminal: Terminal,
  message: string,
  choicesFor: Choices<Value>,
): Promise<Value> {
  const choices = choicesFor(textWidth(terminal));
  tell(terminal, ['', message, ...choices.map(toItem)]);
  for (;;) {
    const line = await readLine(
      terminal,
      `Type a number from 1 to ${choices.length} and Enter; Enter alone takes 1.`,
    );
    const chosen = choices[line === '' ? 0 : Number(line) - 1];
    if (chosen) return chosen.value;
  }
}

function toItem({ name, description }: Choice<unknown>, index: number): string {
  return `${index + 1}. ${name}${description === undefined ? '' : `, ${description}`}`;
}

/** One of the lines offered; any other may be an answer begun too soon, so it is asked again and starts no clock. */
export async function pickLine(terminal: Terminal, prompt: string, offered: string[]): Promise<string> {
  for (;;) {
    const line = await readLine(terminal, prompt);
    if (offered.includes(line)) return line;
  }
}

/** One line; a Ctrl+D is a slip of a hand that has just finished an answer, so it is asked again. */
async function readLine(terminal: Terminal, prompt: string): Promise<string> {
  await restSilently(terminal);
  for (;;) {
    tell(terminal, [prompt]);
    let line: string | null = null;
    const { ended } = await readLines(terminal, {
      open: '',
      line(text) {
        line = text.trim();
        return 'finished';
      },
    });
    if (ended instanceof Interrupted) throw ended;
    if (line !== null) return line;
  }
}
