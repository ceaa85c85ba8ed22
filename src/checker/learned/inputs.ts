/** A story as the network sees it: a run of tokens, each a word and what is known of it. */
import { type Quantity, saysWhen } from '../../quantities/index.ts';
import { overlaps, type Run, type Span } from '../../span.ts';
import { bySentence, type PatternMatch } from '../reading/patterns.ts';
import type { ReadSentence } from '../reading/read.ts';
import { mark, marksOfKind, shows, toTokens } from './marks.ts';
import { bareToken, isEqual, type Token } from './token.ts';

export interface Inputs {
  tokens: readonly Token[];
  /** Marks that all tokens of sentences share, beside those of their own sentence. */
  asked: readonly number[];
  /** Where each sentence's terms stand among the tokens. */
  sentences: readonly Run[];
}

const BETWEEN = bareToken([mark('between sentences')]);
/** Parts into which a story is cut to tell where in it a sentence stands. */
const PARTS = 5;
/** Sentences of more words than this are alike. */
const LONGEST = 24;

/** The tokens made for a sentence, with what they were made from beside it. */
interface MadeTokens {
  shared: readonly number[];
  found: readonly (string | number)[];
  tokens: Token[];
}

/**
 * While a text is typed most sentences of the one before come again, as the same objects, and their tokens are made anew
 * only where the rest has changed.
 */
let last: ReadonlyMap<ReadSentence, MadeTokens> = new Map();

/** @param matches where the rubric's patterns of vague phrases match */
export function toInputs(sentences: ReadSentence[], matches: readonly PatternMatch[]): Inputs {
  const tokens: Token[] = [];
  const whole = storyMarks(sentences);
  const matched = bySentence(matches);
  const made = new Map<ReadSentence, MadeTokens>();
  const amounts = sentences.map(({ quantities }) => amountsIn(quantities));
  const places = sentences.map((sentence, at) => {
    const from = tokens.length;
    const shared = [...whole, ...sentenceMarks(sentences, at, amounts)];
    const here = matched.get(sentence) ?? NO_MATCHES;
    const found = here.length === 0 ? NO_MATCHES : here.flatMap((match) => placeIn(sentence, match));
    let known = last.get(sentence);
    if (!known || !isEqual(known.shared, shared) || !isEqual(known.found, found))
      known = { shared, found, tokens: toTokens(sentence, shared, here) };
    made.set(sentence, known);
    for (const token of known.tokens) tokens.push(token);
    tokens.push(BETWEEN);
    return { from, to: tokens.length - 1 };
  });
  last = made;
  return { tokens, asked: [], sentences: places };
}

const NO_MATCHES: readonly never[] = [];

const placeIn = (sentence: ReadSentence, { owner, start, end }: PatternMatch): (string | number)[] => [
  owner,
  start - sentence.start,
  end - sentence.start,
];

/** What is known of a story once its vague phrases are found. */
export interface Found {
  question: string;
  /** Where the rubric's patterns match. */
  matches: readonly PatternMatch[];
  /** The vague phrases: they show nothing but a result. */
  vague: readonly Span[];
}

/** The same tokens, told also which question is answered, where criteria's patterns match, and what is vague. */
export function addFound(
  { tokens, sentences: places }: Inputs,
  sentences: ReadSentence[],
  { question, matches, vague }: Found,
): Inputs {
  const told = tokens.slice();
  const matched = bySentence(matches);
  places.forEach(({ from }, at) => {
    const sentence = sentences[at]!;
    const here = matched.get(sentence) ?? NO_MATCHES;
    const unclear = vague.filter((phrase) => overlaps(phrase, sentence));
    if (here.length === 0 && unclear.length === 0) return;
    sentence.terms.forEach((term, index) => {
      const found: number[] = [];
      for (const match of here) if (overlaps(match, term)) found.push(shows(match.owner));
      if (unclear.some((phrase) => overlaps(phrase, term))) found.push(VAGUE);
      if (found.length === 0) return;
      const token = tokens[from + index]!;
      told[from + index] = { ...token, own: [...token.own, ...found] };
    });
  });
  return { tokens: told, asked: [mark(`question ${question}`)], sentences: places };
}

const VAGUE = mark('vague');
const FIRST = mark('first sentence');
const LAST = mark('last sentence');
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

/** @param amounts of each sentence: as `amountsIn` tells */
function sentenceMarks(sentences: ReadSentence[], at: number, amounts: readonly number[]): number[] {
  const { block, terms } = sentences[at]!;
  const marks = [
    sectionOf(block.section),
    blockOf(block.kind),
    partOf(Math.floor((PARTS * at) / sentences.length)),
    lengthOf(Math.floor(Math.min(LONGEST, terms.length) / 6)),
    amountsHere(amounts[at]!),
    amountsBefore(amounts[at - 1] ?? 0),
    amountsAfter(amounts[at + 1] ?? 0),
  ];
  if (at === 0) marks.push(FIRST);
  if (at === sentences.length - 1) marks.push(LAST);
  return marks;
}

/** 1: an amount that says how much, 2: one that says when, 3: both, 0: none. */
function amountsIn(quantities: Quantity[]): number {
  let kinds = 0;
  for (const amount of quantities) kinds |= saysWhen(amount) ? 2 : 1;
  return kinds;
}
