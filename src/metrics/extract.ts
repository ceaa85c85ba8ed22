/**
 * The metrics of a story: amounts that moved, from what to what or by how much, and every share and sum of money that
 * is told as a fact. Goals and limits are none. Pure.
 */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import type { Story } from '../model.ts';
import { type Reading, toReading } from './figures.ts';
import { isTask } from './goal.ts';
import { builtInReader, type Reader } from './learned.ts';
import type { Figures, Found, Metric } from './metric.ts';
import { readPoints, tellAsWritten } from './points.ts';
import { firstOf } from './reading/division.ts';
import { recall, type Told } from './recall.ts';
import { type Sentence, toSentences } from './sentence.ts';
import { joinRows } from './tables.ts';
import { type Piece, withoutAsides } from './topic/pieces.ts';
import { findSubject } from './topic/subject.ts';
import { findTopic, type Place } from './topic/topic.ts';

/** @param reader what decides what is a metric, and what it measures */
export function extractMetrics(story: Story, reader: Reader = builtInReader()): Metric[] {
  const places = createPlaces(story.source);
  const { asWritten } = readPoints(story.source);
  const found: Found[] = [];
  const told: Told[] = [];
  // What the sentence before was about: what "it" stands for.
  let before = '';
  readStory(story).forEach((sentence, at, all) => {
    const own = readSentence(sentence, { past: all[at - 1] ?? null, before, told, at }, reader);
    before = own.at(-1)?.topic || findSubject(sentence.pieces, sentence.text) || before;
    found.push(...own.map((each) => tellAsWritten(each, asWritten)));
  });
  return found.map(({ start, ...metric }) => ({ ...metric, line: places.point(start).line }));
}

/** The sentences of a story, and each row of a table as one. */
export function readStory(story: Story): Sentence[] {
  const { toEnglish } = readPoints(story.source);
  return joinRows(ownBlocks(story), story.source).flatMap((block) =>
    toSentences({ ...block, text: toEnglish(block.text) }, story.source),
  );
}

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
    const run = runAt(near, from, end);
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
      const level = { ...quantity, figures: { ...NOTHING, value: amount } };
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

const NOTHING: Figures = { baseline: null, value: null, others: null, change: null, money: false };
const OF_WHOLE = /^ of (?:the|our|those|these) \S+/;

/** The pieces of an amount. */
function runAt(pieces: Piece[], start: number, end: number): Place['run'] {
  const from = pieces.findIndex((piece) => piece.end > start);
  const to = pieces.findIndex((piece) => piece.start >= end);
  return { from: from === -1 ? pieces.length : from, to: to === -1 ? pieces.length : to };
}
