/** What every drill needs from outside, of one question or of an interview: content, history, chance and time. */
import type { Home } from '../../history/home.ts';
import type { Attempt, Customs, Question, Result } from '../../model.ts';
import type { Tools } from '../../practice/drill.ts';
import type { AnsweredBy } from '../../practice/follow-ups.ts';
import type { Random } from '../../practice/schedule.ts';
import type { Theme } from '../../text/theme.ts';
import type { Choices } from '../menu.ts';
import type { Block } from '../terminal.ts';

export interface Supplies {
  theme: Theme;
  questions: Question[];
  /** The attempts so far; practice adds the new ones. */
  attempts: Attempt[];
  home: Home;
  answeredBy: AnsweredBy;
  /** Questions that ask for what answers a rule, where the one given does not. */
  asksElsewhere(question: string, rule: string): string[];
  customs: Customs;
  random: Random;
  date(): Date;
}

/** How an interviewer listens. */
export interface Ears {
  /** The checker's reading of an answer to a question, or of a reply to the follow-up that asked for a criterion. */
  check(question: string, text: string, asked?: string): Promise<Result>;
  /** Whether an answer is made of words, and has to do with what was said before it. */
  understands(text: string, said: string): Promise<boolean>;
}

/** The same with the person who waits. */
export interface Listening extends Ears {
  /** Waits for a reading of an answer, and says so. */
  wait<Value>(reading: Promise<Value>): Promise<Value>;
}

/** What the drill of a question needs, whoever asks; what is probed and what is noted is added to it. */
export const toolsFor = (
  { id }: Question,
  { check, understands, wait, asksElsewhere, answeredBy, customs }: Supplies & Listening,
): Omit<Tools, 'probe' | 'note'> => ({
  check: (text, as = id, asked) => check(as, text, asked),
  asksElsewhere: (rule) => asksElsewhere(id, rule),
  understands,
  wait,
  answeredBy,
  askAgain: customs.askAgain,
});

/** How a drill meets the person: on full screens, or line by line. */
export interface Surface {
  choose<Value>(message: string, choices: Choices<Value>): Promise<Value>;
  show(text: Block): Promise<void>;
}
