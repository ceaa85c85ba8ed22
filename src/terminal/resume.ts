/** Drafts of drills that were broken off: offered at the next start, none is dropped without being asked. */
import type { DraftFile } from '../history/drafts.ts';
import { describeAge } from '../history/summary.ts';
import type { Screens } from '../practice/drill.ts';
import type { Session } from '../practice/session.ts';
import { draftChoices } from './offers.ts';
import { type Round, runSession } from './round.ts';

/** Offers each draft: go on with the time that was left, keep as an attempt, discard. */
export async function offerDrafts(round: Round, drafts: DraftFile<Session>[]): Promise<void> {
  for (const draft of drafts) {
    const { content: session } = draft;
    const question = round.questions.find(({ id }) => id === session.question);
    // A question of a content folder that is not in use now: its draft waits.
    if (!question) continue;
    const when = describeAge(session.at, round.date());
    const chosen = await round.choose(`You broke off ${question.title}, ${when}.`, draftChoices(session));
    if (chosen === 'go-on') await runSession(round, { ...session, input: round.settings.input }, null);
    if (chosen === 'keep') await runSession({ ...round, screens: () => silentScreens() }, session, null);
    draft.discard();
  }
}

/** Takes what was typed as the answer and asks nothing. */
function silentScreens(): Screens {
  const nothing = { text: '', seconds: 0, pausedSeconds: 0, pauses: 0 };
  return {
    prepare: async () => {},
    answer: async ({ typing }) => typing ?? nothing,
    rate: async () => null,
    verdict: async () => false,
    followUp: async ({ typing }) => typing,
  };
}
