/** The evidence table: each criterion, met with the words that show it, or what is missing; then words, time, score. */
import { measureSpeech } from '../../document/speech.ts';
import type { CheckedStory, CriterionResult, Limits } from '../../model.ts';
import { rubricFor } from '../../rubric.ts';
import { missingRule } from '../../rule-ids.ts';
import { formatTime, hang } from '../../text/layout.ts';
import { quotable } from '../../text/printable.ts';
import { describeLength, wordsOf } from '../describe.ts';
import type { ReportOptions } from '../reporter.ts';
import { cutAroundNumber, cutQuote } from './cut-quote.ts';

/** The whole table, a line for each criterion. */
export function formatEvidence(checked: CheckedStory, options: ReportOptions): string[] {
  const { criteria, question } = checked.result;
  const column = Math.max(...criteria.map(({ id }) => id.length)) + 2;
  const counted = new Set(
    rubricFor(checked.content, question)
      .criteria.filter(({ quantities }) => quantities.length > 0)
      .map(({ id }) => id),
  );
  const shorten = (id: string) => (counted.has(id) ? cutAroundNumber : cutQuote);
  return [
    ...hang('', `Evidence: ${countEach(criteria)}`, options.width).map(options.theme.strong),
    ...criteria.flatMap((each) => formatCriterion(each, checked, column, shorten(each.id), options)),
  ];
}

/** The table in brief: what is missing. */
export function formatMissing({ result }: CheckedStory, { theme, width }: ReportOptions): string[] {
  const missing = result.criteria.filter(({ met }) => !met).map(({ id }) => id);
  const met = `Evidence: ${countMet(result.criteria)}`;
  return hang('', missing.length === 0 ? met : `${met}; missing: ${theme.bad(missing.join(', '))}`, width);
}

/** `187 of 300 words, 1:15 of 3:00 spoken`. */
export function formatLength(
  { result, story }: CheckedStory,
  limits: Limits,
  { theme, width }: ReportOptions,
): string[] {
  const how = story.spokenSeconds === null ? ' spoken' : ' as spoken';
  return hang('', describeLength(result, limits, theme, how).join(', '), width);
}

/** `130 words a minute, 6.5 fillers a minute, 1 pause: 4.5 s at 0:11`, for a transcript. */
export function formatSpeech({ story }: CheckedStory, limits: Limits, { width }: ReportOptions): string[] {
  const speech = measureSpeech(story, limits);
  if (!speech) return [];
  const { wordsPerMinute, fillersPerMinute, pauses } = speech;
  const [longest] = [...pauses].sort((a, b) => b.seconds - a.seconds);
  const often = pauses.length > 1 ? `${pauses.length} pauses, the longest` : '1 pause:';
  const silence = longest ? `${often} ${longest.seconds} s at ${formatTime(longest.at)}` : 'no pauses';
  return hang(
    '',
    `${wordsPerMinute} words a minute, ${fillersPerMinute} fillers a minute, ${silence}`,
    width,
  );
}

/** `Score 78 = 100 - 12 missing/data-source - 10 vague/impact`. */
export function formatScore({ result }: CheckedStory, { theme, width }: ReportOptions): string[] {
  const terms = result.reasons.map(({ id, points }) => `- ${-points} ${id}`);
  if (terms.length === 0) return [];
  const sum = result.reasons.reduce((total, { points }) => total + points, 100);
  const end = sum < 0 ? ['(no score is below 0)'] : [];
  return joinWhole([`Score ${result.score} = 100`, ...terms, ...end], width).map(theme.faint);
}

/** Terms in rows, each of them whole. */
function joinWhole(terms: string[], width: number): string[] {
  const rows: string[] = [];
  for (const term of terms) {
    const longer = `${rows.at(-1)} ${term}`;
    if (rows.length > 0 && longer.length <= width) rows[rows.length - 1] = longer;
    else rows.push(rows.length === 0 ? term : `  ${term}`);
  }
  return rows;
}

/** `6 of 11 met (✓), 3 missing (✗), 2 missing but not required (–)`: also the legend of the marks. */
function countEach(criteria: CriterionResult[]): string {
  const open = criteria.filter(({ met }) => !met);
  const required = open.filter((criterion) => criterion.required).length;
  const counts: [number: number, words: string][] = [
    [required, `missing (${MARKS.missing})`],
    [open.length - required, `missing but not required (${MARKS.notRequired})`],
  ];
  const lacking = counts.filter(([number]) => number > 0).map(([number, words]) => `, ${number} ${words}`);
  return `${countMet(criteria)} (${MARKS.met})${lacking.join('')}`;
}

function countMet(criteria: CriterionResult[]): string {
  return `${criteria.filter(({ met }) => met).length} of ${criteria.length} met`;
}

/** Most sentences would be cut in one row, before the part that proves something. */
const MOST_ROWS = 2;

/** As many quotes as these rows hold whole; where not even the first fits, that one cut. */
function inRows(quotes: string[], room: number, shorten: (quote: string, width: number) => string): string[] {
  for (let most = quotes.length; most > 0; most -= 1) {
    const rows = hang('', quotes.slice(0, most).join(', '), room);
    if (rows.length <= MOST_ROWS) return rows;
  }
  for (let width = room * MOST_ROWS; width > room; width -= 1) {
    const rows = hang('', shorten(quotes[0]!, width), room);
    if (rows.length <= MOST_ROWS) return rows;
  }
  return [shorten(quotes[0]!, room)];
}

/** Below so many cells beside the names, what is said of them stands under them. */
const LEAST_BESIDE = 30;
const MARK_WIDTH = 4;
const MARKS = { met: '✓', missing: '✗', notRequired: '–' };

/** @param shorten for words that do not fit into a line */
function formatCriterion(
  { id, met, required, evidence }: CriterionResult,
  { result, story }: Pick<CheckedStory, 'result' | 'story'>,
  column: number,
  shorten: (text: string, width: number) => string,
  { theme, width, all }: ReportOptions,
): string[] {
  const isBeside = width - column - MARK_WIDTH >= LEAST_BESIDE;
  const indent = MARK_WIDTH + (isBeside ? column : 0);
  const room = width - indent;
  const words = evidence.map((each) => `'${wordsOf(each, story)}'`);
  const quotes = words.length > 0 ? words : ['met'];
  const missing = result.findings.find(({ rule }) => rule === missingRule(id))?.message ?? 'missing';
  const lines = !met
    ? hang('', quotable(missing), room)
    : all
      ? hang('', quotes.join(', '), room)
      : inRows(quotes, room, shorten);
  const [mark, style] = met
    ? [MARKS.met, theme.good]
    : required
      ? [MARKS.missing, theme.bad]
      : [MARKS.notRequired, theme.caution];
  const name = `  ${style(mark)} ${met ? id : style(id)}`;
  const rows = lines.map((line) => ' '.repeat(indent) + line);
  if (!isBeside) return [name, ...rows];
  return [`${name}${' '.repeat(column - id.length)}${lines[0]}`, ...rows.slice(1)];
}
