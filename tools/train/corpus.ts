/** Labelled stories (JSON Lines) and what they teach. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Checker, createChecker } from '../../src/checker/index.ts';
import { matchPatterns, type PatternMatch } from '../../src/checker/reading/patterns.ts';
import { type ReadSentence, read } from '../../src/checker/reading/read.ts';
import { readRow } from '../../src/document/index.ts';
import type { Content } from '../../src/model.ts';
import { overlaps, type Run, type Span } from '../../src/span.ts';

/** Words copied from the text; `nth` (from 1) says which, where they occur more than once. */
interface Quote {
  quote: string;
  nth?: number;
}

/** A row of a corpus file. */
export interface LabelledStory {
  id: string;
  /** `-` for a snippet, which answers no question and has no criteria. */
  question: string;
  register: string;
  text: string;
  vague: (Quote & { kind: string })[];
  /** Neither right nor wrong to find. */
  optional?: (string | Quote)[];
  criteria: Record<string, boolean>;
  /** All sentences that show a criterion, where a reader marked them. */
  evidence?: Record<string, string[]>;
  /** Name of the file, without its ending. */
  file: string;
}

const FOLDER = 'tests/corpus';

/** The files to learn from, in a fixed order. */
export const listCorpus = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(FOLDER, name));

export function loadCorpus(paths: string[]): LabelledStory[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ ...JSON.parse(line), file: basename(path, '.jsonl') })),
  );
}

function locate(text: string, label: string | Quote): Span {
  const { quote, nth = 1 } = typeof label === 'string' ? { quote: label } : label;
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

export const vagueSpans = ({ text, vague }: LabelledStory): (Span & { kind: string })[] =>
  vague.map((label) => ({ ...locate(text, label), kind: label.kind }));

export const optionalSpans = ({ text, optional = [] }: LabelledStory): Span[] =>
  optional.map((label) => locate(text, label));

/** The words of a labelled phrase: of the sentence in which it begins, which of its terms. */
export interface Place extends Run {
  /** The sentence's place in its story. */
  sentence: number;
}

/** @returns null where no word is read there */
export function placeOf(span: Span, sentences: readonly ReadSentence[]): Place | null {
  const sentence = sentences.findIndex((one) => overlaps(one, span));
  const terms = sentences[sentence]?.terms ?? [];
  const from = terms.findIndex((term) => overlaps(term, span));
  return from < 0 ? null : { sentence, from, to: terms.findLastIndex((term) => overlaps(term, span)) + 1 };
}

/** A labelled story with its sentences as the checker reads them. */
export interface ReadStory {
  row: LabelledStory;
  sentences: ReadSentence[];
  /** Where the patterns of its question's rubric match. */
  matches: PatternMatch[];
}

/** A checker that knows words and patterns only, for reading what it is to learn from. */
export const untrainedChecker = (content: Content): Checker => createChecker(content, { weights: null });

export function readLabelled(rows: LabelledStory[], { classes, content, rubricOf }: Checker): ReadStory[] {
  const ids = content.questions.map(({ id }) => id);
  return rows.map((row) => {
    const sentences = read(readRow(row.text).blocks, classes);
    const { net } = rubricOf(ids.includes(row.question) ? row.question : ids[0]!);
    return { row, sentences, matches: matchPatterns(sentences, net) };
  });
}
