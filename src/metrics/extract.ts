/**
 * The metrics of a story: amounts that moved, from what to what or by how much, and every share and sum of money that
 * is told as a fact. Goals and limits are none. Pure.
 */
import { readSentences as tagSentences } from '../checker/reading/language.ts';
import { indexWords } from '../checker/reading/word-classes.ts';
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import type { Block, Section, Story } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import { toAmount } from './amount.ts';
import { findAmounts } from './find.ts';
import { isTask } from './goal.ts';
import type { Found, Metric, Reading } from './metric.ts';
import { readPair } from './pair/pair.ts';
import { withoutFillers, withoutHedges } from './plain.ts';
import { readPoints, tellAsWritten } from './points.ts';
import { recall, type Told } from './recall.ts';
import { readSingle } from './single/single.ts';
import { joinRows } from './tables.ts';
import { findSubject } from './topic/ahead.ts';
import { type Piece, toPieces, withoutAsides } from './topic/pieces.ts';
import { findTopic, type Place } from './topic/topic.ts';

export function extractMetrics(story: Story): Metric[] {
  const places = createPlaces(story.source);
  const { toEnglish, asWritten } = readPoints(story.source);
  const found: Found[] = [];
  const told: Told[] = [];
  // What the sentence before was about: what "it" stands for.
  let before = '';
  for (const sentence of joinRows(ownBlocks(story), story.source).flatMap((block) =>
    readSentences({ ...block, text: toEnglish(block.text) }, story.source),
  )) {
    const own = readSentence(sentence, before, told);
    before = own.at(-1)?.topic || findSubject(sentence.pieces, sentence.text) || before;
    found.push(...own.map((each) => tellAsWritten(each, asWritten)));
  }
  return found.map(({ start, ...metric }) => ({ ...metric, line: places.point(start).line }));
}

interface Sentence {
  text: string;
  /** The same without fillers and hedges. */
  plain: string;
  /** Offset in the source. */
  start: number;
  amounts: Quantity[];
  pieces: Piece[];
  section: Section | null;
  /** It says what was to be done. */
  task: boolean;
}

const NO_CLASSES = indexWords({});

/** A full stop, a semicolon or a line that the writer ended ends one. */
function readSentences(block: Block, source: string): Sentence[] {
  const terms = tagSentences([block], NO_CLASSES).flatMap((sentence) => sentence.terms);
  const stops = [...block.text.matchAll(STOP)].map((end) => end.index + end[0].length);
  const breaks = findLineEnds(source.slice(block.start, block.start + block.text.length));
  const ends = [...new Set([...stops, ...breaks])].sort((a, b) => a - b);
  return [0, ...ends].map((at, index) => {
    const text = block.text.slice(at, ends[index] ?? block.text.length);
    const start = block.start + at;
    const own = terms
      .filter((term) => term.start >= start && term.start < start + text.length)
      .map((term) => ({ ...term, start: term.start - start, end: term.end - start }));
    const said = withoutFillers(text);
    const amounts = findAmounts(said);
    const plain = withoutHedges(said, amounts);
    const task = isTask(block.section, text);
    return { text, plain, start, amounts, pieces: toPieces(own, amounts), section: block.section, task };
  });
}

/** "20 sec. instead of 95", "p. a.", "i.e.": the full stop of an abbreviation ends nothing where the phrase goes on. */
const STOP =
  /(?<!\b(?:sec|min|hrs?|wks?|mos?|yrs?|avg|approx|ca|vs|incl|excl|max|est|pct)(?=\.\s+(?:instead|of|to|from|per|vs|against|less|more|fewer)\b)|\b(?:[Mm]io|[Mm]ln|[Mm]rd|[Tt]sd)(?=\.\s+(?:\p{Sc}|\p{Ll}|EUR\b|USD\b|GBP\b|CHF\b|PLN\b|Euro\b))|\bp(?=\.\s+a\.)|\b(?:ca|approx|vs)(?=\.\s+[\d~\p{Sc}])|\b(?:i\.e|e\.g))[.!?;]["”’)]*\s+(?=\S)/gu;

/** Offsets behind the line breaks that are no mere wrapping: the next word would have had room before them. */
function findLineEnds(text: string): number[] {
  const lines = text.split('\n');
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  let end = 0;
  return lines.slice(0, -1).flatMap((line, at) => {
    end += line.length + 1;
    const [word = ''] = /\S+/.exec(lines[at + 1]!) ?? [];
    return line.length + 1 + word.length <= width ? [end] : [];
  });
}

function readSentence(sentence: Sentence, before: string, told: Told[]): Found[] {
  const { text, plain, start, amounts, pieces, section } = sentence;
  const found: Found[] = [];
  let last: (Reading & { topic: string }) | undefined;
  for (let at = 0; at < amounts.length; at++) {
    const pair = sentence.task ? null : readPair(amounts, at, plain);
    const reading = sentence.task ? null : (pair?.reading ?? readSingle(amounts, at, plain, told));
    const earlier = last ? { topic: last.topic, end: last.start } : null;
    if (!reading) {
      // No metric yet, but "300 alerts a week" names what "300 -> 60" is about.
      const place: Place = { ...amounts[at]!, role: 'level', earlier };
      const topic = findTopic({ text, pieces, before: '' }, place);
      told.push({ amounts: [toAmount(amounts[at]!, text)], topic, fact: false });
      continue;
    }
    if (pair) at = pair.last;
    const context = {
      text,
      pieces: withoutAsides(pieces, text, reading),
      ...recall(reading, text, before, told),
    };
    const topic = findTopic(context, { ...reading, earlier });
    const { figures } = reading;
    found.push({ ...figures, topic, section, sentence: text.trim(), start: reading.start + start });
    told.push({
      amounts: [figures.value ?? toAmount(amounts[at]!, text), figures.baseline, figures.others].filter(
        (each) => each !== null,
      ),
      topic,
      fact: true,
    });
    last = { ...reading, topic };
  }
  return found;
}
