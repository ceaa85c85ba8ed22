/** The numbers of people and things that a story tells: whom it was about, and how many in a stretch of time. Pure. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import { toNumber } from '../metrics/amount.ts';
import { anyOf, EXAMINING } from '../metrics/cue-words.ts';
import { isGoalOrLimit } from '../metrics/goal.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Customs, Story } from '../model.ts';
import { findQuantities } from '../quantities/index.ts';
import { onOneLine } from '../text/words.ts';
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
  const named = new RegExp(`(?:^|[\\s-])(?:${[...sheet.people, ...sheet.groups].join('|')})\\b`, 'i');
  return !money && value?.unit === '' && named.test(topic);
}

/**
 * "31k pickup orders in the first month", "9,400 sessions a month".
 * @param told what the sheet shows of the story already
 */
export function findVolumes(story: Story, { sheet }: Customs, told: Metric[], people: Quoted[]): Quoted[] {
  return listCounts(story).flatMap(({ amount, before, behind, line }) => {
    if ((toNumber(amount) ?? 0) < sheet.crowd || EXAMINED.test(before)) return [];
    const words = readThings(before, behind);
    if (words === null) return [];
    const quoted = { text: onOneLine(amount + words), line };
    return isTold(amount, quoted, told, people) ? [] : [quoted];
  });
}

/** What is counted, and the time where it stands behind; null where no time is told. */
function readThings(before: string, behind: string): string | null {
  const [things] = THINGS.exec(behind) ?? [];
  if (things === undefined) return null;
  const [time] = TIME_BEHIND.exec(behind.slice(things.length)) ?? [];
  if (time !== undefined) return things + time;
  return TIME_BEFORE.test(before) ? things : null;
}

const PERIOD = '(?:day|night|weekend|week|month|quarter|season|year)';
const IN_PERIOD = `\\b(?:in|within|during|over) (?:(?:the|our|its|their|that|one|a single|an?) )(?:(?:very )?first |whole |same )?${PERIOD}\\b`;
/** Things in words; the last of them is many. */
const THINGS = /^\s+(?:(?!and\b|or\b|of\b)\p{L}[\p{L}’'-]*\s+){0,2}?\p{L}[\p{L}’'-]+s\b/iu;
const TIME_BEHIND = new RegExp(
  `^[^,.;:\\d]{0,20}?(?:\\s(?:an?|per|each|every) ${PERIOD}\\b|\\s${IN_PERIOD})`,
  'i',
);
const TIME_BEFORE = new RegExp(`${IN_PERIOD}[^;:\\d]{0,40}$`, 'i');
/** "I read 1,400 tickets": how much was looked at; but in a month a shop may well take so many orders. */
const EXAMINED = new RegExp(
  `\\b${anyOf(EXAMINING.filter((word) => word !== 'took'))}\\s+(?:\\p{L}+\\s+){0,2}$`,
  'iu',
);

/** Of a pair that moved, or as a number of people. */
const isTold = (amount: string, { text, line }: Quoted, told: Metric[], people: Quoted[]): boolean =>
  people.some((each) => each.line === line && text.startsWith(each.text)) ||
  told.some(
    (metric) =>
      metric.line === line &&
      [metric.baseline, metric.value, metric.others, metric.change].some((each) => each?.text === amount),
  );

/** A number with its line, what stands before it in its sentence, and behind it in its paragraph. */
type Count = Record<'amount' | 'before' | 'behind', string> & { line: number };

/** But for goals, of which nothing has happened yet: "we had promised 20,000 sellers by December". */
function listCounts(story: Story): Count[] {
  const places = createPlaces(story.source);
  return ownBlocks(story).flatMap(({ text, start }) =>
    findQuantities(text).flatMap(({ kind, text: told, start: from, end }) => {
      const [part] = kind === 'ratio' ? (PART.exec(told) ?? []) : [];
      if (kind !== 'count' && part === undefined) return [];
      const amount = told.slice(part?.length ?? 0);
      const before = text.slice(0, from).replace(/^.*[.!?;]\s/s, '');
      if (isGoalOrLimit(before, '')) return [];
      return [{ amount, before, behind: text.slice(end), line: places.point(start + from).line }];
    }),
  );
}

/** "1,900 of 2,400 drivers": how many there were is the whole. */
const PART = /^[\d.,’']+ (?:out )?of (?:\p{L}+ ){0,2}(?=\d+(?:[,.’']\d+)*$)/u;
