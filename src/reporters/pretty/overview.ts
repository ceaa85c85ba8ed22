/** What stands below the stories: a line for each of several, and how a false alarm is silenced. */
import type { CheckedStory } from '../../model.ts';
import { hang, truncate } from '../../text/layout.ts';
import type { ReportOptions } from '../reporter.ts';
import { countFindings, nameStory } from './head.ts';

/** Score, verdict and name of each story, then the totals. */
export function formatOverview(stories: CheckedStory[], { theme, width }: ReportOptions): string[] {
  const results = stories.map(({ result }) => result);
  const complete = results.filter(({ verdict }) => verdict === 'complete').length;
  const totals = countFindings({ findings: results.flatMap(({ findings }) => findings) });
  return [
    theme.strong('Score  Story'),
    ...results.map((result) => {
      const style = result.verdict === 'complete' ? theme.good : theme.bad;
      const mark = style(result.verdict === 'complete' ? '✓' : '✗');
      return `${mark} ${String(result.score).padStart(3)}  ${truncate(nameStory(result), width - 7)}`;
    }),
    ...hang(
      '',
      `${stories.length} stories: ${complete} complete, ${stories.length - complete} incomplete; ${totals}`,
      width,
    ),
  ];
}

/**
 * What one can do next, said once in a report, by the first phrase that was found. The comment has a line of its own,
 * to be copied.
 * @param isCut not everything is told in full
 */
export function formatHints(
  stories: CheckedStory[],
  isCut: boolean,
  { theme, width }: ReportOptions,
): string[] {
  const finding = stories.flatMap(({ result }) => result.findings).find(({ text }) => text !== null);
  const hints = finding
    ? [
        'Not a fault? Write this on the line above it:',
        `<!-- pmdrill-disable-next-line ${finding.rule} -->`,
        `Why it counts: pmdrill explain ${finding.rule}`,
      ]
    : [];
  if (isCut) hints.push('Everything in full: --all');
  return hints.flatMap((line) => hang('', line, width)).map(theme.faint);
}
