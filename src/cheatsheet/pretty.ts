/** The cheat sheet for a person at a terminal. */
import { hang, joinParagraphs, pad } from '../text/layout.ts';
import { quotable } from '../text/printable.ts';
import type { Look, Theme } from '../text/theme.ts';
import {
  describeChange,
  describeFigures,
  holdPercent,
  listGaps,
  listNotices,
  listUnanswered,
  listUncounted,
} from './describe.ts';
import type { Quoted } from './evidence.ts';
import type { Sheet, SheetStory } from './sheet.ts';

const LABEL = 10;

export function formatSheet(sheet: Sheet, { theme, width }: Look): string {
  return joinParagraphs([
    [theme.strong('The numbers you own')],
    ...sheet.stories.map((story) => formatStory(story, theme, width)),
    ...listNotices(sheet).map((notice) => hang('', theme.caution(notice), width)),
    listUnanswered(sheet).flatMap(({ title, text }) => hang(`${theme.accent(title)}  `, text, width)),
    listUncounted(sheet).flatMap((text) => hang('', theme.faint(text), width)),
  ]);
}

function formatStory(story: SheetStory, theme: Theme, width: number): string[] {
  const line = (number: number): string => theme.faint(`:${number}`);
  const field = (name: string, texts: string[]): string[] =>
    texts.flatMap((text, at) => hang(`  ${theme.faint(pad(at === 0 ? name : '', LABEL))}`, text, width));
  const quoted = (list: Quoted[]): string[] =>
    list.length === 0 ? [] : [list.map((each) => `${quotable(each.text)} ${line(each.line)}`).join('; ')];
  const metric = (each: SheetStory['metrics'][number]): string =>
    [
      quotable(each.topic) || 'unnamed',
      [theme.strong(describeFigures(each)), holdPercent(describeChange(each))]
        .filter((text) => text !== '')
        .join('  '),
      line(each.line),
    ].join('  ');
  const gaps = listGaps(story);
  return [
    ...hang('', `${theme.accent(story.question)}  ${theme.faint(story.name)}`, width),
    ...field('metric', story.metrics.map(metric)),
    ...field('money', story.money.map(metric)),
    ...field('people', quoted(story.people)),
    ...field('volume', quoted(story.volume)),
    ...field('timeline', quoted(story.timeline)),
    ...field('source', quoted(story.source)),
    ...(gaps.length > 0 ? field('open', [theme.caution(`no ${gaps.join(', no ')}`)]) : []),
  ];
}
