/** An evening of practice: drill a question, keep the attempt, offer what comes next. */
import { relative } from 'node:path';
import { UserError } from '../errors.ts';
import { appendAttempt, appendSaved, newId } from '../history/attempts.ts';
import type { DraftKeeper } from '../history/drafts.ts';
import type { Home } from '../history/home.ts';
import { saveStory } from '../history/stories.ts';
import type { Attempt, Question, Result } from '../model.ts';
import { drill, type Screens } from '../practice/drill.ts';
import type { AnsweredBy } from '../practice/follow-ups.ts';
import { drawWording, type Random, rankQuestions } from '../practice/schedule.ts';
import { attemptOf, type Session, startSession, storyWithReplies } from '../practice/session.ts';
import type { Choices } from './menu.ts';
import { afterChoices } from './offers.ts';
import { proseLines } from './prose.ts';
import type { Showing } from './screens.ts';
import { type Block, wrapStyled } from './terminal.ts';
import type { Theme } from './theme.ts';
import { closingLines, farewellLines, reportLines, roundLines } from './verdict.ts';

export interface Settings {
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

/** What a round of questions needs from outside: the person, the checker, the files, chance and time. */
export interface Round {
  theme: Theme;
  settings: Settings;
  questions: Question[];
  /** The attempts so far; new ones are added. */
  attempts: Attempt[];
  home: Home;
  /** The folder of the stories, and the folder from which paths are told. */
  stories: string;
  cwd: string;
  screens(showing: Showing): Screens;
  choose<Value>(message: string, choices: Choices<Value>): Promise<Value>;
  show(text: Block): Promise<void>;
  /** Shows lines behind which nothing more is asked. */
  say(text: Block): void;
  /** Tells what could not be done; the round goes on. */
  tell(error: UserError): Promise<void>;
  /** Waits for a reading of an answer, and says so. */
  wait<Value>(reading: Promise<Value>): Promise<Value>;
  keeper(session: Session): DraftKeeper<Session>;
  check: Check;
  understands: Understands;
  answeredBy: AnsweredBy;
  /** Words that an answer to a question may have, and the criteria that it must meet. */
  wordsFor(question: string): number;
  requiredFor(question: string): string[];
  /** The report of `pmdrill check` on an answer, as lines. */
  report(result: Result, text: string, width: number): string[];
  random: Random;
  date(): Date;
}

/** Whether an answer is made of words, and has to do with what was said before it. */
export type Understands = (text: string, said: string) => Promise<boolean>;

/** The checker's reading of an answer to a question. */
export type Check = (question: string, text: string) => Promise<Result>;

/** An attempt that is in the history. */
interface Kept {
  attempt: Attempt;
  /** The story with what the follow-ups brought. */
  story: string;
  /** The story is a file as well. */
  saved: boolean;
}

/**
 * Drills the questions one after the other, then what the person chooses, until they stop.
 *
 * @param resumed a drill of the first question that had been broken off
 */
export async function practise(round: Round, questions: Question[], resumed: Session | null): Promise<void> {
  const queue = [...questions];
  const place = (at: number) =>
    questions.length > 1 && at < questions.length ? `${at + 1} of ${questions.length}` : null;
  let taken = resumed;
  const tonight: Attempt[] = [];
  for (let at = 0; ; ) {
    const question = queue[at]!;
    const kept = await runSession(round, taken ?? newSession(round, question), place(at));
    taken = null;
    tonight.push(kept.attempt);
    if (questions.length > 1 && at === questions.length - 1)
      await round.show((width) => roundLines(tonight, round.questions, width, round.theme));
    const next = queue[at + 1] ?? nextQuestion(round, question);
    const chosen = await offerNext(round, kept, next, place(at + 1));
    if (chosen === 'stop') return round.say((width) => farewellLines(tonight.length, width));
    if (chosen === 'next') queue[++at] = next;
  }
}

export function newSession(
  { attempts, settings, random, date }: Pick<Round, 'attempts' | 'settings' | 'random' | 'date'>,
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
 */
export async function runSession(round: Round, session: Session, place: string | null): Promise<Kept> {
  const { settings, theme, attempts } = round;
  const question = round.questions.find(({ id }) => id === session.question)!;
  const check = (text: string) => round.check(question.id, text);
  const screens = round.screens({
    ...settings,
    question,
    words: round.wordsFor(question.id),
    title: place === null ? question.title : `${question.title} · ${place}`,
    coach: session.mode === 'coach' ? { required: round.requiredFor(question.id), check } : null,
    report: (state, result) => (width) =>
      reportLines({
        session: state,
        result,
        attempts,
        report: round.report(result, state.answer!.text, width),
        width,
        theme,
      }),
  });
  const keeper = round.keeper(session);
  const done = await drill(session, screens, {
    check,
    wait: round.wait,
    understands: round.understands,
    answeredBy: round.answeredBy,
    note(state) {
      if (state.typing || state.answer) keeper.note(state);
    },
  });
  if (done.replies.length > 0) await round.show((width) => closingLines(done, width, theme));
  const attempt = attemptOf(done);
  await appendAttempt(round.home.attempts, attempt);
  keeper.discard();
  attempts.push(attempt);
  const kept = { attempt, story: storyWithReplies(done).text, saved: false };
  return { ...kept, saved: settings.save && (await keepStory(round, kept)) };
}

/** Writes the story where `pmdrill check` reads it, and says where, or why not. */
async function keepStory(round: Round, { attempt, story }: Kept): Promise<boolean> {
  const { question, id, at } = attempt;
  let saved = false;
  try {
    const path = saveStory(round.stories, { question, attempt: id, at, text: story });
    saved = true;
    await round.show((width) => wrapStyled([`Saved as ${relative(round.cwd, path)}`, ''], width));
    await appendSaved(round.home.attempts, { version: 1, saved: id, path });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await round.tell(error);
  }
  return saved;
}

async function offerNext(round: Round, kept: Kept, next: Question, place: string | null) {
  const question = round.questions.find(({ id }) => id === kept.attempt.question)!;
  const stories = relative(round.cwd, round.stories) || '.';
  for (let { saved } = kept; ; ) {
    const standing = { next, place, saved, stories };
    const chosen = await round.choose('What now?', (width) =>
      afterChoices(standing, round.attempts, round.date(), width),
    );
    if (chosen === 'model')
      await round.show((width) => ['', ...proseLines(question.model, width, round.theme), '']);
    else if (chosen !== 'save') return chosen;
    else saved = await keepStory(round, kept);
  }
}

/** The question that needs practice most, but not the one just tried while there is another. */
function nextQuestion({ questions, attempts }: Round, tried: Question): Question {
  return rankQuestions(questions, attempts).find(({ id }) => id !== tried.id) ?? tried;
}
