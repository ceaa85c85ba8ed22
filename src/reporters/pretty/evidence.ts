/** The evidence table: each criterion, met with the words that show it, or what is missing; then words, time, score. */
import { measureSpeech } from '../../document/speech.ts';
import type { CheckedStory, CriterionResult, Limits } from '../../model.ts';
import { wordsOf } from '../describe.ts';
import { clock, count, hang, pad, truncate } from '../layout.ts';
import type { ReportOptions } from '../reporter.ts';
import { groupReasons } from './worth.ts';

/** The whole table, a line for each criterion. */
export function formatEvidence({ result, story }: CheckedStory, options: ReportOptions): string[] {
  const column = Math.max(...result.criteria.map(({ id }) => id.length)) + 2;
  return [
    options.theme.strong(`Evidence: ${countMet(result.criteria)}`),
    ...result.criteria.map((criterion) => formatCriterion(criterion, { result, story }, column, options)),
  ];
}

/** The table in brief: what is missing. */
export function formatMissing({ result }: CheckedStory, { theme, width }: ReportOptions): string[] {
  const missing = result.criteria.filter(({ met }) => !met).map(({ id }) => id);
  const met = `Evidence: ${countMet(result.criteria)}`;
  return hang('', missing.length === 0 ? met : `${met}; missing: ${theme.bad(missing.join(', '))}`, width);
}

/** `187 of 300 words, 1:15 of 3:00 spoken`, each marked where it is over. */
export function formatLength(
  { result, story }: CheckedStory,
  limits: Partial<Limits>,
  { theme, width }: ReportOptions,
): string[] {
  const mark = (text: string, over: boolean): string => (over ? theme.caution(text) : text);
  const words =
    limits.words === undefined ? count(result.words, 'word') : `${result.words} of ${limits.words} words`;
  const spoken = clock(result.speakingSeconds);
  const time = limits.seconds === undefined ? spoken : `${spoken} of ${clock(limits.seconds)}`;
  const how = story.spokenSeconds === null ? 'spoken' : 'as spoken';
  return hang(
    '',
    [
      mark(words, result.words > (limits.words ?? Infinity)),
      mark(`${time} ${how}`, result.speakingSeconds > (limits.seconds ?? Infinity)),
    ].join(', '),
    width,
  );
}

/** `130 words a minute, 6.5 fillers a minute, 1 pause: 4.5 s at 0:11`, for a transcript. */
export function formatSpeech(
  { story }: CheckedStory,
  limits: Partial<Limits>,
  { width }: ReportOptions,
): string[] {
  const speech = measureSpeech(story, limits);
  if (!speech) return [];
  const { wordsPerMinute, fillersPerMinute, pauses } = speech;
  const [longest] = [...pauses].sort((a, b) => b.seconds - a.seconds);
  const often = pauses.length > 1 ? `${pauses.length} pauses, the longest` : '1 pause:';
  const silence = longest ? `${often} ${longest.seconds} s at ${clock(longest.at)}` : 'no pauses';
  return hang(
    '',
    `${wordsPerMinute} words a minute, ${fillersPerMinute} fillers a minute, ${silence}`,
    width,
  );
}

/** `Score 54 = 100 - 12 missing/data-source - 10 vague/impact (2)`. */
export function formatScore({ result }: CheckedStory, { theme, width }: ReportOptions): string[] {
  const terms = groupReasons(result.reasons).map(({ id, points, times }) => {
    const often = times > 1 ? ` (${times})` : '';
    return `${points < 0 ? '-' : '+'} ${Math.abs(points)} ${id}${often}`;
  });
  if (terms.length === 0) return [];
  return hang('', `Score ${result.score} = 100 ${terms.join(' ')}`, width).map(theme.faint);
}

function countMet(criteria: CriterionResult[]): string {
  return `${criteria.filter(({ met }) => met).length} of ${criteria.length} met`;
}

function formatCriterion(
  { id, met, required, evidence }: CriterionResult,
  { result, story }: Pick<CheckedStory, 'result' | 'story'>,
  column: number,
  { theme, width }: ReportOptions,
): string {
  const name = pad(id, column);
  const room = Math.max(8, width - column - 4);
  if (met) {
    const words = evidence.map((each) => `'${wordsOf(each, story)}'`).join(', ');
    return `  ${theme.good('✓')} ${name}${truncate(words || 'met', room)}`;
  }
  const finding = result.findings.find(({ rule }) => rule === `missing/${id}`);
  const [mark, style] = required ? ['✗', theme.bad] : ['–', theme.caution];
  return `  ${style(mark)} ${style(name)}${truncate(finding?.message ?? 'missing', room)}`;
}
