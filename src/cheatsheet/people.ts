/** How many people a story was about. Pure. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import { toNumber } from '../metrics/amount.ts';
import { isGoalOrLimit } from '../metrics/goal.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Customs, Story } from '../model.ts';
import { findQuantities } from '../quantities/index.ts';
import type { Quoted } from './evidence.ts';

/** Numbers of those who were affected. */
export function findPeople(story: Story, { sheet }: Customs): Quoted[] {
  const crowds = [
    { called: behind(sheet.people), least: sheet.crowd },
    { called: behind(sheet.groups), least: sheet.manyGroups },
  ];
  const places = createPlaces(story.source);
  return ownBlocks(story).flatMap(({ text, start }) =>
    findQuantities(text).flatMap(({ kind, end, start: from, text: amount }) => {
      const next = text.slice(end, end + LONGEST);
      const crowd = crowds.find(({ called, least }) => called.test(next) && (sizeOf(amount) ?? 0) >= least);
      if (kind !== 'count' || !crowd || isGoalOrLimit(sentenceBefore(text, from), '')) return [];
      const words = text.slice(from, end + crowd.called.exec(next)![0].length).replace(/\s+/g, ' ');
      return [{ text: words, line: places.point(start + from).line }];
    }),
  );
}

/** Of the sentence what stands before an offset: a goal is told of nobody yet, "we had promised 20,000 sellers by December". */
export const sentenceBefore = (text: string, to: number): string =>
  text
    .slice(0, to)
    .split(/[.!?;]\s/)
    .at(-1)!;

/** Characters behind a number. */
const LONGEST = 60;

const behind = (names: string[]): RegExp =>
  new RegExp(`^\\s+(?:\\p{L}+[- ]){0,2}?(?:${names.join('|') || '(?!)'})\\b`, 'iu');

/** Of "thousands" nobody knows how many, but they are a crowd. */
const sizeOf = (amount: string): number | null =>
  toNumber(amount) ?? (/hundreds|thousands|millions|billions/i.test(amount) ? Infinity : null);

/** "ward managers 40 → 60": so many that a number of them is told. */
export function countsPeople({ topic, value, money }: Metric, { sheet }: Customs): boolean {
  const last = new RegExp(`(?:^|[\\s-])(?:${[...sheet.people, ...sheet.groups].join('|')})$`, 'i');
  return !money && value?.unit === '' && last.test(topic);
}
