/** An evening of practice: drill a question, keep the attempt, offer what comes next. */
import { relative } from 'node:path';
import type { UserError } from '../../errors.ts';
import type { DraftKeeper } from '../../history/drafts.ts';
import type { Attempt, Question, Result } from '../../model.ts';
import type { Screens } from '../../practice/drill.ts';
import { rankQuestions } from '../../practice/schedule.ts';
import type { Session } from '../../practice/session.ts';
import { proseLines } from '../../text/prose.ts';
import { type Kept, keepStory, newSession, runSession } from './attempt.ts';
import { afterChoices } from './offers.ts';
import type { Showing } from './screens.ts';
import type { Listening, Supplies, Surface } from './supplies.ts';
import { eveningLines } from './verdict.ts';

interface Settings {
  input: Attempt['input'];
  /** Seconds for an answer, null for no clock; left out: what the question gives. */
  limit?: number | null;
  strict: boolean;
  /** Seconds to prepare, or null. */
  prepare: number | null;
  coach: boolean;
  selfRate: boolean;
  save: boolean;
}

/** What practice needs besides, whether or not a person is there. */
export interface PracticeSupplies extends Supplies {
  settings: Settings;
  /** The folder of the stories, and the folder from which paths are told. */
  stories: string;
  cwd: string;
  /** The report of `pmdrill check` on an answer, as lines, by the time that was set for it. */
  report(result: Result, answer: { text: string; limit: number | null }, width: number): string[];
}

export interface PracticeSurface extends Surface {
  screens(showing: Showing): Screens;
}

/** An evening of questions, with the person, the checker and the draft. */
export interface Evening extends PracticeSupplies, PracticeSurface, Listening {
  /** Tells what could not be done; the evening goes on. */
  tell(error: UserError): Promise<void>;
  keeper(session: Session): DraftKeeper<Session>;
}

/**
 * Drills the questions one after the other, then what the person chooses, until they stop.
 *
 * @param resumed a drill of the first question that had been broken off
 * @returns how many answers were kept
 */
export async function practise(
  evening: Evening,
  questions: Question[],
  resumed: Session | null,
): Promise<number> {
  const queue = [...questions];
  const place = (at: number) =>
    questions.length > 1 && at < questions.length ? `${at + 1} of ${questions.length}` : null;
  let taken = resumed;
  const tonight: Attempt[] = [];
  for (let at = 0; ; ) {
    const question = queue[at]!;
    const kept = await runSession(evening, taken ?? newSession(evening, question), place(at));
    taken = null;
    if (kept) tonight.push(kept.attempt);
    if (questions.length > 1 && at === questions.length - 1 && tonight.length > 0)
      await evening.show((width) => eveningLines(tonight, evening.content.questions, width, evening.theme));
    const next = queue[at + 1] ?? nextQuestion(evening, question);
    const chosen = await offerNext(evening, question, kept, next, place(at + 1));
    if (chosen === 'stop') return tonight.length;
    if (chosen === 'next') queue[++at] = next;
  }
}

/** @param kept the attempt at the question; null: it was skipped */
async function offerNext(
  evening: Evening,
  question: Question,
  kept: Kept | null,
  next: Question,
  place: string | null,
) {
  const stories = relative(evening.cwd, evening.stories) || '.';
  for (let saved = kept?.saved ?? false; ; ) {
    const after = { next, place, skipped: kept === null, saved, stories };
    const chosen = await evening.choose('What now?', (width) =>
      afterChoices(after, evening.attempts, evening.date(), width),
    );
    if (chosen === 'model')
      await evening.show((width) => ['', ...proseLines(question.model, width, evening.theme), '']);
    else if (chosen === 'save' && kept) saved = await keepStory(evening, kept);
    else if (chosen !== 'save') return chosen;
  }
}

/** The question that needs practice most, but not the one just tried while there is another. */
function nextQuestion({ content, attempts }: Evening, tried: Question): Question {
  return rankQuestions(content.questions, attempts).find(({ id }) => id !== tried.id) ?? tried;
}
