/** The interviewer at a terminal: welcomes, puts the questions, probes, and lets nothing be seen of what they think. */
import { findDrafts } from '../../history/drafts.ts';
import { describeAge } from '../../history/summary.ts';
import { type Interview, minutesInAll, secondsForProbe } from '../../mock/interview.ts';
import type { Typed } from '../../model.ts';
import type { Session } from '../../practice/session.ts';
import { formatTime } from '../../text/layout.ts';
import { isPass } from '../../text/passing.ts';
import type { Asked } from '../answer/memory.ts';
import { recallLines } from './brief.ts';
import type { Interviewer, Sitting } from './interview.ts';
import { TAKEN } from './resume.ts';
import type { Supplies, Surface } from './supplies.ts';

export interface InterviewSurface extends Surface {
  /** Shows a page, its lines broken where they are too long, and waits for Enter. */
  wait(lines: string[], help: string): Promise<void>;
  answer(asked: Asked): Promise<Typed>;
}

/** What comes, and how it can be left. */
export async function welcome(surface: InterviewSurface, { theme, content }: Supplies): Promise<void> {
  const { questions } = content;
  const lines = [
    theme.accent('The behavioral round'),
    '',
    `${questions.length} questions in an order of chance, ${minutesInAll(questions)} minutes in all. Each begins with your answer; the rest of its time is for what the interviewer asks.`,
    'There are no hints, and no verdict until the end. Then the hiring committee holds its debrief.',
    '',
    theme.faint('Ctrl+C stops at any time: the interview is kept, and pmdrill mock goes on with it.'),
  ];
  await surface.wait(lines, 'Enter begins');
}

/**
 * Offers each interview that was broken off.
 *
 * @returns the first that the person goes on with
 */
export async function offerInterviews(
  surface: InterviewSurface,
  { home, content, date }: Supplies,
  input: Sitting['input'],
): Promise<Interview | null> {
  for (const { content: interview, isFree, discard } of findDrafts<Interview>(home.interviews)) {
    const { turns, done, session } = interview;
    // With questions of a content folder that is not in use now: it waits.
    if (turns.some(({ question }) => !content.questions.some(({ id }) => id === question))) continue;
    const message = `You broke off an interview, ${describeAge(interview.at, date())}.`;
    const chosen = await surface.choose(message, () => [
      { name: `Go on with it (question ${done + 1} of ${turns.length})`, value: 'go-on' },
      {
        name: 'Discard it',
        value: 'discard',
        description: 'answers to questions that were over stay in the history',
      },
    ]);
    if (!isFree()) {
      await surface.wait([TAKEN], 'Enter goes on');
      continue;
    }
    if (chosen === 'go-on') return { ...interview, session: session && continueBy(session, input) };
    discard();
  }
  return null;
}

/** An answer that came from a pipe stays one. */
const continueBy = (session: Session, input: Sitting['input']): Session =>
  session.input === 'pipe' ? session : { ...session, input };

/** An interviewer at a terminal: tells neither what is looked for nor how it went. */
export function interviewerAt(
  surface: InterviewSurface,
  { theme, content }: Pick<Supplies, 'theme' | 'content'>,
): Interviewer {
  return (question, title) => {
    let isTold = false;
    const tell = (lines: string[], help: string) => {
      isTold = true;
      return surface.wait([theme.accent(title), '', ...lines], help);
    };
    return {
      prepare({ wording, limit }) {
        const times = `${formatTime(limit ?? 0)} for your answer, ${question.budgetMinutes} minutes with what I ask after it.`;
        const lines = [theme.strong(wording), '', theme.faint(times)];
        return tell(lines, 'Enter starts your answer and the clock');
      },
      answer({ wording, limit, typing }, note) {
        isTold = true;
        return surface.answer({ title, asked: wording, limit, strict: false, draft: typing, note });
      },
      rate: async () => null,
      verdict: async () => true,
      async followUp(session, { asked }, note) {
        const limit = secondsForProbe(question, session);
        if (limit === null) return null;
        // Of an answer given before the interview was broken off, or from a pipe, the question is no longer in sight.
        if (!isTold)
          await tell(
            [...recallLines(session, theme), '', theme.strong(asked)],
            'Enter goes on with the follow-up and its clock',
          );
        const name = `${title} · follow-up`;
        const passed = isPass(session.replies.at(-1)?.answer.text ?? '');
        const said = passed ? `${content.customs.passed.said} ${asked}` : asked;
        return surface.answer({ title: name, asked: said, limit, strict: true, draft: session.typing, note });
      },
    };
  };
}
