/** Plain mode, for screen readers and terminals that cannot redraw: one line after the other, time told at 60, 30 and 10 seconds. */
import type { Customs, Typed } from '../model.ts';
import type { Note, Screens } from '../practice/drill.ts';
import { formatTime } from '../text/layout.ts';
import { briefLines, followUpTitle, hintLines, RATING_KEYS, ratingLines } from './brief.ts';
import { cleanInput } from './buffer.ts';
import { pauseClock, readClock, resumeClock, secondsPaused, startClock, timeUsed } from './clock.ts';
import { nextKey, readLines, swallowKeys } from './line-input.ts';
import type { Choice, Choices } from './menu.ts';
import type { Showing } from './screens.ts';
import { Interrupted, print, type Terminal, textWidth, wrapStyled } from './terminal.ts';

/** Seconds left that are told; more often would talk over what is being typed. */
const TOLD = [60, 30, 10];

export function plainScreens(terminal: Terminal, showing: Showing): Screens {
  const { question, title, words, customs } = showing;
  const { theme } = terminal;
  const width = textWidth(terminal);
  return {
    async prepare({ wording, limit }) {
      print(terminal, briefLines({ question, title, wording, limit, words, width, theme }));
      for (const hint of [...question.hints, null]) {
        const more = hint === null ? '' : ' Type ? and Enter for a hint.';
        const line = await readLine(terminal, `Press Enter to start the answer and the clock.${more}`);
        if (line !== '?' || hint === null) return;
        print(terminal, hintLines(hint, width, theme));
      }
    },
    answer: ({ limit, strict, typing }, note) => typeAnswer(terminal, { limit, strict, draft: typing, note }),
    rate: () => rate(terminal, customs),
    async verdict(session, result) {
      print(terminal, showing.report(session, result)(width));
      if (session.probes.length === 0) return false;
      return (
        (await readLine(terminal, 'Press Enter for the follow-ups, or type s and Enter to skip them.')) !==
        's'
      );
    },
    followUp(session, { asked }, note) {
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

/** Prints what was not laid out for the terminal, broken between words. */
function tell(terminal: Terminal, lines: string[]): void {
  print(terminal, wrapStyled(lines, textWidth(terminal)));
}

/** Enter alone does not rate. */
async function rate(terminal: Terminal, customs: Customs): Promise<number | null> {
  print(terminal, ratingLines(customs, terminal.theme));
  for (;;) {
    const line = await readLine(
      terminal,
      'Type a number from 1 to 5 and Enter, or s and Enter to skip that.',
    );
    if (line === 's') return null;
    if (RATING_KEYS.includes(line)) return Number(line);
  }
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

/** One line; a Ctrl+D is a slip of a hand that has just finished an answer, so it is asked again. */
export async function readLine(terminal: Terminal, prompt: string): Promise<string> {
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

interface PlainAnswer {
  limit: number | null;
  strict: boolean;
  draft: Typed | null;
  note: Note;
}

/** Takes lines until Ctrl+D; Ctrl+P pauses. */
export async function typeAnswer(
  terminal: Terminal,
  { limit, strict, draft, note }: PlainAnswer,
): Promise<Typed> {
  const { now } = terminal;
  const time = limit === null ? 'There is no time limit.' : `You have ${formatTime(limit)}.`;
  tell(terminal, [`${time} Type your answer; Ctrl+D finishes it, Ctrl+P pauses.`, '']);
  const lines = draft?.text ? [draft.text] : [];
  if (draft?.text) print(terminal, draft.text.split('\n'));
  let clock = startClock(limit, now(), draft);
  let told = readClock(clock, now()).left ?? 0;
  const typed = (open: string): Typed => ({
    text: cleanInput([...lines, open].join('\n')).trimEnd(),
    seconds: readClock(clock, now()).seconds,
    pausedSeconds: secondsPaused(clock, now()),
    pauses: clock.pauses,
  });

  for (let open = ''; ; ) {
    const part = await readLines(terminal, {
      open,
      line(text) {
        lines.push(text);
        note(typed(''));
        return null;
      },
      woken(since) {
        clock = resumeClock(pauseClock(clock, since), now());
      },
      tick(text) {
        note(typed(text));
        if (limit === null) return {};
        if (strict && timeUsed(clock, now()) >= limit * 1000) return { ended: 'time-up' };
        const { left } = readClock(clock, now());
        const due = [...TOLD, 0].find((seconds) => left! <= seconds && seconds < told);
        if (due === undefined) return {};
        told = due;
        return { message: due === 0 ? 'Time is up; go on in overtime.' : `${due} seconds left.` };
      },
    });
    open = part.open;
    note(typed(open));
    if (part.ended instanceof Interrupted) throw part.ended;
    if (part.ended === 'time-up') {
      tell(terminal, ['', 'Time is up. Your answer is kept as it stands.']);
      await swallowKeys(terminal);
    }
    if (part.ended !== 'paused') {
      print(terminal, ['']);
      return typed(open);
    }
    clock = pauseClock(clock, now());
    print(terminal, ['', 'Paused. Press any key to go on.']);
    await nextKey(terminal);
    clock = resumeClock(clock, now());
    print(terminal, [`Going on, ${readClock(clock, now()).label}.`]);
  }
}
