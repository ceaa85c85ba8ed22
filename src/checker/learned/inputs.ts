/** A story as the network sees it: a run of tokens, each a word and what is known of it. */
import { type Quantity, saysWhen } from '../../quantities/index.ts';
import { overlaps, type Run } from '../../span.ts';
import type { Term } from '../language.ts';
import { bySentence, type PatternMatch } from '../patterns.ts';
import type { ReadSentence } from '../reading.ts';
import { mark, marksOfKind, shows, toTokens } from './marks.ts';
import { bareToken, isEqual, type Token } from './token.ts';

/** What is known of the story beside its words. */
export interface Known {
  /** The rubrics' word classes. */
  classNames: ReadonlySet<string>;
  /** Where the rubric's patterns match. */
  matches: readonly PatternMatch[];
}

export interface Inputs {
  tokens: Token[];
  /** Where each sentence's terms stand among the tokens. */
  sentences: Run[];
}

const BETWEEN = bareToken([mark('between sentences')]);
/** Parts into which a story is cut to tell where in it a sentence stands. */
const PARTS = 5;
/** Sentences of more words than this are alike. */
const LONGEST = 24;

/**
 * The tokens made for a sentence, with what they were made from beside it. While a text is typed most sentences come
 * again, as the same objects, and their tokens are made anew only where the rest has changed.
 */
const made = new WeakMap<
  ReadSentence,
  { shared: readonly number[]; found: readonly (string | number)[]; tokens: Token[] }
>();

export function toInputs(sentences: ReadSentence[], { classNames, matches }: Known): Inputs {
  const tokens: Token[] = [];
  const whole = storyMarks(sentences);
  const matched = bySentence(matches);
  const places = sentences.map((sentence, at) => {
    const from = tokens.length;
    const shared = [...whole, ...sentenceMarks(sentences, at)];
    const here = matched.get(sentence) ?? [];
    const found = here.flatMap(({ owner, start, end }) => [
      owner,
      start - sentence.start,
      end - sentence.start,
    ]);
    let known = made.get(sentence);
    if (!known || !isEqual(known.shared, shared) || !isEqual(known.found, found)) {
      known = { shared, found, tokens: toTokens(sentence, shared, classNames, here) };
      made.set(sentence, known);
    }
    tokens.push(...known.tokens, BETWEEN);
    return { from, to: tokens.length - 1 };
  });
  return { tokens, sentences: places };
}

/** What is known of a story once its vague phrases are found. */
export interface Found {
  question: string;
  /** Where the rubric's patterns match. */
  matches: readonly PatternMatch[];
  /** Whether a term stands in a vague phrase, which shows nothing but a result. */
  isVague: (term: Term) => boolean;
}

/** The same tokens, told also which question is answered, where criteria's patterns match, and what is vague. */
export function addFound(
  { tokens, sentences: places }: Inputs,
  sentences: ReadSentence[],
  { question, matches, isVague }: Found,
): Inputs {
  const told = [...tokens];
  const matched = bySentence(matches);
  const asked = mark(`question ${question}`);
  places.forEach(({ from }, at) => {
    const sentence = sentences[at]!;
    const here = matched.get(sentence) ?? [];
    const shared = [...(tokens[from]?.shared ?? []), asked];
    sentence.terms.forEach((term, index) => {
      const token = tokens[from + index]!;
      const found: number[] = [];
      for (const match of here) if (overlaps(match, term)) found.push(shows(match.owner));
      if (isVague(term)) found.push(mark('vague'));
      const { clause, after, word, tags, own } = token;
      told[from + index] = {
        shared,
        clause,
        after,
        word,
        tags,
        own: found.length > 0 ? [...own, ...found] : own,
      };
    });
  });
  return { tokens: told, sentences: places };
}

const storyLength = marksOfKind('story length');
const amountsAHundred = marksOfKind('amounts a hundred words');
const sectionOf = marksOfKind('section');
const blockOf = marksOfKind('block');
const partOf = marksOfKind('part');
const lengthOf = marksOfKind('length');
const amountsHere = marksOfKind('amounts here');
const amountsBefore = marksOfKind('amounts before');
const amountsAfter = marksOfKind('amounts after');

/** How long the story is, how rich in amounts, and whether its parts are named. */
function storyMarks(sentences: ReadSentence[]): number[] {
  const terms = sentences.reduce((sum, sentence) => sum + sentence.terms.length, 0);
  const amounts = sentences.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const named = sentences.some(({ block }) => block.section !== null);
  return [
    storyLength(Math.min(5, Math.floor(terms / 50))),
    amountsAHundred(Math.min(6, Math.floor((100 * amounts) / Math.max(50, terms)))),
    mark(named ? 'parts named' : 'parts not named'),
  ];
}

function sentenceMarks(sentences: ReadSentence[], at: number): number[] {
  const { block, terms, quantities } = sentences[at]!;
  const amounts = (index: number): number => amountsIn(sentences[index]?.quantities ?? []);
  const marks = [
    sectionOf(block.section),
    blockOf(block.kind),
    partOf(Math.floor((PARTS * at) / sentences.length)),
    lengthOf(Math.floor(Math.min(LONGEST, terms.length) / 6)),
    amountsHere(amountsIn(quantities)),
    amountsBefore(amounts(at - 1)),
    amountsAfter(amounts(at + 1)),
  ];
  if (at === 0) marks.push(mark('first sentence'));
  if (at === sentences.length - 1) marks.push(mark('last sentence'));
  return marks;
}

/** 1: an amount that says how much, 2: one that says when, 3: both, 0: none. */
function amountsIn(quantities: Quantity[]): number {
  return (quantities.some((amount) => !saysWhen(amount)) ? 1 : 0) | (quantities.some(saysWhen) ? 2 : 0);
}
