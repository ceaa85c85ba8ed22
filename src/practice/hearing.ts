/** Whether an answer gives what its follow-up asked for, and what to ask where it does not. Pure. */
import type { CriterionResult, Customs, Evidence, Finding, Result } from '../model.ts';
import { criterionOf, isMissing, isVague } from '../rule-ids.ts';
import { overlaps, type Span, toSpan } from '../span.ts';
import { type AnsweredBy, type Probe, probeFor } from './follow-ups.ts';
import { speaksOf } from './said.ts';
import type { Woven } from './weave.ts';

/** Whether what a follow-up is about is still to be said: another answer may have given it, and it need not be asked. */
export function isOpen({ rule, quoted }: Probe, result: Result, woven: Woven): boolean {
  if (isMissing(rule)) {
    return !result.criteria.some(({ id, met }) => met && id === criterionOf(rule));
  }
  // No finding led to it: an interviewer's own question.
  if (!quoted) return true;
  const range = { start: woven.moved(quoted.start), end: woven.moved(quoted.end) };
  return vagueWithin(result, range) !== undefined;
}

/** What an interviewer says before asking once more. */
export type AskAgain = Customs['askAgain'];

/** An answer to a follow-up as the checker reads it. */
export interface Hearing {
  /** The story with the answer in it, and where the answer stands. */
  result: Result;
  woven: Woven;
  range: Span;
  /** The answer by itself, without what was said before. */
  alone: Result;
  /** The same as an answer to other questions, which ask for what answers the follow-up. */
  elsewhere: Result[];
  /** It is made of words, and has to do with what was said. */
  understood: boolean;
}

/**
 * The criteria that an answer shows: in the story, in its own words, and by itself too, for among the other sentences
 * of a story even a bare yes can tip the balance.
 */
export function shownBy(hearing: Hearing): string[] {
  const { result, range } = hearing;
  const byItself = shownByItself(hearing);
  return result.criteria
    .filter(
      ({ id, evidence }) =>
        byItself.some((each) => each.id === id) &&
        evidence.some((each) => overlaps(toSpan(each.position), range) && saysMore(each, result)),
    )
    .map(({ id }) => id);
}

const LEAST_WORDS = 3;

/** Whether what is left of evidence without its vague phrases says something: `went up a lot` is told, but shows nothing. */
export const isStatement = (rest: string): boolean =>
  (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS;

function saysMore({ text, position }: Evidence, { findings }: Result): boolean {
  const vague = findings.filter(
    (finding) => isVague(finding.rule) && overlaps(toSpan(finding.position), toSpan(position)),
  );
  const begin = position.start.offset;
  // By UTF-16 code units, as offsets count.
  const rest = text.split('').filter((_, at) => {
    const here = { start: begin + at, end: begin + at + 1 };
    return !vague.some((finding) => overlaps(toSpan(finding.position), here));
  });
  return vague.length === 0 || isStatement(rest.join(''));
}

/** What an answer shows by itself in words that are not only vague. */
const statedBy = (hearing: Hearing, reading = hearing.alone): CriterionResult[] =>
  shownByItself(hearing, reading).filter(({ evidence }) => evidence.some((each) => saysMore(each, reading)));

function shownByItself({ range, alone, understood }: Hearing, reading = alone): CriterionResult[] {
  if (!understood || range.start === range.end) return [];
  return reading.criteria.filter(({ met }) => met);
}

/** The missing evidence that a follow-up asked for, where its answer shows it by itself: what it counts for is heard. */
export const givenBy = ({ rule }: Probe, hearing: Hearing): CriterionResult[] =>
  statedBy(hearing).filter(({ id }) => isMissing(rule) && id === criterionOf(rule));

/**
 * Whether an answer gives what its follow-up asked for. Evidence has to be shown by it alone, for in a story the checker
 * may well pass over what was asked for where others show it better; where missing evidence was asked for in the words of
 * a vague phrase, what answers the phrase is an answer too. A vague phrase is answered by evidence of a kind that answers
 * such a phrase, whether or not the question asks for it, or by any that makes it no longer count as one. An
 * interviewer's own question is answered by any evidence that is not vague.
 */
export function judgeReply(probe: Probe, hearing: Hearing, answeredBy: AnsweredBy): boolean {
  const isAnswered = answersIn(hearing, answeredBy);
  if (isMissing(probe.rule)) {
    const isGiven = givenBy(probe, hearing).length > 0;
    return isGiven || (probe.inWordsOf !== undefined && isAnswered(probe.inWordsOf));
  }
  const { result, woven, range } = hearing;
  const evidence = shownByItself(hearing).some(({ required }) => required);
  if (!probe.quoted) return evidence && vagueWithin(result, range) === undefined;
  return isAnswered(probe.rule) || (evidence && !isOpen(probe, result, woven));
}

/** Tells of a rule whether an answer shows what answers its follow-up. */
function answersIn(hearing: Hearing, answeredBy: AnsweredBy): (rule: string) => boolean {
  const stated = [hearing.alone, ...hearing.elsewhere].flatMap((reading) => statedBy(hearing, reading));
  return (rule) => stated.some(({ id }) => answeredBy(rule).includes(id));
}

/** The words that a follow-up quotes. */
export const wordsOf = ({ quoted }: Probe, story: string): string =>
  quoted === null ? '' : story.slice(quoted.start, quoted.end);

/**
 * Whether an answer to something else makes the vague words good that a follow-up is about: it speaks of the same and
 * shows what answers them. Who has said "closing went from nine days to five" is not asked how much faster it became.
 */
export function isAlsoAnswered(
  probe: Probe,
  story: string,
  text: string,
  hearing: Hearing,
  answeredBy: AnsweredBy,
): boolean {
  return (
    isVague(probe.rule) && speaksOf(text, wordsOf(probe, story)) && answersIn(hearing, answeredBy)(probe.rule)
  );
}

/**
 * Asks once more after an answer that left the question open, and says what it lacked. Of vague words in it those are
 * quoted that would have answered, had they been precise.
 */
export function pushBack(
  probe: Probe,
  { result, range, understood }: Hearing,
  answeredBy: AnsweredBy,
  say: AskAgain,
): Probe | null {
  if (probe.again) return null;
  const again = (why: string): Probe => ({ ...probe, asked: `${why} ${probe.asked}`, again: true });
  if (!understood) return again(say.unclear);
  if (range.start === range.end) return again(say.repeated);
  const vague = vagueWithin(result, range, ({ rule }) => {
    if (rule === probe.rule) return true;
    return answeredBy(rule).includes(criterionOf(probe.rule));
  });
  if (vague) return { ...probe, asked: probeFor(vague).asked, again: true };
  const own = !isMissing(probe.rule) && !probe.quoted;
  return again(own ? say.vague : say.open);
}

function vagueWithin(
  { findings }: Result,
  range: Span,
  matters: (finding: Finding) => boolean = () => true,
): Finding | undefined {
  const vague = findings.filter(({ rule, position }) => isVague(rule) && overlaps(toSpan(position), range));
  return vague.find(matters);
}
