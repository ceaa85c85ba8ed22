/** What every drill needs from outside, whether it asks one question or holds an interview. */
import type { Home } from '../../history/home.ts';
import type { Attempt, Content, Question, Result } from '../../model.ts';
import { answeredBy, asksElsewhere } from '../../practice/answering.ts';
import type { Tools } from '../../practice/drill.ts';
import type { Random } from '../../practice/schedule.ts';
import type { Theme } from '../../text/theme.ts';
import type { Choices } from '../menu.ts';
import type { Block } from '../terminal.ts';

export interface Supplies {
  theme: Theme;
  content: Content;
  /** The attempts so far; practice adds the new ones. */
  attempts: Attempt[];
  home: Home;
  random: Random;
  date(): Date;
}

/** The checker, and what tells sense from nonsense: in this thread or another. */
export interface Ears {
  /** The checker's reading of an answer to a question, or of a reply to the follow-up that asked for a criterion. */
  check(question: string, text: string, asked?: string): Promise<Result>;
  /** Whether an answer is made of words, and has to do with what was said before it. */
  understands(text: string, said: string): Promise<boolean>;
}

/** The same for a person, who is told while an answer is being read. */
export interface Listening extends Ears {
  /** Waits for a reading of an answer, and says so. */
  wait<Value>(reading: Promise<Value>): Promise<Value>;
}

/** The tools of a question's drill that are the same in practice and in an interview. */
export const toolsFor = (
  { id }: Question,
  { check, understands, wait, content }: Supplies & Listening,
): Omit<Tools, 'probe' | 'note'> => ({
  check: (text, as = id, asked) => check(as, text, asked),
  asksElsewhere: (rule) => asksElsewhere(content, id, rule),
  understands,
  wait,
  answeredBy: (rule) => answeredBy(content, rule),
  askAgain: content.customs.askAgain,
});

/** How a drill meets the person: on full screens, or line by line. */
export interface Surface {
  choose<Value>(message: string, choices: Choices<Value>): Promise<Value>;
  show(text: Block): Promise<void>;
}
