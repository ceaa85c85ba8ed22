/** The drill's screens in a full terminal. */
import { countStoryWords } from '../../document/index.ts';
import type { Customs, Question, Result, Typed } from '../../model.ts';
import type { Screens } from '../../practice/drill.ts';
import type { Session } from '../../practice/session.ts';
import { wrapLines } from '../../text/layout.ts';
import type { Coach } from '../answer/coaching.ts';
import type { AnswerConfig } from '../answer/memory.ts';
import { timedAnswer } from '../answer/timed-answer.ts';
import { drawFinished } from '../answer/view.ts';
import { rest } from '../between.ts';
import { frameOutput } from '../frames.ts';
import { MENU_ROWS, showPages, waitFor } from '../pages.ts';
import { type Block, Interrupted, newPage, setRaw, show, type Terminal } from '../terminal.ts';
import {
  briefLines,
  followUpTitle,
  hintLines,
  passedLines,
  RATING_KEYS,
  ratingLines,
  recallLines,
} from './brief.ts';

export interface Showing {
  question: Question;
  /** `Earn Trust · 2 of 5`. */
  title: string;
  /** Words for an answer. */
  words: number;
  customs: Customs;
  /** Seconds to prepare; null: as long as it takes. */
  prepare: number | null;
  /** Null in exam mode. */
  coach: Coach | null;
  /** The report on the answer with what the drill adds to it, as lines. */
  report(session: Session, result: Result): Block;
}

export function terminalScreens(terminal: Terminal, showing: Showing): Screens {
  const { title, words, customs } = showing;
  let isKnown = false;
  return {
    prepare: (session) => prepare(terminal, showing, session),
    answer: ({ wording, limit, strict, typing }, note) =>
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
    rate: () => rate(terminal, customs),
    verdict(session, result) {
      isKnown = true;
      return verdict(terminal, session, showing.report(session, result));
    },
    async followUp(session, probe, note) {
      const { theme } = terminal;
      const before = isKnown ? passedLines(session, customs, theme) : recallLines(session, theme);
      isKnown = true;
      if (before.length > 0) await tellBefore(terminal, before, probe.asked);
      return typeOnPage(terminal, {
        title: followUpTitle(title, session),
        asked: probe.asked,
        limit: customs.followUps.seconds,
        strict: session.strict,
        words: null,
        draft: session.typing,
        coach: null,
        note,
      });
    },
  };
}

/** What a person should read before a follow-up: their answer, where the drill was broken off and it is no longer in sight. */
async function tellBefore(terminal: Terminal, lines: string[], asked: string): Promise<void> {
  newPage(terminal);
  show(terminal, (width) => wrapLines([...lines, '', terminal.theme.strong(asked), ''], width));
  await waitFor(terminal, ['enter'], () => ['Enter goes on with the follow-up and starts its clock']);
}

async function prepare(terminal: Terminal, showing: Showing, { wording, limit }: Session): Promise<void> {
  const { question, title, words, prepare: seconds } = showing;
  const coached = showing.coach !== null;
  const { theme } = terminal;
  newPage(terminal);
  show(terminal, (width) => briefLines({ question, title, wording, limit, words, coached, width, theme }));
  const until = seconds === null ? null : terminal.now() + seconds * 1000;
  for (let shown = 0; ; shown++) {
    const left = question.hints.length - shown;
    const hint = left > 0 ? ` · ? shows a hint (${left} left)` : '';
    const help = [
      `${until === null ? 'Enter starts the answer and the clock' : 'to prepare · Enter starts the clock now'}${hint}`,
      `Enter starts${left > 0 ? ` · ? hint (${left} left)` : ''}`,
    ];
    const key = await waitFor(terminal, left > 0 ? ['enter', '?'] : ['enter'], () => help, until);
    if (key !== '?') return;
    const next = question.hints[shown]!;
    show(terminal, (width) => hintLines(next, width, theme));
  }
}

/** Takes an answer on a page of its own. */
export async function typeOnPage(
  terminal: Terminal,
  config: Omit<AnswerConfig, 'theme' | 'screen' | 'now' | 'countWords' | 'trouble'>,
): Promise<Typed> {
  const { input, screen, theme, now, left } = terminal;
  await rest(terminal);
  newPage(terminal);
  try {
    const { ended, ...typed } = await timedAnswer(
      {
        ...config,
        theme,
        screen,
        now,
        trouble: () => terminal.trouble,
        countWords: countStoryWords,
      },
      { input, output: frameOutput(screen), signal: left },
    );
    if (ended === 'interrupted') throw new Interrupted(130);
    if (ended === 'closed') throw new Interrupted(129);
    terminal.timeUp = ended === 'time-up';
    // The prompt has left this line on the screen.
    const finished = drawFinished(countStoryWords(typed.text), typed.seconds, ended, theme);
    terminal.page?.push(() => [finished]);
    return typed;
  } catch (error) {
    // inquirer's error tells that a prompt was aborted, not why.
    throw left.reason instanceof Interrupted ? left.reason : error;
  } finally {
    setRaw(terminal, true);
  }
}

/** Takes a number; no key is taken for one by itself. What skips is a key that no answer begins with, here and below. */
async function rate(terminal: Terminal, customs: Customs): Promise<number | null> {
  show(terminal, () => ratingLines(customs, terminal.theme));
  const key = await waitFor(terminal, [...RATING_KEYS, 'escape'], () => ['1 to 5 rates · Esc skips that']);
  return key === 'escape' ? null : Number(key);
}

async function verdict(terminal: Terminal, { probes }: Session, report: Block): Promise<boolean> {
  newPage(terminal);
  await showPages(terminal, report, probes.length === 0 ? MENU_ROWS : 1);
  if (probes.length === 0) return false;
  const help = ['Enter: the interviewer pushes back · Esc skips that', 'Enter: push-back · Esc skips'];
  return (await waitFor(terminal, ['enter', 'escape'], () => help)) === 'enter';
}
