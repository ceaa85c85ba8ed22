/** Runs one question's drill: asks the screens for what a person does and moves the session by it. */
import type { Result, Typed } from '../model.ts';
import { criterionOf } from '../rule-ids.ts';
import type { AnsweredBy, Probe, PushBack } from './follow-ups.ts';
import type { AskAgain } from './hearing.ts';
import { advance, freshWords, type Session, type SessionEvent, storyWithReplies } from './session.ts';

/** What a person sees and does, one member a stage: full screen, line by line, or nobody there. */
export interface Screens {
  /** Shows the question; ends when the answer may begin. */
  prepare(session: Session): Promise<void>;
  /** Takes the answer; `note` is told of what is typed so far. */
  answer(session: Session, note: Note): Promise<Typed>;
  /** Takes a self-rating from 1 to 5, or null where none is given. */
  rate(session: Session): Promise<number | null>;
  /** Shows the checker's verdict; says whether follow-ups are wanted. */
  verdict(session: Session, result: Result): Promise<boolean>;
  /** Takes the answer to a follow-up; null: no more of them. */
  followUp(session: Session, probe: Probe, note: Note): Promise<Typed | null>;
}

export type Note = (typed: Typed) => void;

export interface Tools {
  /**
   * @param as the question that it answers, if it is not the one at hand
   * @param asked the criterion that a follow-up has just asked for
   */
  check(text: string, as?: string, asked?: string): Promise<Result>;
  /** Other questions, which ask for what answers the follow-up of a rule where the one at hand does not. */
  asksElsewhere(rule: string): string[];
  answeredBy: AnsweredBy;
  askAgain: AskAgain;
  /** Whether a text is made of words, and has to do with what was said before. */
  understands(text: string, said: string): Promise<boolean>;
  /** Lets a person see that an answer is being read. */
  wait<Value>(reading: Promise<Value>): Promise<Value>;
  /** Chooses what is asked after an answer. */
  probe(result: Result): PushBack;
  /** Told of each state, for the draft. */
  note(session: Session): void;
}

/** @returns the session when it is done; what a screen throws, an interruption above all, passes through */
export async function drill(session: Session, screens: Screens, tools: Tools): Promise<Session> {
  let state = session;
  const move = (event: SessionEvent) => {
    state = advance(state, event);
    tools.note(state);
  };
  const note: Note = (typed) => move({ type: 'typing', typed });
  tools.note(state);
  while (state.stage !== 'done') move(await nextEvent(state, screens, tools, note));
  return state;
}

async function nextEvent(state: Session, screens: Screens, tools: Tools, note: Note): Promise<SessionEvent> {
  const { check, wait } = tools;
  switch (state.stage) {
    case 'prepare':
      await screens.prepare(state);
      return { type: 'ready' };
    case 'answer':
      return { type: 'typed', typed: await screens.answer(state, note) };
    case 'rate':
      return { type: 'rated', rating: await screens.rate(state) };
    case 'check': {
      const result = await wait(check(state.answer?.text ?? ''));
      return { type: 'checked', result, pushBack: tools.probe(result) };
    }
    case 'verdict':
      return { type: 'push-back', wanted: await screens.verdict(state, state.result!) };
    default:
      return followUp(state, screens, tools, note);
  }
}

async function followUp(state: Session, screens: Screens, tools: Tools, note: Note): Promise<SessionEvent> {
  const { check, asksElsewhere, understands, wait, answeredBy, askAgain } = tools;
  const probe = state.probes[0]!;
  const typed = await screens.followUp(state, probe, note);
  if (typed === null) return { type: 'push-back', wanted: false };
  const woven = storyWithReplies(state, typed.text);
  const range = woven.ranges.at(-1)!;
  const fresh = freshWords(state.replies, typed.text);
  const said = [state.wording, probe.asked, storyWithReplies(state).text].join('\n');
  const [result, alone, elsewhere, understood] = await wait(
    Promise.all([
      check(woven.text),
      check(fresh, undefined, criterionOf(probe.rule)),
      Promise.all(asksElsewhere(probe.inWordsOf ?? probe.rule).map((as) => check(fresh, as))),
      understands(typed.text, said),
    ]),
  );
  const hearing = { result, woven, range, alone, elsewhere, understood };
  return { type: 'replied', typed, hearing, answeredBy, askAgain };
}
