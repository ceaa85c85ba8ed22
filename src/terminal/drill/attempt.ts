/** One attempt at a question: drilled to its end, kept in the history, and as a story where that is asked for. */
import { relative } from 'node:path';
import { UserError } from '../../errors.ts';
import { appendLine, newId } from '../../history/attempts.ts';
import { saveStory } from '../../history/stories.ts';
import type { Attempt, Question } from '../../model.ts';
import { attemptOf } from '../../practice/attempt.ts';
import { drill } from '../../practice/drill.ts';
import { chooseProbes } from '../../practice/follow-ups.ts';
import { drawWording } from '../../practice/schedule.ts';
import { isSkipped, type Session, startSession, storyWithReplies } from '../../practice/session.ts';
import { rubricFor } from '../../rubric.ts';
import { wrapLines } from '../../text/layout.ts';
import type { Evening, PracticeSupplies } from './evening.ts';
import { toolsFor } from './supplies.ts';
import { closingLines, reportLines } from './verdict.ts';

/** An attempt that is in the history. */
export interface Kept {
  attempt: Attempt;
  /** The story with what the follow-ups brought. */
  story: string;
  /** The story is a file as well. */
  saved: boolean;
}

export function newSession(
  { attempts, settings, random, date }: PracticeSupplies,
  question: Question,
): Session {
  const { input, limit = question.seconds, strict, coach, selfRate } = settings;
  return startSession({
    id: newId(),
    at: date().toISOString(),
    question: question.id,
    wording: drawWording(question, attempts, random),
    input,
    mode: coach ? 'coach' : 'exam',
    limit,
    strict,
    selfRate,
  });
}

/**
 * Drills one question to its end and keeps the attempt; until that is in the history, the draft holds everything.
 *
 * @param place `2 of 5`, or null
 * @returns null where it was passed over
 */
export async function runSession(
  evening: Evening,
  session: Session,
  place: string | null,
): Promise<Kept | null> {
  const { settings, theme, attempts, content } = evening;
  const { customs } = content;
  const question = content.questions.find(({ id }) => id === session.question)!;
  const { limits, criteria } = rubricFor(content, question.id);
  const required = criteria.filter((criterion) => criterion.required).map(({ id }) => id);
  const tools = toolsFor(question, evening);
  const screens = evening.screens({
    ...settings,
    question,
    words: limits.words,
    customs,
    title: place === null ? question.title : `${question.title} · ${place}`,
    coach: session.mode === 'coach' ? { required, check: tools.check } : null,
    report: (state, result) => (width) =>
      reportLines({
        session: state,
        result,
        attempts,
        report: evening.report(result, { text: state.answer!.text, limit: state.limit }, width),
        width,
        theme,
      }),
  });
  const keeper = evening.keeper(session);
  const done = await drill(session, screens, {
    ...tools,
    probe: (result) => chooseProbes(result, tools.answeredBy, customs.followUps),
    note(state) {
      if (state.typing || state.answer) keeper.note(state);
    },
  });
  const kept = isSkipped(done) ? null : await keepAttempt(evening, done);
  keeper.discard();
  if (kept) return { ...kept, saved: settings.save && (await keepStory(evening, kept)) };
  const skipped = `${question.title} is skipped: nothing was told, so nothing is kept. ${customs.silence} pmdrill new ${question.id} begins a draft of one.`;
  await evening.show((width) => wrapLines(['', skipped, ''], width));
  return null;
}

async function keepAttempt({ show, theme, home, attempts }: Evening, done: Session): Promise<Kept> {
  if (done.replies.length > 0) await show((width) => closingLines(done, width, theme));
  const attempt = attemptOf(done);
  await appendLine(home.attempts, attempt);
  attempts.push(attempt);
  return { attempt, story: storyWithReplies(done).text, saved: false };
}

/** Writes the story where `pmdrill check` reads it, and says where, or why not. */
export async function keepStory(evening: Evening, { attempt, story }: Kept): Promise<boolean> {
  const { question, id, at } = attempt;
  let saved = false;
  try {
    const path = saveStory(evening.stories, { question, attempt: id, at, text: story });
    saved = true;
    await evening.show((width) => wrapLines([`Saved as ${relative(evening.cwd, path)}`, ''], width));
    await appendLine(evening.home.attempts, { version: 1, saved: id, path });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await evening.tell(error);
  }
  return saved;
}
