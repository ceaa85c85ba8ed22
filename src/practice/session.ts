/** One question's drill as a state and the events that move it: no terminal, no clock, no files. Pure. */
import type { Attempt, Result, Typed } from '../model.ts';
import { saysNothing } from '../text/passing.ts';
import type { AnsweredBy, Probe, PushBack } from './follow-ups.ts';
import { keepHeard } from './heard.ts';
import {
  type AskAgain,
  givenBy,
  type Hearing,
  isAlsoAnswered,
  isOpen,
  judgeReply,
  pushBack,
  shownBy,
  wordsOf,
} from './hearing.ts';
import { withoutRepeats } from './said.ts';
import { type Woven, weave } from './weave.ts';

const STAGES = ['prepare', 'answer', 'rate', 'check', 'verdict', 'follow-up', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** Plain data, so that a draft can keep it and a later start can go on with it. */
export interface Session {
  id: string;
  at: string;
  question: string;
  wording: string;
  input: Attempt['input'];
  mode: Attempt['mode'];
  limit: number | null;
  /** Time up ends an answer. */
  strict: boolean;
  selfRate: boolean;
  stage: Stage;
  /** What is being typed in this stage. */
  typing: Typed | null;
  answer: Typed | null;
  selfRating: number | null;
  result: Result | null;
  /** What may still be asked, the next follow-up first. */
  probes: Probe[];
  /** How many follow-ups are asked, those that are asked again not counted. */
  most: number;
  replies: Reply[];
  /** The checker's reading of the story with the replies that it keeps, and with what was heard before. */
  after: Result | null;
}

export interface Reply {
  probe: Probe;
  answer: Typed;
  met: boolean;
  /** It belongs into the story: it answered, or it showed something else that the story had not. */
  kept: boolean;
  /** Vague words that it made good beside; absent from drafts of earlier versions. */
  also?: string[];
}

export type SessionEvent =
  | { type: 'ready' }
  | { type: 'typing'; typed: Typed }
  | { type: 'typed'; typed: Typed }
  | { type: 'rated'; rating: number | null }
  | { type: 'checked'; result: Result; pushBack: PushBack }
  | { type: 'push-back'; wanted: boolean }
  | { type: 'replied'; typed: Typed; hearing: Hearing; answeredBy: AnsweredBy; askAgain: AskAgain };

export type Setup = Pick<
  Session,
  'id' | 'at' | 'question' | 'wording' | 'input' | 'mode' | 'limit' | 'strict' | 'selfRate'
>;

export function startSession(setup: Setup): Session {
  return {
    ...setup,
    stage: 'prepare',
    typing: null,
    answer: null,
    selfRating: null,
    result: null,
    probes: [],
    most: 0,
    replies: [],
    after: null,
  };
}

/** The stages in which an event counts; in any other it changes nothing. */
const EXPECTED: Record<SessionEvent['type'], Stage[]> = {
  ready: ['prepare'],
  typing: ['answer', 'follow-up'],
  typed: ['answer'],
  rated: ['rate'],
  checked: ['check'],
  'push-back': ['verdict', 'follow-up'],
  replied: ['follow-up'],
};

export function advance(session: Session, event: SessionEvent): Session {
  if (!EXPECTED[event.type].includes(session.stage)) return session;
  switch (event.type) {
    case 'ready':
      return { ...session, stage: 'answer' };
    case 'typing':
      return { ...session, typing: event.typed };
    case 'typed':
      return takeAnswer(session, event.typed);
    case 'rated':
      return { ...session, stage: 'check', selfRating: event.rating };
    case 'checked':
      // Where nothing was said there is nothing to show, and an interviewer moves on.
      return isSkipped(session)
        ? { ...session, stage: 'done', result: event.result }
        : { ...session, stage: 'verdict', result: event.result, ...event.pushBack };
    case 'push-back':
      return ask(session, event.wanted ? session.probes : []);
    case 'replied':
      return reply(session, event);
  }
}

/** Whether a question has been passed over. */
export const isSkipped = ({ answer }: Pick<Session, 'answer'>): boolean =>
  answer !== null && saysNothing(answer.text);

function takeAnswer(session: Session, answer: Typed): Session {
  const rates = session.selfRate && !isSkipped({ answer });
  return { ...session, stage: rates ? 'rate' : 'check', answer, typing: null };
}

function ask(session: Session, probes: Probe[]): Session {
  const asked = session.replies.filter(({ probe }) => !probe.again).length;
  const isNext = probes[0]?.again || (probes.length > 0 && asked < session.most);
  return { ...session, stage: isNext ? 'follow-up' : 'done', probes };
}

function reply(session: Session, event: Extract<SessionEvent, { type: 'replied' }>): Session {
  const [probe, ...rest] = session.probes;
  if (!probe) return session;
  const { typed, hearing, answeredBy, askAgain } = event;
  const before = session.after ?? session.result;
  const met = judgeReply(probe, hearing, answeredBy);
  const brings = shownBy(hearing).some((id) => before?.criteria.some((each) => each.id === id && !each.met));
  const story = session.answer?.text ?? '';
  const also = rest.filter((each) => isAlsoAnswered(each, story, typed.text, hearing, answeredBy));
  const kept = met || brings || also.length > 0;
  // To have nothing to say is an answer, too; an interviewer moves on.
  const again = met || saysNothing(typed.text) ? null : pushBack(probe, hearing, answeredBy, askAgain);
  const replies = [
    ...session.replies,
    { probe, answer: typed, met, kept, also: also.map((each) => wordsOf(each, story)) },
  ];
  const heard = keepHeard(hearing.result, [...(before?.criteria ?? []), ...givenBy(probe, hearing)]);
  const open = kept
    ? rest.filter((each) => !also.includes(each) && isOpen(each, heard, hearing.woven))
    : rest;
  const after = kept ? heard : before;
  return ask({ ...session, typing: null, replies, after }, again ? [again, ...open] : open);
}

/**
 * The story with the replies that it keeps, each in its place and without what was said before.
 *
 * @param text one more reply, to the follow-up that is being asked
 */
export function storyWithReplies({ answer, replies, probes }: Session, text?: string): Woven {
  const told = replies
    .map(({ probe, answer: reply, kept }, at) => ({ probe, kept, text: freshWords(replies, reply.text, at) }))
    .filter(({ kept }) => kept);
  const asked = probes[0];
  const latest = text === undefined || !asked ? [] : [{ probe: asked, text: freshWords(replies, text) }];
  return weave(answer?.text ?? '', [...told, ...latest]);
}

/** All that was typed, answer and replies, as it was typed. */
export function wordsSaid(session: Session | null | undefined): string[] {
  if (!session) return [];
  const { answer, replies, typing } = session;
  return [answer, ...replies.map((each) => each.answer), typing].flatMap((typed) => typed?.text || []);
}

/** What a reply says that no reply before it did. */
export function freshWords(replies: Reply[], text: string, at = replies.length): string {
  const before = replies.slice(0, at).map(({ answer }) => answer.text);
  return withoutRepeats(text, before);
}
