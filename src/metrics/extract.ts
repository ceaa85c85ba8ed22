/**
 * The metrics of a story: amounts that moved, from what to what or by how much, and every share and sum of money that
 * is told as a fact. Goals and limits are none. Pure.
 */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import { rememberFor } from '../memo.ts';
import type { Story } from '../model.ts';
import { type Reading, toReading } from './figures.ts';
import { isTask } from './goal.ts';
import { builtInReader, type Reader } from './learned.ts';
import { type Found, type Metric, NO_FIGURES } from './metric.ts';
import { readPoints, tellAsWritten } from './points.ts';
import { firstOf } from './reading/division.ts';
import { recall, type Told } from './recall.ts';
import { type Sentence, toSentences } from './sentence.ts';
import { joinRows } from './tables.ts';
import { findSubject } from './topic/around.ts';
import { runBetween, withoutAsides } from './topic/pieces.ts';
import { findTopic, type Place } from './topic/topic.ts';

/** @param reader what decides what is a metric, and what it measures */
export function extractMetrics(story: Story, reader: Reader = builtInReader()): Metric[] {
  const places = createPlaces(story.source);
  const { sentences, asWritten } = readStory(story);
  const found: Found[] = [];
  const told: Told[] = [];
  // What the sentence before was about: what "it" stands for.
  let before = '';
  sentences.forEach((sentence, at, all) => {
    const own = readSentence(sentence, { past: all[at - 1] ?? null, before, told, at }, reader);
    before = own.at(-1)?.topic || findSubject(sentence.pieces, sentence.text) || before;
    found.push(...own.map((each) => tellAsWritten(each, asWritten)));
  });
  return found.map(({ start, ...metric }) => ({ ...metric, line: places.point(start).line }));
}

/** The sentences of a story, each row of a table as one, and how to tell its numbers as they are written there. */
export const readStory = rememberFor((story: Story) => {
  const { toEnglish, asWritten } = readPoints(story.source);
  const sentences = joinRows(ownBlocks(story), story.source).flatMap((block) =>
    toSentences({ ...block, text: toEnglish(block.text) }, story.source),
  );
  return { sentences, asWritten };
});

/** What a sentence comes after. */
interface Course {
  past: Sentence | null;
  /** What the sentence before was about. */
  before: string;
  told: Told[];
  /** Sentences before it. */
  at: number;
}

function readSentence(
  sentence: Sentence,
  { past, before, told, at: place }: Course,
  reader: Reader,
): Found[] {
  const { text, start, section, quantities, amounts, pieces } = sentence;
  const parts = isTask(section, text) ? [] : reader.divide(sentence, told, place);
  const found: Found[] = [];
  let earlier = '';
  const nameAt = ({ figures, start: from, end }: Reading, form: Place['form'], unit: string): string => {
    const near = withoutAsides(pieces, text, { start: from, end });
    const share = text.slice(from, end) + (OF_WHOLE.exec(text.slice(end))?.[0] ?? '');
    const context = { text, pieces: near, past, told: recall(figures, share, before, told) };
    const run = runBetween(near, from, end);
    return findTopic(context, { start: from, end, run, form, unit, earlier }, reader.choose);
  };
  const begun = new Map(parts.map((part) => [firstOf(part), part]));
  const seconds = new Set(
    parts.flatMap((one) => (one.form === 'pair' ? [Math.max(one.older, one.newer)] : [])),
  );
  quantities.forEach((quantity, at) => {
    const amount = amounts[at]!;
    const part = begun.get(at);
    if (part) {
      const reading = toReading(part, sentence);
      const { value, baseline, others, change } = reading.figures;
      earlier = nameAt(reading, part.form, (value ?? change)?.unit ?? '');
      found.push({
        ...reading.figures,
        topic: earlier,
        section,
        sentence: text.trim(),
        start: reading.start + start,
      });
      const all = [value ?? amount, baseline, others].filter((each) => each !== null);
      keep(told, { amounts: all, topic: earlier, fact: true });
    } else if (!seconds.has(at)) {
      // No metric yet, but "300 alerts a week" names what "300 -> 60" is about.
      const level = { ...quantity, figures: { ...NO_FIGURES, value: amount } };
      keep(told, { amounts: [amount], topic: nameAt(level, 'none', amount.unit), fact: false });
    }
  });
  return found;
}

/** Amounts that are remembered; a list without end is not gone through for each of its numbers. */
const MOST_TOLD = 200;

function keep(told: Told[], one: Told): void {
  told.push(one);
  if (told.length > MOST_TOLD) told.shift();
}

const OF_WHOLE = /^ of (?:the|our|those|these) \S+/;
