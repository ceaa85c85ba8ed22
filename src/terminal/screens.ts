/** The drill's screens in a full terminal. */
import { readRow } from '../document/index.ts';
import type { Question, Result, Typed } from '../model.ts';
import type { Screens } from '../practice/drill.ts';
import { FOLLOW_UP_SECONDS } from '../practice/follow-ups.ts';
import type { Session } from '../practice/session.ts';
import type { AnswerConfig } from './answer-memory.ts';
import { briefLines, followUpTitle, hintLines, RATINGS } from './brief.ts';
import type { Coach } from './coaching.ts';
import { frameOutput } from './frames.ts';
import { choose } from './menu.ts';
import { showPages, waitFor } from './pages.ts';
import { Interrupted, newPage, print, setRaw, type Terminal, textWidth } from './terminal.ts';
import { timedAnswer } from './timed-answer.ts';

export interface Showing {
  question: Question;
  /** `Earn Trust · 2 of 5`. */
  title: string;
  strict: boolean;
  /** Words for an answer. */
  words: number;
  /** Seconds to prepare; null: as long as it takes. */
  prepare: number | null;
  /** Null in exam mode. */
  coach: Coach | null;
  /** The report on the answer with what the drill adds to it, as lines. */
  report(session: Session, result: Result): string[];
}

const NUMBERED_RATINGS = RATINGS.map(({ name, value }) => ({ name: `${value}  ${name}`, value }));

export function terminalScreens(terminal: Terminal, showing: Showing): Screens {
  const { title, strict, words } = showing;
  return {
    prepare: (session) => prepare(terminal, showing, session),
    answer: ({ wording, limit, typing }, note) =>
      typeOnPage(terminal, {
        title,
        asked: wording,
        limit,
        strict,
        words,
        draft: typing,
        coach: showing.coach,
        note,
      }),
    rate: () => choose(terminal, 'How good was that answer?', NUMBERED_RATINGS),
    verdict: (session, result) => verdict(terminal, session, showing.report(session, result)),
    followUp: (session, probe, note) =>
      typeOnPage(terminal, {
        title: followUpTitle(title, session),
        asked: probe.asked,
        limit: FOLLOW_UP_SECONDS,
        strict,
        words: null,
        draft: session.typing,
        coach: null,
        note,
      }),
  };
}

async function prepare(terminal: Terminal, showing: Showing, { wording, limit }: Session): Promise<void> {
  const { question, title, words, prepare: seconds } = showing;
  const width = textWidth(terminal);
  newPage(terminal);
  print(terminal, briefLines({ question, title, wording, limit, words, width, theme: terminal.theme }));
  const until = seconds === null ? null : terminal.now() + seconds * 1000;
  for (let shown = 0; ; shown++) {
    const left = question.hints.length - shown;
    const hint = left > 0 ? ` · ? shows a hint (${left} left)` : '';
    const help = [
      `${until === null ? 'Enter starts the answer and the clock' : 'to prepare · Enter starts the clock now'}${hint}`,
      `Enter starts${left > 0 ? ` · ? hint (${left} left)` : ''}`,
    ];
    const key = await waitFor(terminal, left > 0 ? ['enter', '?'] : ['enter'], help, until);
    if (key !== '?') return;
    print(terminal, hintLines(question.hints[shown]!, width, terminal.theme));
  }
}

/** Takes an answer on a page of its own. */
export async function typeOnPage(
  terminal: Terminal,
  config: Omit<AnswerConfig, 'theme' | 'screen' | 'now' | 'countWords' | 'trouble'>,
): Promise<Typed> {
  const { input, screen, theme, now, left } = terminal;
  newPage(terminal);
  try {
    const { ended, ...typed } = await timedAnswer(
      {
        ...config,
        theme,
        screen,
        now,
        trouble: () => terminal.trouble,
        countWords: (text) => readRow(text).words,
      },
      { input, output: frameOutput(screen), signal: left },
    );
    if (ended === 'interrupted') throw new Interrupted(130);
    if (ended === 'closed') throw new Interrupted(129);
    return typed;
  } catch (error) {
    // inquirer's error tells that a prompt was aborted, not why.
    throw left.reason instanceof Interrupted ? left.reason : error;
  } finally {
    setRaw(terminal, true);
  }
}

async function verdict(terminal: Terminal, { probes }: Session, lines: string[]): Promise<boolean> {
  await showPages(terminal, lines);
  if (probes.length === 0) return false;
  const help = ['Enter: the interviewer pushes back · s skips that', 'Enter: push-back · s skips'];
  return (await waitFor(terminal, ['enter', 's'], help)) === 'enter';
}
