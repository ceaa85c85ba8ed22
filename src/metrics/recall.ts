/** What a story has told of so far: of what an amount that comes again, or a share of it, is. Pure. */
import { readNumbers } from '../quantities/index.ts';
import type { Amount } from './amount.ts';
import { ARRIVED_AT, anyOf, MOVES } from './cue-words.ts';
import type { Figures, Reading } from './metric.ts';
import type { Context } from './topic/topic.ts';
import { isPlural } from './topic/words.ts';

/** Amounts of the story so far and what they were about. */
export interface Told {
  amounts: Amount[];
  topic: string;
  /** They are a metric. */
  fact: boolean;
}

/** What a reading can take its topic from, where its own clause does not name it. */
export function recall(
  { figures, start, end }: Reading,
  text: string,
  before: string,
  told: Told[],
): Pick<Context, 'before' | 'again' | 'whole' | 'many'> {
  const near = IT_WAS.test(text.slice(0, start)) ? told.slice(-NEAR) : told;
  const same = topicOfSame(figures, told) ?? (IT.test(text) ? topicOfUnit(figures, near) : undefined);
  return {
    before: same ?? before,
    again: THAT_MOVED.test(text.slice(0, start)) ? topicOfUnit(figures, told) : undefined,
    whole: topicOfWhole(text.slice(start, end) + (OF_WHOLE.exec(text.slice(end))?.[0] ?? ''), told),
    many: told.findLast(({ topic }) => isPlural(topic))?.topic,
  };
}

/** "Eleven of the twelve said the web", "83 % of the 640 enrolled": what the twelve were when they were told of. */
function topicOfWhole(share: string, told: Told[]): string | undefined {
  const numbers = readNumbers(share);
  const whole = numbers.length > 1 ? numbers.at(-1)!.value : undefined;
  return told.findLast(
    ({ amounts, topic }) =>
      NAMES_MANY.test(topic) && amounts.some(({ number, unit }) => number === whole && unit !== '%'),
  )?.topic;
}

const OF_WHOLE = /^ of (?:the|our|those|these) \S+/;
const NAMES_MANY = /\p{L}{2,}s\b|\b(?:people|ppl|children|men|women)\b/u;

/** Of what "it was 11 %" tells, so many amounts lie between at the most; what has moved may be further off. */
const NEAR = 8;
const IT_WAS = /\bit (?:was|is) (?:about |around |only |just |at |still )*$/i;

/** Stands for what was told, or for where the writer stands in it. */
const IT = /\b(?:it|we)\b/i;

/** "I brought that down to 17 %", "the share fell to 12 %": what was told before has moved. */
const THAT_MOVED = new RegExp(
  `\\b(?:this|that|(?:that|the) (?:share|rate|figure|number|percentage))\\s+(?:ha[sd]\\s+)?(?:${anyOf(MOVES)}\\s+)*to\\s+(?:${anyOf(ARRIVED_AT)}\\s+)*$`,
  'i',
);

/** "It is 0.9 % this year": the last that was told in per cent. */
function topicOfUnit({ value }: Figures, told: Told[]): string | undefined {
  if (value?.unit !== '%') return undefined;
  return told.findLast(
    ({ amounts, topic, fact }) => fact && topic !== '' && amounts.some(({ unit }) => unit === '%'),
  )?.topic;
}

/** "$19k -> $9.5k", after "the bill jumped to $19k": what an amount that was told before was about. */
function topicOfSame({ baseline }: Figures, told: Told[]): string | undefined {
  if (!baseline) return undefined;
  return told.findLast(
    ({ amounts, topic }) =>
      topic !== '' &&
      amounts.some(({ number, unit }) => number === baseline.number && unit === baseline.unit),
  )?.topic;
}
