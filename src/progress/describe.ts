/** Sentences about progress that its formats share. Pure. */
import { nameOf } from '../rule-ids.ts';
import { localDay } from '../text/dates.ts';
import { count } from '../text/layout.ts';
import { quotable } from '../text/printable.ts';
import type { Progress } from './progress.ts';

/** What to do where there is no attempt at all. */
export const NOTHING_YET =
  'There is no attempt yet, so there is nothing to plot. Make the first one: pmdrill practice (it takes a few minutes).';

/** `60 attempts on 24 days, 2026-10-14 to 2026-11-25; 3 days in a row, the longest run was 6.` */
export function describeSpan({ attempts, streak, from, to }: Progress): string {
  const run =
    streak.current > 0
      ? `${count(streak.current, 'day')} in a row, ${streak.current === streak.longest ? 'your longest run' : `the longest run was ${streak.longest}`}`
      : `no run at the moment, the longest was ${count(streak.longest, 'day')}`;
  const [first, last] = [from, to].map((at) => at && localDay(at));
  if (first === last) return `${count(attempts, 'attempt')} on ${first}.`;
  return `${count(attempts, 'attempt')} on ${count(streak.days, 'day')}, ${first} to ${last}; ${run}.`;
}

/** What the history holds and no plot draws, a sentence each. */
export function describeLeftOut({ elsewhere: { attempts, questions }, skipped }: Progress): string[] {
  const are = attempts === 1 ? 'is of a question' : 'are of questions';
  const elsewhere = `${attempts} of them ${are} not in use here (${questions.map(quotable).join(', ')}) and not drawn below; --content names the folder that holds such a question.`;
  const passedOver = `${count(skipped, 'question')} that you skipped in a mock ${skipped === 1 ? 'counts' : 'count'} for no attempt.`;
  return [...(attempts > 0 ? [elsewhere] : []), ...(skipped > 0 ? [passedOver] : [])];
}

export const NOT_TRIED = 'not tried yet';

/** `12 attempts, 0 → 100, best 100`; of a single one its score. */
export function describeScores(scores: number[]): string {
  const [first, last] = [scores[0], scores.at(-1)];
  const course = scores.length === 1 ? `${first}` : `${first} → ${last}, best ${Math.max(...scores)}`;
  return `${count(scores.length, 'attempt')}, ${course}`;
}

export function describeOver({ over }: Progress): string {
  const words = `${over.words} of ${count(over.wordsOf, 'answer')} went over the limit of words`;
  if (over.timeOf === 0) return `${words}.`;
  const clock =
    over.otherClock === 0
      ? ''
      : ` For ${over.otherClock} of the ${over.timeOf} another clock was set, such as a mock's, which is for the probing as well.`;
  return `${words}, ${over.time} of ${over.timeOf} whose time is known over their time.${clock}`;
}

export function describeSelfRating({ selfRating: { rated, difference } }: Progress): string {
  if (difference === null)
    return 'You have not rated yourself yet: pmdrill practice --self-rate asks before you see the verdict.';
  const size = Math.abs(difference).toFixed(1);
  const way =
    Math.abs(difference) < 0.25 ? 'close to' : difference > 0 ? `${size} of 5 above` : `${size} of 5 below`;
  return `Over ${count(rated, 'rated answer')} you put yourself ${way} the score, on average.`;
}

/** The last line: what was shown least of late, and the command that goes on from here. */
export function describeNextStep({ late: { attempts, weakest } }: Progress): string {
  const next = 'Tonight: pmdrill next';
  if (attempts === 0) return next;
  const answers = attempts === 1 ? 'your last answer' : `your last ${attempts} answers`;
  if (weakest === null) return `Nothing required was missing from ${answers}. ${next}`;
  const { criterion, met, tries } = weakest;
  return `Weakest in ${answers}: ${nameOf(criterion)}, shown in ${met} of ${tries}. ${next}`;
}

export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (part * 100) / whole);
