/** The report for a person: verdict, score and the mend worth most first; then findings, evidence and length. */
import type { CheckedStory, Report } from '../../model.ts';
import { rubricFor } from '../../rubric.ts';
import { isUntold } from '../../story.ts';
import type { ReportOptions } from '../reporter.ts';
import { chooseFindings } from '../worth.ts';
import { formatEvidence, formatLength, formatMissing, formatScore, formatSpeech } from './evidence.ts';
import { formatFinding, formatFindingLines } from './findings.ts';
import { formatHead } from './head.ts';
import { formatHints, formatOverview } from './overview.ts';

/** How much of a story is told. */
export interface Amount {
  /** Findings shown in full. */
  inFull: number;
  /** The evidence in a line in place of the table. */
  brief: boolean;
}

/** Findings shown in full, in all stories of a report together; each story has at least one. */
const MOST_IN_FULL = 5;
/** From so many stories on, each is told in brief. */
const MANY_STORIES = 3;

export function pretty({ stories }: Report, options: ReportOptions): string {
  const amount: Amount = {
    inFull: options.all ? Infinity : Math.max(1, Math.floor(MOST_IN_FULL / stories.length)),
    brief: !options.all && stories.length >= MANY_STORIES,
  };
  const rule = options.theme.faint('─'.repeat(options.width));
  const parts = stories.map((checked, at) => [
    ...(at > 0 ? [rule, ''] : []),
    ...formatStory(checked, amount, options),
  ]);
  if (stories.length > 1) parts.push([rule, '', ...formatOverview(stories, options)]);
  const isCut = stories.some(({ result }) => result.findings.length > amount.inFull);
  const hints = formatHints(stories, isCut, options);
  if (hints.length > 0) parts.push(hints);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** One story, as `pretty` shows it, in lines. */
export function formatStory(
  checked: CheckedStory,
  { inFull, brief }: Amount,
  options: ReportOptions,
): string[] {
  const { result, content } = checked;
  const isBrief = brief || (isUntold(result) && inFull !== Infinity);
  const full = inFull === Infinity ? result.findings : isUntold(result) ? [] : chooseFindings(result, inFull);
  // What is missing has its line in the table of evidence.
  const others = result.findings.filter((finding) => !full.includes(finding) && finding.text !== null);
  const { limits } = rubricFor(content, result.question);
  const paragraphs = [
    formatHead(checked, options),
    ...full.map((finding) => formatFinding(finding, checked, options)),
    formatFindingLines(others, checked.story, options),
    [
      ...(isBrief ? formatMissing(checked, options) : formatEvidence(checked, options)),
      ...formatLength(checked, limits, options),
      ...formatSpeech(checked, limits, options),
    ],
    isBrief ? [] : formatScore(checked, options),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}
