/** Findings for a person: the most valuable ones in full, further phrases a line each. */
import { timeAt } from '../../document/speech.ts';
import type { CheckedStory, Finding, Story } from '../../model.ts';
import { formatTime, hang, pad } from '../../text/layout.ts';
import { printable, quotable } from '../../text/printable.ts';
import type { Style, Theme } from '../../text/theme.ts';
import { wordsOf } from '../describe.ts';
import type { ReportOptions } from '../reporter.ts';
import { cutQuote } from './cut-quote.ts';
import { excerpt } from './excerpt.ts';

/** A finding with its source line, what is missing, the GOOD pattern and the question to expect. */
export function formatFinding(
  finding: Finding,
  { result, story }: CheckedStory,
  { theme, width }: ReportOptions,
): string[] {
  const place = placeOf(finding, story);
  const full = result.path === null ? place : `${printable(result.path)}:${place}`;
  const name = `${finding.severity}  ${finding.rule}  `;
  // A path that does not fit beside the name stands below it, and one that fits nowhere is in the story's first line.
  const fits = name.length + full.length <= width;
  const [beside, below] = fits ? [full, []] : full.length + 2 <= width ? ['', [full]] : [place, []];
  const style = styleOf(finding, theme);
  return [
    `${style(finding.severity)}  ${theme.strong(finding.rule)}  ${theme.faint(beside)}`.trimEnd(),
    ...below.map((path) => `  ${theme.faint(path)}`),
    ...hang('  ', quotable(finding.message), width),
    ...(finding.text === null ? [] : formatExcerpt(finding, story, theme, width)),
    ...hang(`  ${theme.good('GOOD')}  `, quotable(finding.good), width),
    ...hang(`  ${theme.accent('ASK')}   `, quotable(finding.followUp), width),
  ];
}

/** `5:12  error  vague/impact  'a huge success'` for each, in columns; where there is little room, the words below. */
export function formatFindingLines(
  findings: Finding[],
  story: Story,
  { theme, width }: ReportOptions,
): string[] {
  const rows = findings.map((finding) => ({ finding, place: placeOf(finding, story) }));
  const widths = {
    place: Math.max(...rows.map(({ place }) => place.length)) + 2,
    severity: Math.max(...findings.map(({ severity }) => severity.length)) + 2,
    rule: Math.max(...findings.map(({ rule }) => rule.length)) + 2,
  };
  const taken = widths.place + widths.severity + widths.rule;
  const isBeside = taken <= width / 2;
  return rows.flatMap(({ finding, place }) => {
    const { severity, rule } = finding;
    const start =
      theme.faint(pad(place, widths.place)) + styleOf(finding, theme)(pad(severity, widths.severity));
    const words = `'${wordsOf(finding, story)}'`;
    if (isBeside) return [start + pad(rule, widths.rule) + cutQuote(words, width - taken)];
    return [start + rule, ' '.repeat(widths.place) + cutQuote(words, width - widths.place)];
  });
}

function formatExcerpt(finding: Finding, story: Story, theme: Theme, width: number): string[] {
  const gutter = String(finding.position.end.line).length;
  const rows = excerpt(story, finding.position, width - gutter - 5);
  return rows.flatMap(({ line, text, marks }) => [
    `  ${theme.faint(`${String(line ?? '').padStart(gutter)} │`)} ${text}`,
    `  ${theme.faint(`${' '.repeat(gutter)} │`)} ${styleOf(finding, theme)(marks)}`,
  ]);
}

/** Line and column, and in a transcript the time. */
function placeOf({ text, position: { start } }: Finding, story: Story): string {
  const seconds = text === null ? null : timeAt(story, start);
  return `${start.line}:${start.column}${seconds === null ? '' : ` at ${formatTime(seconds)}`}`;
}

function styleOf({ severity }: Finding, theme: Theme): Style {
  return { error: theme.bad, warning: theme.caution, info: theme.accent }[severity];
}
