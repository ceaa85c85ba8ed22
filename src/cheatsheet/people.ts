/** How many people a story was about. Pure. */
import { toNumber } from '../metrics/amount.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Customs, Story } from '../model.ts';
import { onOneLine } from '../text/words.ts';
import { listCounts } from './counts.ts';
import type { Quoted } from './evidence.ts';

/** Numbers of those who were affected, each once. */
export function findPeople(story: Story, { sheet }: Customs): Quoted[] {
  const crowds = [
    { called: calledBy(sheet.people), least: sheet.crowd },
    { called: calledBy(sheet.groups), least: sheet.manyGroups },
  ];
  const people = listCounts(story).flatMap(({ amount, behind, line }) => {
    const next = behind.slice(0, LONGEST);
    const crowd = crowds.find(({ called, least }) => sizeOf(amount) >= least && called.test(next));
    if (!crowd) return [];
    return [{ text: onOneLine(amount + crowd.called.exec(next)![0]), line }];
  });
  return people.filter(({ text }, at) => people.findIndex((each) => each.text === text) === at);
}

/** Characters behind a number. */
const LONGEST = 60;

const calledBy = (names: string[]): RegExp =>
  new RegExp(`^\\s+(?:\\p{L}+[- ]){0,2}?(?:${names.join('|') || '(?!)'})\\b`, 'iu');

/** Of "thousands" nobody knows how many, but they are a crowd. */
const sizeOf = (amount: string): number =>
  toNumber(amount) ?? (/hundreds|thousands|millions|billions/i.test(amount) ? Infinity : 0);

/** "ward managers 40 → 60": so many that a number of them is told. */
export function countsPeople({ topic, value, money }: Metric, { sheet }: Customs): boolean {
  const last = new RegExp(`(?:^|[\\s-])(?:${[...sheet.people, ...sheet.groups].join('|')})$`, 'i');
  return !money && value?.unit === '' && last.test(topic);
}
