/** Words of the drill's screens that both the full terminal and plain mode use. Pure. */
import type { Customs, Question } from '../../model.ts';
import type { Session } from '../../practice/session.ts';
import { formatTime, hang, NARROW, wrap } from '../../text/layout.ts';
import { isPass } from '../../text/passing.ts';
import { printable, printableLines } from '../../text/printable.ts';
import type { Look, Theme } from '../../text/theme.ts';

export interface Brief extends Pick<Session, 'wording' | 'limit'>, Look {
  question: Question;
  title: string;
  words: number;
  /** Marks will stand under the answer. */
  coached?: boolean;
}

/** The question as an interviewer puts it, its principle, what is judged, and the time. */
export function briefLines(brief: Brief): string[] {
  const { question, title, wording, limit, words, coached = false, width, theme } = brief;
  const facts: [string, string][] = [
    // Most questions are called as their principle is.
    ...(question.principle === question.title ? [] : [['Principle', question.principle] as [string, string]]),
    ['Judged', question.judged],
    ['Limits', `${limit === null ? 'no clock' : formatTime(limit)}, ${words} words`],
    ...(coached
      ? [
          ['Coach', 'ticks evidence off (✓ shown, ○ still open) and underlines what is vague'] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return [
    theme.accent(title),
    ...(width < NARROW ? [] : ['']),
    ...wrap(wording, width).map(theme.strong),
    '',
    ...factLines(facts, width, theme),
    '',
  ];
}

/** Names and what is to be said of each: in two columns, or one after the other where there is no room for two. */
export function factLines(facts: [name: string, text: string][], width: number, theme: Theme): string[] {
  if (width < NARROW)
    return facts.flatMap(([name, text]) => hang('', `${theme.faint(`${name}:`)} ${text}`, width));
  const column = Math.max(9, ...facts.map(([name]) => name.length)) + 2;
  return facts.flatMap(([name, text]) => hang(theme.faint(name.padEnd(column)), text, width));
}

/** A hint under the question, one more each time it is asked for. */
export function hintLines(hint: string, width: number, theme: Theme): string[] {
  return factLines([['Hint', hint]], width, theme);
}

/**
 * `Follow-up 2 · Earn Trust`. The number comes first, because a narrow screen cuts the end; it stays the same when the
 * question is asked once more. It is not "2 of 3": an answer may make the third one unnecessary.
 */
export function followUpTitle(title: string, { replies, probes }: Session): string {
  const done = replies.filter(({ probe }) => !probe.again).length;
  const again = probes[0]?.again ?? false;
  const number = again ? done : done + 1;
  return `Follow-up ${number}${again ? ', once more' : ''} · ${title}`;
}

/** Of one's own answer, enough to know again what was said last. */
const RECALLED = 400;

/** What was asked and how one's answer ended, for who goes on with follow-ups that were broken off. */
export function recallLines({ wording, answer }: Session, theme: Theme): string[] {
  const text = (answer?.text ?? '').trim();
  const end = text.length <= RECALLED ? text : text.slice(-RECALLED).replace(/^\S*\s+/, '… ');
  return [theme.strong(printable(wording)), '', theme.faint('Your answer:'), ...printableLines(end)];
}

/** After a follow-up that was passed how a good story has it, and the first time what helps; none after any other. */
export function passedLines({ replies }: Session, { passed }: Customs, theme: Theme): string[] {
  const passes = replies.filter(({ answer }) => isPass(answer.text));
  const last = replies.at(-1);
  if (!last || last !== passes.at(-1)) return [];
  const helps = passes.length === 1 ? [passed.helps, ''] : [];
  return [...helps, `${theme.faint('A good story has it:')} ${last.probe.good}`];
}

/** The keys that rate; there is none that is taken for a choice by itself. */
export const RATING_KEYS = ['1', '2', '3', '4', '5'];

export function ratingLines({ ratings }: Customs, theme: Theme): string[] {
  const lines = ratings.map((name, index) => `${theme.accent(RATING_KEYS[index]!)}  ${name}`);
  return ['', theme.strong('How good was that answer?'), ...lines, ''];
}
