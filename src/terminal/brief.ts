/** Words of the drill's screens that both the full terminal and plain mode use. Pure. */
import type { Question } from '../model.ts';
import type { Session } from '../practice/session.ts';
import { hang } from '../reporters/layout.ts';
import { formatTime } from './clock.ts';
import { wrapLines } from './layout.ts';
import type { Choice } from './menu.ts';
import type { Theme } from './theme.ts';

export interface Brief {
  question: Question;
  title: string;
  wording: string;
  limit: number | null;
  words: number;
  width: number;
  theme: Theme;
}

/** The question as an interviewer puts it, its principle, what is judged, and the time. */
export function briefLines({ question, title, wording, limit, words, width, theme }: Brief): string[] {
  const facts: [string, string][] = [
    ['Principle', question.principle],
    ['Judged', question.judged],
    ['Limits', `${limit === null ? 'no clock' : formatTime(limit)}, ${words} words`],
  ];
  return [
    theme.accent(title),
    '',
    ...wrapLines(wording, width).map(theme.strong),
    '',
    ...facts.flatMap(([name, text]) => fact(name, text, width, theme)),
    '',
  ];
}

/** A hint under the question, one more each time it is asked for. */
export function hintLines(hint: string, width: number, theme: Theme): string[] {
  return fact('Hint', hint, width, theme);
}

function fact(name: string, text: string, width: number, theme: Theme): string[] {
  return hang(theme.faint(name.padEnd(11)), text, width);
}

/** `Earn Trust · follow-up 2 of 3`; one asked a second time keeps its number. */
export function followUpTitle(title: string, { replies, probes }: Session): string {
  const done = replies.filter(({ probe }) => !probe.again).length;
  const again = probes[0]?.again ?? false;
  const number = again ? done : done + 1;
  return `${title} · follow-up ${number} of ${number - 1 + probes.length}${again ? ', once more' : ''}`;
}

export const RATINGS: Choice<number>[] = [
  { value: 1, name: '1  I would not hire on it' },
  { value: 2, name: '2  thin' },
  { value: 3, name: '3  it would pass' },
  { value: 4, name: '4  strong' },
  { value: 5, name: '5  I would hire on it alone' },
];
