/** The dates and lengths of time that a story tells, wherever they stand in it. Pure. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Story } from '../model.ts';
import { findQuantities, type Quantity, saysWhen, toQuantity } from '../quantities/index.ts';
import { overlaps } from '../span.ts';
import type { Quoted } from './evidence.ts';

type Time = Quoted & Pick<Quantity, 'kind'>;

/** In the order of the story, each once, apart from a metric's amounts; of many those that name a day or a month. */
export function listTimes(story: Story, metrics: Metric[]): Quoted[] {
  const all = listDatesAndLengths(story).filter(({ text }) => !metrics.some((metric) => isOf(metric, text)));
  const times = all.filter((time, at) => all.findIndex((first) => isSame(first, time)) === at);
  const bySurest = [...times.filter(isDate), ...times.filter((time) => !isDate(time))];
  // One more takes no more room than to say so.
  const shown = new Set(times.length <= MOST + 1 ? times : bySurest.slice(0, MOST));
  const left = times.filter((time) => !shown.has(time));
  const rest = left[0] ? [{ text: `and ${left.length} more`, line: left[0].line }] : [];
  return [...times.filter((time) => shown.has(time)).map(({ text, line }) => ({ text, line })), ...rest];
}

/** As many as fit two rows. */
const MOST = 8;

function listDatesAndLengths(story: Story): Time[] {
  const places = createPlaces(story.source);
  return ownBlocks(story).flatMap(({ text, start }) =>
    timesIn(text).map(({ kind, text: said, ...time }) => ({
      kind,
      text: said.replace(/\s+/g, ' ').replace(/^of |(?<=\p{L}{3}|\d)\.$/gu, ''),
      line: places.point(start + time.start).line,
    })),
  );
}

/** Whether a time is a metric's: one of its amounts, or both ends in one, as in "from 22 to 4 minutes". */
const isOf = ({ baseline, value, others, change }: Metric, text: string): boolean =>
  [baseline, value, others, change].some((amount) => amount?.text === text) ||
  (baseline !== null && value !== null && text.startsWith(baseline.text) && text.endsWith(value.text));

/** "in April" and "by April" name one month. */
const isSame = (a: Time, b: Time): boolean => nameOf(a) === nameOf(b);
const nameOf = ({ text }: Time): string => text.toLowerCase().replace(LEAD, '');
const LEAD = /^(?:(?:in|on|by|at|since|until|till|from|for|during|before|after|within) )?(?:the )?/;

/** A time of day is told of a day that was named. */
const isDate = ({ kind, text }: Time): boolean => kind === 'date' && !CLOCK.test(text);

/** Two that follow each other are one: "17 Mar 2023, 16:10", "the summer of 2019". */
function timesIn(text: string): Quantity[] {
  const inMay = Array.from(text.matchAll(IN_MAY), ({ 0: said, index }) =>
    toQuantity('date', text, index, index + said.length),
  );
  const found = findQuantities(text)
    .filter((time) => saysWhen(time) && !inMay.some((may) => overlaps(may, time)) && !isNoTime(time, text))
    .map((time) => withYear(time, text));
  const joined: Quantity[] = [];
  for (const time of [...found, ...inMay].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const next =
      last?.kind === 'date' && time.kind === 'date' && goesOn(text.slice(last.end, time.start), time.text);
    if (next) joined[joined.length - 1] = toQuantity('date', text, last.start, time.end);
    else joined.push(time);
  }
  return joined;
}

/** "spring 2024", "at Christmas 2025": the checker needs no year to tell that a season says when. */
function withYear(time: Quantity, text: string): Quantity {
  const isBare = time.kind === 'date' && !/\d/.test(time.text);
  const [year = ''] = (isBare && /^ (?:19|20)\d\d\b(?![.,]?\d)/.exec(text.slice(time.end))) || [];
  return year === '' ? time : toQuantity('date', text, time.start, time.end + year.length);
}

const goesOn = (gap: string, next: string): boolean =>
  (gap === ' ' && !OPENS.test(next)) || (gap === ', ' && CLOCK.test(next));
/** "on 12 October. By December …": another sentence. */
const OPENS = /^(?:By|In|On|At|Since|From|Until|During|After|Before|Within)\b/;
const CLOCK = /^\d{1,2}[:.]\d\d\b/;

/** "every Monday" is no date, of "between 9 and 14 days" one end alone would be wrong, "11 seconds" tell nothing of when, and "401s" are errors. */
const isNoTime = ({ text: said, start }: Quantity, text: string): boolean =>
  /\b(?:(?:every|each)|between \S+ and)\s+$/i.test(text.slice(0, start)) ||
  /(?:\d ?m?s|seconds?|secs?)$/i.test(said);

/** "may" is mostly a verb, so the checker takes it for no month. */
const IN_MAY = /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?May\b(?: (?:19|20)\d\d)?/g;
