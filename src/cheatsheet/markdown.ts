/** The cheat sheet as Markdown: a table a story. */
import type { Metric } from '../metrics/metric.ts';
import { code, escapeText, table } from '../text/markdown.ts';
import {
  describeAmount,
  describeChange,
  describeValue,
  listGaps,
  listNotices,
  listUnanswered,
  listUncounted,
} from './describe.ts';
import type { Quoted } from './evidence.ts';
import type { Sheet, SheetStory } from './sheet.ts';

export function formatSheetMarkdown(sheet: Sheet): string {
  const parts = [
    '## The numbers you own',
    ...sheet.stories.flatMap(formatStory),
    ...listNotices(sheet).map((notice) => `- ⚠️ ${escapeText(notice)}`),
    ...formatUnanswered(sheet),
    ...listUncounted(sheet).map((text) => `- ${escapeText(text)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatUnanswered(sheet: Sheet): string[] {
  const items = listUnanswered(sheet).map(({ title, command }) => `- ${escapeText(title)}: ${code(command)}`);
  return items.length > 0 ? ['### No story yet', items.join('\n')] : [];
}

function formatStory(story: SheetStory): string[] {
  const rows = [...story.metrics, ...story.money].map(toRow);
  const facts: [string, Quoted[]][] = [
    ['People', story.people],
    ['Volume', story.volume],
    ['Timeline', story.timeline],
    ['Data source', story.source],
  ];
  const gaps = listGaps(story);
  const list = [
    ...facts
      .filter(([, quoted]) => quoted.length > 0)
      .map(
        ([name, quoted]) =>
          `- **${name}:** ${quoted.map(({ text, line }) => `${escapeText(text)} (line ${line})`).join('; ')}`,
      ),
    ...(gaps.length > 0 ? [`- **Open:** ${gaps.join(', ')}`] : []),
  ];
  return [
    `### ${escapeText(story.question)} (${escapeText(story.name)})`,
    ...(rows.length > 0 ? [table(['What', 'Baseline', 'New value', 'Change', 'Line'], rows)] : []),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ];
}

function toRow(metric: Metric): string[] {
  const { topic, baseline, line } = metric;
  const older = baseline ? describeAmount(baseline) : '';
  const cells = [topic, older, describeValue(metric), describeChange(metric)].map(escapeText);
  return [...cells, String(line)];
}
