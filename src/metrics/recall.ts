/** What a story has told of so far: of what an amount that comes again, or a share of it, may be. Pure. */
import { readNumbers } from '../quantities/index.ts';
import type { Amount } from './amount.ts';
import type { Figures } from './metric.ts';
import { isPlural } from './topic/words.ts';

/** Amounts of the story so far and what they were about. */
export interface Told {
  amounts: Amount[];
  topic: string;
  /** They are a metric. */
  fact: boolean;
}

/**
 * Topics that an amount may have where its own sentence does not name it.
 * @param before what the sentence before was about
 * @param share the words of the amount, and of what it is a share
 */
export function recall(
  figures: Figures,
  share: string,
  before: string,
  told: Told[],
): Record<string, string> {
  const { value, baseline, change } = figures;
  const unit = (value ?? change)?.unit;
  const named = told.filter(({ topic }) => topic !== '');
  const last = (is: (told: Told) => boolean): string => named.findLast(is)?.topic ?? '';
  const wholes = readNumbers(share);
  const whole = wholes.length > 1 ? wholes.at(-1)!.value : undefined;
  return {
    before,
    last: last(() => true),
    'last metric': last(({ fact }) => fact),
    'last of its unit': last(({ amounts }) => amounts.some((one) => one.unit === unit)),
    'last metric of its unit': last(({ amounts, fact }) => fact && amounts.some((one) => one.unit === unit)),
    // "$19k -> $9.5k", after "the bill jumped to $19k"
    same: last(({ amounts }) => amounts.some((one) => isSame(one, baseline) || isSame(one, value))),
    // "Eleven of the twelve said the web", "83 % of the 640 enrolled": what the twelve were.
    whole: last(
      ({ amounts, topic }) => isPluralTopic(topic) && amounts.some(({ number }) => number === whole),
    ),
    // "half of them"
    many: last(({ topic }) => isPlural(topic)),
  };
}

const isSame = (one: Amount, other: Amount | null): boolean =>
  one.number !== null && one.number === other?.number && one.unit === other.unit;

const isPluralTopic = (topic: string): boolean => topic.split(' ').some(isPlural);
