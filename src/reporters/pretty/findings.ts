/** Findings for a person: the most valuable ones in full, the others a line each. */
import type { CheckedStory, Finding } from '../../model.ts';
import type { Style, Theme } from '../../terminal/theme.ts';
import { hang, pad, truncate } from '../layout.ts';
import { printable, quotable } from '../printable.ts';
import type { ReportOptions } from '../reporter.ts';
import { excerpt } from './excerpt.ts';

/** A finding with its source line, what is missing, the GOOD pattern and the question to expect. */
export function formatFinding(
  finding: Finding,
  { result, story }: CheckedStory,
  { theme, width }: ReportOptions,
): string[] {
  const { line, column } = finding.position.start;
  const place = result.path === null ? `${line}:${column}` : `${printable(result.path)}:${line}:${column}`;
  const head = `${severityStyle(finding, theme)(finding.severity)}  ${theme.strong(finding.rule)}`;
  const headWidth = finding.severity.length + 2 + finding.rule.length;
  const fits = headWidth + 2 + place.length <= width;
  return [
    `${head}  ${theme.faint(fits ? place : `${line}:${column}`)}`,
    ...hang('  ', quotable(finding.message), width),
    ...(finding.text === null ? [] : formatExcerpt(finding, story.source, theme, width)),
    ...hang(`  ${theme.good('GOOD')}  `, quotable(finding.good), width),
    ...hang(`  ${theme.accent('ASK')}   `, quotable(finding.followUp), width),
  ];
}

/** `5:12  error  vague/impact  'a huge success'` for each, in columns. */
export function formatFindingLines(findings: Finding[], { theme, width }: ReportOptions): string[] {
  const rows = findings.map((finding) => {
    const { line, column } = finding.position.start;
    return { finding, place: `${line}:${column}` };
  });
  const widths = {
    place: Math.max(...rows.map(({ place }) => place.length)) + 2,
    severity: Math.max(...findings.map(({ severity }) => severity.length)) + 2,
    rule: Math.max(...findings.map(({ rule }) => rule.length)) + 2,
  };
  // Where there is little room, the words found matter more than straight columns.
  const straight = widths.place + widths.severity + widths.rule <= width / 2;
  return rows.map(({ finding, place }) => {
    const { severity, rule, text, message } = finding;
    const start = [
      theme.faint(pad(place, widths.place)),
      severityStyle(finding, theme)(pad(severity, widths.severity)),
      straight ? pad(rule, widths.rule) : `${rule}  `,
    ];
    const taken = widths.place + widths.severity + (straight ? widths.rule : rule.length + 2);
    const what = text === null ? quotable(message) : `'${quotable(text)}'`;
    return start.join('') + truncate(what, Math.max(8, width - taken));
  });
}

function formatExcerpt(finding: Finding, source: string, theme: Theme, width: number): string[] {
  const gutter = String(finding.position.end.line).length;
  const rows = excerpt(source, finding.position, width - gutter - 5);
  return rows.flatMap(({ line, text, marks }) => [
    `  ${theme.faint(`${String(line ?? '').padStart(gutter)} │`)} ${text}`,
    `  ${theme.faint(`${' '.repeat(gutter)} │`)} ${severityStyle(finding, theme)(marks)}`,
  ]);
}

function severityStyle({ severity }: Finding, theme: Theme): Style {
  return { error: theme.bad, warning: theme.caution, info: theme.accent }[severity];
}
