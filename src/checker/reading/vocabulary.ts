/** Words and tags met lately with what is made of them, each made once: they come again and again. */
import { remember } from '../../memo.ts';
import type { RawTerm } from '../engine/library.ts';
import { hash } from '../hash.ts';
import type { Classed } from './word-classes.ts';

const MOST_KNOWN = 8192;

/** Hashes of marks that come together: one object each time, so that what a network makes of them can be remembered. */
export interface Marks {
  /** Its number, and by its low bits the place where it can be remembered: no two lists have the same. */
  readonly slot: number;
  readonly keys: readonly number[];
}

let lists = 0;

export function toMarks(keys: readonly number[]): Marks {
  lists += 1;
  return { slot: lists, keys };
}

export const NO_MARKS = toMarks([]);

/** How a network sees a word: by the forms by which a table of words may know it, the most telling first, and its marks. */
export interface WordForms extends Marks {
  readonly forms: readonly number[];
}

/** A word as written, in lower case, and its lemma. */
export interface Word {
  normal: string;
  lemma: string;
  /** Of the lemma, with digits as 0. */
  lemmaHash: number;
  hasDigit: boolean;
  /** With marks of how it begins and ends. */
  seen: WordForms;
  /** What the rubrics' word classes say of it: looked up when it is first read by them. */
  classed: Classed | null;
}

let made = 0;

/** By the word as written: one for each of its lemmas. */
const words = remember(MOST_KNOWN, (_: string): Word[] => []);

/** The word of a term: each is looked up once, by what reads the sentence. */
export function wordOf({ normal, root, implicit }: RawTerm): Word {
  const lemma = root ?? implicit ?? normal;
  const known = words(normal);
  for (const word of known) if (word.lemma === lemma) return word;
  const word = makeWord(normal, lemma);
  known.push(word);
  return word;
}

function makeWord(normal: string, lemma: string): Word {
  made += 1;
  const forms = [normal, lemma, normal.replaceAll("'", ''), normal.split("'")[0]!, normal.split('-').at(-1)!];
  const edges = [hash(`ends in ${normal.slice(-3)}`), hash(`begins with ${normal.slice(0, 3)}`)];
  return {
    normal,
    lemma,
    lemmaHash: hash(lemma.replace(/\d+/g, '0')),
    hasDigit: /\d/.test(normal),
    seen: { slot: made, keys: edges, forms: [...new Set(forms)].map(hash) },
    classed: null,
  };
}

/** Names and numbers: what they are counts, not which; so another name or currency changes nothing. */
export const NAMELESS: WordForms = { slot: 0, keys: [], forms: [] };
