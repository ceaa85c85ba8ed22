/** Sentences and tagged terms with exact offsets: the one place that calls compromise to read a text. */
import type { Block } from '../../model.ts';
import type { Span } from '../../span.ts';
import { nlp, type RawTerm, splitSentences } from '../engine/index.ts';
import { type Seen, see } from './seen.ts';
import { type Word, wordOf } from './vocabulary.ts';
import { type Entry, entriesOf, type WordClasses } from './word-classes.ts';

/** One word as compromise sees it; `start` and `end` are offsets in the story's source, without punctuation. */
export interface Term {
  text: string;
  /** Lower-case, punctuation off. */
  normal: string;
  /** Lemma of a verb or noun, else `normal`. */
  root: string;
  /** compromise's tags and the rubric's word classes. */
  tags: Set<string>;
  start: number;
  end: number;
  /** Punctuation and space directly before and after. */
  pre: string;
  post: string;
}

export interface Sentence {
  block: Block;
  /** Offset in the source from which on those of `raw` count. */
  base: number;
  /** Offsets in the source, from the first to the last term. */
  start: number;
  end: number;
  terms: Term[];
  /** As compromise keeps it, with the unwritten terms of contractions; patterns are matched against these. */
  raw: RawTerm[];
  seen: Seen;
}

/** Reads blocks of prose into sentences of tagged terms. */
export function readSentences(blocks: Block[], classes: WordClasses): Sentence[] {
  return blocks.flatMap((block) =>
    splitText(block).flatMap(({ text, base }) => readSentence(text, block, base, classes)),
  );
}

/**
 * Between a full stop and a capital that begins a sentence: after an abbreviation ("25 kg. I lifted it") compromise
 * reads on, which is right for names ("Dr. He") and for what an abbreviation leads up to.
 */
const STARTS =
  /(?<=\.\s+)(?<!\b(?:Mrs?|Ms|Dr|Prof|vs|e\.g|i\.e)\.\s+)(?=(?:I|We|He|She|They|It|You|The|This|That|These|There|Then|After|Before|My|Our|His|Her|Their|In|On|At|By|When|While|So|But|And|As|Since|Once)\b)/;

/** A block's text cut into sentences, each with its place in the source. */
export function splitText({ text, start }: Block): { text: string; base: number }[] {
  let base = start;
  const sentences = splitSentences(text).flatMap((sentence) => sentence.split(STARTS));
  return sentences.map((sentence) => {
    base += sentence.length;
    return { text: sentence, base: base - sentence.length };
  });
}

/** What compromise reads in a sentence: one, or none where it holds no word. It reads each without its neighbours. */
export function readSentence(text: string, block: Block, base: number, classes: WordClasses): Sentence[] {
  const doc = nlp(text);
  doc.compute(['offset', 'root']);
  return (doc.document as unknown as RawTerm[][]).flatMap((raw) => {
    const words = raw.map(wordOf);
    tagClasses(raw, words, classes);
    const isWritten = (_: unknown, at: number): boolean => raw[at]!.text !== '';
    const written = words.filter(isWritten);
    const terms = raw.filter(isWritten).map((term, at) => toTerm(term, written[at]!, base));
    const [first, last] = [terms[0], terms.at(-1)];
    if (!first || !last) return [];
    const seen = see(terms, written, classes.readTags);
    return [{ block, base, start: first.start, end: last.end, terms, raw, seen }];
  });
}

/** Offsets, as they count in `raw`, from the first to the last written of some terms; null where none is written. */
export function spanOf(terms: RawTerm[]): Span | null {
  const written = terms.filter((term) => term.text !== '');
  const [first, last] = [written[0], written.at(-1)];
  if (!first || !last) return null;
  return { start: first.offset.start, end: last.offset.start + last.offset.length };
}

function toTerm(raw: RawTerm, word: Word, shift: number): Term {
  const start = shift + raw.offset.start;
  return {
    text: raw.text,
    normal: raw.normal,
    root: word.lemma,
    tags: raw.tags,
    start,
    end: start + raw.offset.length,
    pre: raw.pre,
    post: raw.post,
  };
}

/** Between the words of a class's phrase these may stand: "built a very strong relationship". */
const PASSED_OVER = ['Determiner', 'Possessive', 'Adverb', 'Adjective'];
const MOST_PASSED_OVER = 2;

function tagClasses(terms: RawTerm[], words: Word[], classes: WordClasses): void {
  const tag = (at: number, entries: readonly Entry[]): void => {
    for (const { words, tag } of entries) {
      for (const inside of findPhrase(terms, at, words)) inside.tags.add(tag);
    }
  };
  terms.forEach(({ implicit }, at) => {
    const word = words[at]!;
    tag(at, entriesOf(word, classes));
    if (implicit && implicit !== word.normal && implicit !== word.lemma)
      tag(at, classes.entries.get(implicit) ?? []);
  });
}

/** The terms from `at` on that say the words, with what is passed over between them; none where they do not. */
function findPhrase(terms: RawTerm[], at: number, words: string[]): RawTerm[] {
  let end = at + 1;
  for (const word of words.slice(1)) {
    const limit = end + MOST_PASSED_OVER;
    while (end < limit && !says(terms[end], word) && PASSED_OVER.some((tag) => terms[end]?.tags.has(tag)))
      end += 1;
    if (!says(terms[end], word)) return [];
    end += 1;
  }
  return terms.slice(at, end);
}

const says = (term: RawTerm | undefined, word: string): boolean =>
  term !== undefined && (term.normal === word || term.root === word || term.implicit === word);
