/** What the drill says beside the checker's report: time, progress, how the follow-ups went. Pure. */
import { countStoryWords } from '../../document/index.ts';
import { describeScore, finalResult, tookTooLong } from '../../history/summary.ts';
import type { Attempt, Question, Result, Typed } from '../../model.ts';
import { compareResults, type Progress, summarizeResult } from '../../practice/progress.ts';
import { lastAttempt } from '../../practice/schedule.ts';
import type { Session } from '../../practice/session.ts';
import { nameOf } from '../../rule-ids.ts';
import { count, formatTime, hang, NARROW, pad } from '../../text/layout.ts';
import type { Look, Theme } from '../../text/theme.ts';
import { factLines } from './brief.ts';

export interface Verdict extends Look {
  session: Session;
  result: Result;
  /** Attempts before this one. */
  attempts: Attempt[];
  /** The checker's report. */
  report: string[];
}

/** Said once, when a limit was passed for the second time. */
const suggestLonger = (limit: number): string =>
  `That was the second answer over its time. ${formatTime(limit)} is meant for speaking, and typing takes longer: --limit ${formatTime(2 * limit)} gives you twice as long, --limit 0 takes the clock away.`;

/** Time, what changed since the last attempt, how the self-rating compares; then the report. */
export function reportLines({ session, result, attempts, report, width, theme }: Verdict): string[] {
  const { answer, limit, selfRating, question } = session;
  const facts: [string, string][] = [];
  if (answer && (answer.seconds > 0 || answer.pauses > 0))
    facts.push(['Time used', describeTime(answer, limit)]);
  const last = lastAttempt(question, attempts);
  if (last) {
    const progress = compareResults(last.result, summarizeResult(result));
    facts.push(['Since the last try', describeProgress(progress, theme)]);
  }
  if (selfRating !== null)
    facts.push(['You gave yourself', `${selfRating} of 5; the score is ${result.score}`]);
  const late = answer && limit !== null && answer.seconds > limit;
  const suggestion =
    late && attempts.filter(tookTooLong).length === 1 ? ['', ...hang('', suggestLonger(limit), width)] : [];
  const times = [...factLines(facts, width, theme), ...suggestion];
  return [...times, ...(times.length > 0 ? [''] : []), ...report, ''];
}

/** How each follow-up went, and what they brought. */
export function closingLines({ replies, result, after }: Session, width: number, theme: Theme): string[] {
  const shown = new Set<string>();
  const lines = replies.flatMap(({ probe, met }, index) => {
    const again = replies[index + 1]?.probe.again;
    // Of a follow-up that was asked twice, the first question and the second answer count.
    if (probe.again) return [];
    if (again ? replies[index + 1]!.met : met) return labelled(theme.good('✓ answered'), probe.asked, width);
    const open = labelled(theme.caution('○ open'), probe.asked, width);
    // Two phrases of one kind have one example.
    if (shown.has(probe.good)) return open;
    shown.add(probe.good);
    return [...open, ...hang('  ', `${theme.faint('A good story has it:')} ${probe.good}`, width)];
  });
  const gain =
    result && after
      ? describeProgress(compareResults(summarizeResult(result), summarizeResult(after)), theme)
      : '';
  return ['', ...lines, '', ...hang('', `${theme.faint('With your answers')}  ${gain}`, width), ''];
}

/** At the end of the questions that were asked for: how each answer went. */
export function eveningLines(
  attempts: Attempt[],
  questions: Question[],
  width: number,
  theme: Theme,
): string[] {
  const facts = questions.flatMap(({ id, title }): [string, string][] => {
    const last = lastAttempt(id, attempts);
    return last ? [[title, `${finalResult(last).verdict}, score ${describeScore(last)}`]] : [];
  });
  return ['', theme.strong('Your round'), ...factLines(facts, width, theme), ''];
}

/** At the end of an evening. */
export function farewellLines(attempts: number, width: number): string[] {
  const kept = `${count(attempts, 'answer')} kept. pmdrill progress shows how far you have come, pmdrill next what comes next.`;
  return hang('', kept, width);
}

/** A text beside its label, or below it where a column of labels would take too much room. */
function labelled(label: string, text: string, width: number): string[] {
  return width < NARROW ? [label, ...hang('  ', text, width)] : hang(pad(label, 12), text, width);
}

/** Words a minute. */
const FASTEST = 200;

/** `2:41 of 3:00, paused once for 0:12; typed at 51 words a minute`. */
function describeTime(typed: Typed, limit: number | null): string {
  const { text, seconds, pausedSeconds, pauses } = typed;
  const of = limit === null ? '' : ` of ${formatTime(limit)}`;
  const over = limit !== null && seconds > limit ? `, ${formatTime(seconds - limit)} over` : '';
  const times = pauses === 1 ? 'once' : pauses === 2 ? 'twice' : `${pauses} times`;
  const paused = pauses > 0 ? `, paused ${times} for ${formatTime(pausedSeconds)}` : '';
  const words = seconds > 0 ? Math.round((countStoryWords(text) * 60) / seconds) : 0;
  // Nobody types faster: the answer was pasted.
  const pace = words > 0 && words <= FASTEST ? `; typed at ${words} words a minute` : '';
  return `${formatTime(seconds)}${of}${over}${paused}${pace}`;
}

/** One line on what changed between two readings. */
function describeProgress({ score, gained, lost, vague }: Progress, theme: Theme): string {
  const difference = score.to - score.from;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  const style = difference > 0 ? theme.good : difference < 0 ? theme.bad : theme.faint;
  const parts = [`score ${score.from} → ${score.to} ${style(`(${sign}${Math.abs(difference)})`)}`];
  if (gained.length > 0) parts.push(`new: ${theme.good(nameCriteria(gained))}`);
  if (lost.length > 0) parts.push(`gone: ${theme.bad(nameCriteria(lost))}`);
  if (vague.from !== vague.to) parts.push(`vague phrases ${vague.from} → ${vague.to}`);
  return parts.join('; ');
}

function nameCriteria(ids: string[]): string {
  return ids.map(nameOf).join(', ');
}
