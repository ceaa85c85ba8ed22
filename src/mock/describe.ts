/** What a debrief says alike at a terminal and in Markdown. Pure. */
import { isOfLength, isVague, nameOf } from '../rule-ids.ts';
import { count, formatTime, truncate } from '../text/layout.ts';
import { onOneLine } from '../text/words.ts';
import type { PrincipleNote } from './debrief.ts';
import { type DebriefMend, FOLLOW_UPS, NO_ANSWER } from './mends.ts';

/** What was asked of answers from a pipe is told by the title alone. */
export const isAsked = ({ title, wording }: PrincipleNote): boolean => wording !== title;

/** Of an answer, enough to know it again. */
const RECALLED = 120;

export const describeToJudge = ({ asked, answer }: PrincipleNote['toJudge'][number]): string =>
  `${asked} “${truncate(onOneLine(answer), RECALLED)}”`;

/** Under a debrief that has any. */
export const TO_JUDGE =
  "To judge: a question of the interviewer's own counts as answered by any evidence. Whether yours answered it is for you to say.";

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
