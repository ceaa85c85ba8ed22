/** What stands below the stories: a line for each of several, and how a false alarm is silenced. */
import type { CheckedStory } from '../../model.ts';
import { SEVERITIES } from '../../model.ts';
import { count, hang, truncate } from '../layout.ts';
import type { ReportOptions } from '../reporter.ts';
import { nameOf } from './head.ts';

/** Score, verdict and name of each story, then the totals. */
export function formatOverview(stories: CheckedStory[], { theme, width }: ReportOptions): string[] {
  const results = stories.map(({ result }) => result);
  const complete = results.filter(({ verdict }) => verdict === 'complete').length;
  const findings = results.flatMap((result) => result.findings);
  const totals = SEVERITIES.map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return severity === 'info' ? `${number} info` : count(number, severity);
  });
  return [
    theme.strong('Score  Story'),
    ...results.map((result) => {
      const style = result.verdict === 'complete' ? theme.good : theme.bad;
      const mark = style(result.verdict === 'complete' ? '✓' : '✗');
      return `${mark} ${String(result.score).padStart(3)}  ${truncate(nameOf(result), width - 7)}`;
    }),
    ...hang(
      '',
      `${stories.length} stories: ${complete} complete, ${stories.length - complete} incomplete; ${totals.join(', ')}`,
      width,
    ),
  ];
}

/** Said once in a report, for the first phrase that was found. */
export function formatSilencing(stories: CheckedStory[], { theme, width }: ReportOptions): string[] {
  const finding = stories.flatMap(({ result }) => result.findings).find(({ text }) => text !== null);
  if (!finding) return [];
  const text =
    `Not a fault? Write <!-- pmdrill-disable-next-line ${finding.rule} --> on the line above it. ` +
    `Why it counts: pmdrill explain ${finding.rule}`;
  return hang('', text, width).map(theme.faint);
}
