/**
 * The parts of compromise 14.17.0 that its types do not show and that the engine relies on. Everything here is reached
 * through the library's own doors (`nlp.world()`, `nlp.plugin()`); a test fails when a new version changes them.
 */
import nlp from 'compromise/two';
import type { Sweeper } from './sweep.ts';

/** A term as compromise keeps it; one of a contraction may have an empty text and say its word in `implicit`. */
export interface RawTerm {
  text: string;
  normal: string;
  implicit?: string;
  machine?: string;
  root?: string;
  alias?: string[];
  switch?: string;
  tags: Set<string>;
  pre: string;
  post: string;
  id?: string;
  index?: [sentence: number, term: number];
  offset: { start: number; length: number };
}

/** One token of a pattern in match syntax, as compromise parses it. */
export interface Token {
  word?: string;
  tag?: string;
  switch?: string;
  fastOr?: Set<string>;
  choices?: Token[][];
  operator?: 'and' | 'or';
  negative?: boolean;
  optional?: boolean;
  greedy?: boolean;
  start?: boolean;
  end?: boolean;
  anything?: boolean;
  fuzzy?: boolean;
  use?: string;
  id?: string;
}

/** A pattern and what the tagger does where it matches. */
export interface Match {
  match: string;
  /** Parsed when first needed. */
  regs?: Token[];
  notIf?: string | Token[];
  ifNo?: string | string[];
  tag?: string | string[];
}

/** A match in a net: what a sentence must hold, at least, so that it can match. */
export interface NetMatch extends Match {
  regs: Token[];
  needs: string[];
  wants: string[];
  minWant: number;
  minWords: number;
  ifNo?: string[];
}

interface StockNet {
  hooks: Record<string, NetMatch[]>;
  always: NetMatch[];
}

/** Sentence, first term, term after the last, ids of the first and last term. */
export type Pointer = [sentence: number, from: number, to: number, firstId?: string, lastId?: string];

type WordList = Record<string, unknown>;

/** Plurals by their singular. */
interface PluralModel {
  two: { irregularPlurals: Record<string, string> };
}

export interface World {
  methods: {
    one: {
      match(sentences: RawTerm[][], match: Match): { ptrs: Pointer[] };
      parseMatch(match: string, options: object, world: World): Token[];
      buildNet(matches: Match[], world: World): StockNet;
      killUnicode(text: string, world: World): string;
      tokenize: { splitSentences(text: string, world: World): string[] };
      bulkTagger(found: (Match & { pointer: Pointer })[], sentences: RawTerm[][], world: World): void;
    };
    two: {
      quickSplit(sentences: RawTerm[][]): RawTerm[][];
      transform: { noun: { toSingular(plural: string, model: PluralModel): string } };
    };
  };
  model: {
    one: { lexicon: WordList; _multiCache: WordList };
    two: PluralModel['two'] & {
      switches: WordList;
      /** The tagger's patterns, or what sweeps for them, where that was made when building. */
      matches: Match[];
      openSweeper?: () => Sweeper;
      models: Record<string, unknown>;
    };
  };
}

/** A view as compute functions get it. */
export interface InnerView {
  docs: RawTerm[][];
  uncache(): void;
  unfreeze(): void;
}

export const world = nlp.world() as World;
export { nlp };
