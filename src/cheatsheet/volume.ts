/** How many of something there were in a stretch of time, which is no metric by itself and a number to own. Pure. */
import { toNumber } from '../metrics/amount.ts';
import { anyOf, EXAMINING } from '../metrics/cue-words.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Customs, Story } from '../model.ts';
import { onOneLine } from '../text/words.ts';
import { listCounts } from './counts.ts';
import type { Quoted } from './evidence.ts';

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
