/** What a debrief says alike at a terminal and in Markdown. Pure. */
import { isOfLength, isVague, nameOf } from '../rule-ids.ts';
import { count, formatTime } from '../text/layout.ts';
import type { PrincipleNote } from './debrief.ts';
import { type DebriefMend, FOLLOW_UPS, NO_ANSWER } from './mends.ts';

/** What was asked of answers from a pipe is told by the title alone. */
export const isAsked = ({ title, wording }: PrincipleNote): boolean => wording !== title;

/** Of the interviewer's own question that got evidence: whether it fits is for the candidate to say. */
export const describeToJudge = (asked: string): string =>
  `${asked} (here any evidence counts as an answer: did yours fit?)`;

/** One passage often shows several things. */
export function groupByWords(shown: PrincipleNote['shown']): { criteria: string[]; words: string }[] {
  const groups = new Map<string, string[]>();
  for (const { criterion, words } of shown) groups.set(words, [...(groups.get(words) ?? []), criterion]);
  return [...groups].map(([words, criteria]) => ({ criteria, words }));
}

/** `2:51 of 3:00, with follow-ups 9:12; 262 words; 4 of 5 follow-ups answered`. */
export function describeAnswer(note: PrincipleNote): string {
  const { answered, words, seconds, limit, totalSeconds, followUps } = note;
  if (!answered) return 'none';
  const time =
    seconds === 0
      ? []
      : [
          `${formatTime(seconds)}${limit === null ? '' : ` of ${formatTime(limit)}`}${followUps.asked === 0 ? '' : `, with follow-ups ${formatTime(totalSeconds)}`}`,
        ];
  const probed =
    followUps.asked === 0
      ? 'no follow-ups'
      : `${followUps.answered} of ${count(followUps.asked, 'follow-up')} answered`;
  return [...time, count(words, 'word'), probed].join('; ');
}

/** What a mend is about, and in which questions: `Missing: metric` and `in Earn Trust, Dive Deep`. */
export function describeDebriefMend({ id, questions }: DebriefMend): { what: string; where: string } {
  const named = questions.join(', ');
  if (id === NO_ANSWER) return { what: 'You gave no answer', where: `to ${named}` };
  if (id === FOLLOW_UPS) return { what: 'You left most follow-ups open', where: `in ${named}` };
  if (isOfLength(id)) return { what: 'Too long', where: `in ${named}` };
  return { what: `${isVague(id) ? 'Vague' : 'Missing'}: ${nameOf(id)}`, where: `in ${named}` };
}
