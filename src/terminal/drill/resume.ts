/** Drafts of drills that were broken off: offered at the next start, none is dropped without being asked. */
import type { DraftFile } from '../../history/drafts.ts';
import { describeAge } from '../../history/summary.ts';
import type { Session } from '../../practice/session.ts';
import { silentScreens } from '../../practice/silent.ts';
import { wrapLines } from '../../text/layout.ts';
import { runSession } from './attempt.ts';
import type { Evening } from './evening.ts';
import { draftChoices } from './offers.ts';

/** Two that write one draft would write over each other's words. */
export const TAKEN = 'Another pmdrill has gone on with it meanwhile, so it is left alone here.';

/**
 * Offers each draft: go on with the time that was left, keep as an attempt, discard.
 *
 * @returns the first that the person goes on with; those behind it wait for the next start
 */
export async function offerDrafts(evening: Evening, drafts: DraftFile<Session>[]): Promise<Session | null> {
  for (const { content: session, isFree, discard } of drafts) {
    const question = evening.content.questions.find(({ id }) => id === session.question);
    // A question of a content folder that is not in use now: its draft waits.
    if (!question) continue;
    const message = `You broke off ${question.title}, ${describeAge(session.at, evening.date())}.`;
    const chosen = await evening.choose(message, () => draftChoices(session));
    if (!isFree()) {
      await evening.show((width) => wrapLines([TAKEN, ''], width));
      continue;
    }
    const { input, coach, strict } = evening.settings;
    if (chosen === 'go-on')
      return {
        ...session,
        input,
        mode: coach ? 'coach' : session.mode,
        strict: strict || session.strict,
      };
    if (chosen === 'keep') await runSession({ ...evening, screens: () => silentScreens }, session, null);
    discard();
  }
  return null;
}
