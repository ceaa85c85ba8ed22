/**
 * The metrics of a story: amounts that moved, from what to what or by how much, and every share and sum of money that
 * is told as a fact. Goals and limits are none. Pure.
 */
import { findQuantities } from '../checker/quantities.ts';
import { createPlaces } from '../document/places.ts';
import type { Story } from '../model.ts';
import type { Found, Metric } from './metric.ts';
import { readPair, splitRange } from './pair.ts';
import { readSingle } from './single.ts';
import { findTopic } from './topic.ts';

export function extractMetrics(story: Story): Metric[] {
  const places = createPlaces(story.source);
  return story.blocks
    .filter(({ kind }) => kind !== 'quote')
    .flatMap(({ text, start }) =>
      splitSentences(text).flatMap((sentence, at, all) => {
        const before = all[at - 1]?.text ?? '';
        return readSentence(sentence.text, start + sentence.at).map((metric) =>
          metric.topic === '' ? { ...metric, topic: topicOf(before) } : metric,
        );
      }),
    )
    .map(({ start, ...metric }) => ({ ...metric, line: places.point(start).line }));
}

/** "It stood at 19 %": what the sentence before is about. */
function topicOf(sentence: string): string {
  const [first] = findQuantities(sentence);
  return findTopic(sentence.slice(0, first?.start), sentence.slice(first?.end ?? sentence.length), 'level');
}

function splitSentences(text: string): { text: string; at: number }[] {
  const ends = [...text.matchAll(/[.!?;]["”’)]*\s+(?=\S)/g)].map((end) => end.index + end[0].length);
  return [0, ...ends].map((at, index) => ({ at, text: text.slice(at, ends[index] ?? text.length) }));
}

function readSentence(text: string, shift: number): Found[] {
  const amounts = findQuantities(text)
    .filter(({ start }) => !IN_NAME.test(text.slice(0, start)))
    .flatMap((quantity) => splitRange(quantity, text));
  const found: Found[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const pair = readPair(amounts, at, text, shift);
    const single = pair ? null : readSingle(amounts[at]!, amounts[at - 1], text, shift);
    if (pair) at = pair.last;
    const metric = pair?.metric ?? single;
    // What is told next without a name goes on about the same thing.
    if (metric) found.push({ ...metric, topic: metric.topic || (found.at(-1)?.topic ?? '') });
  }
  return found;
}

/** "day-7": the number belongs to a name. */
const IN_NAME = /\p{L}-$/u;
