/** The sentences of a story with the amounts that stand in them. Pure. */
import { readSentences as tagSentences } from '../checker/reading/language.ts';
import { indexWords } from '../checker/reading/word-classes.ts';
import type { Block, Section } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import { type Amount, toAmount } from './amount.ts';
import { findAmounts } from './find.ts';
import { withoutFillers, withoutHedges } from './plain.ts';
import { type Piece, toPieces } from './topic/pieces.ts';

export interface Sentence {
  text: string;
  /** The same without fillers and hedges. */
  plain: string;
  /** Offset in the source. */
  start: number;
  quantities: Quantity[];
  /** What the quantities come to. */
  amounts: Amount[];
  pieces: Piece[];
  section: Section | null;
}

const NO_CLASSES = indexWords({});

/** A full stop, a semicolon or a line that the writer ended ends one. */
export function toSentences(block: Block, source: string): Sentence[] {
  const terms = tagSentences([block], NO_CLASSES).flatMap((sentence) => sentence.terms);
  const stops = [...block.text.matchAll(STOP)].map((end) => end.index + end[0].length);
  const breaks = findLineEnds(source.slice(block.start, block.start + block.text.length));
  const ends = cutLists(
    [...new Set([...stops, ...breaks])].sort((a, b) => a - b),
    block.text,
  );
  return [0, ...ends].map((at, index) => {
    const text = block.text.slice(at, ends[index] ?? block.text.length);
    const start = block.start + at;
    const own = terms
      .filter((term) => term.start >= start && term.start < start + text.length)
      .map((term) => ({ ...term, start: term.start - start, end: term.end - start }));
    const said = withoutFillers(text);
    const quantities = findAmounts(said);
    return {
      text,
      plain: withoutHedges(said, quantities),
      start,
      quantities,
      amounts: quantities.map((quantity) => toAmount(quantity, text)),
      pieces: toPieces(own, quantities),
      section: block.section,
    };
  });
}

/** Characters of the longest sentence; what goes on for longer is a list, and is cut at its commas. */
const LONGEST = 1500;

function cutLists(ends: number[], text: string): number[] {
  const all: number[] = [];
  for (const end of [...ends, text.length]) {
    while (end - (all.at(-1) ?? 0) > LONGEST) {
      const from = all.at(-1) ?? 0;
      const comma = text.lastIndexOf(', ', from + LONGEST);
      all.push(comma > from ? comma + 2 : from + LONGEST);
    }
    if (end < text.length) all.push(end);
  }
  return all;
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
