/** A story as the network sees it: a run of tokens, each a word and what is known of it. */
import type { Term } from '../language.ts';
import type { PatternMatch } from '../patterns.ts';
import { amountsIn } from '../quantities.ts';
import type { ReadSentence } from '../reading.ts';
import { formsOf, mark, shows, termMarks } from './marks.ts';

/** What is known of the story beside its words. */
export interface Known {
  /** The rubrics' word classes. */
  classNames: ReadonlySet<string>;
  /** Where the rubric's patterns match. */
  matches: readonly PatternMatch[];
}

/** One term, or the mark between two sentences. */
export interface Token {
  /** Hashes of the forms by which the word may be known, the most telling first. */
  forms: readonly number[];
  /** Hashes of what is known of it alone. */
  marks: readonly number[];
  /** Hashes of what is known of its sentence and story: one list for all the sentence's tokens. */
  shared: readonly number[];
}

export interface Inputs {
  tokens: Token[];
  /** Where each sentence's terms stand among the tokens, `to` exclusive. */
  sentences: { from: number; to: number }[];
}

const BETWEEN: Token = { forms: [], marks: [mark('between sentences')], shared: [] };
/** Parts into which a story is cut to tell where in it a sentence stands. */
const PARTS = 5;
/** Sentences of more words than this are alike. */
const LONGEST = 24;

/** The tokens of a sentence, with what else they hang on: the checker's memory brings the same sentence again. */
const made = new WeakMap<ReadSentence, { key: string; tokens: Token[] }>();

export function toInputs(sentences: ReadSentence[], { classNames, matches }: Known): Inputs {
  const tokens: Token[] = [];
  const whole = storyMarks(sentences);
  const places = sentences.map((sentence, at) => {
    const from = tokens.length;
    const shared = [...whole, ...sentenceMarks(sentences, at)];
    const here = matches.filter((match) => match.sentence === sentence);
    const found = here.map(({ owner, start, end }) => [owner, start - sentence.start, end - sentence.start]);
    const key = `${shared.join()} ${found.join()}`;
    let known = made.get(sentence);
    if (known?.key !== key) {
      const own = sentence.terms.map((term, index) => ({
        forms: formsOf(term),
        marks: termMarks(sentence, index, classNames, here),
        shared,
      }));
      known = { key, tokens: own };
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
  places.forEach(({ from }, at) => {
    const sentence = sentences[at]!;
    const here = matches.filter((match) => match.sentence === sentence);
    const shared = [...(tokens[from]?.shared ?? []), mark(`question ${question}`)];
    sentence.terms.forEach((term, index) => {
      const token = tokens[from + index]!;
      const own = here.filter((match) => match.start < term.end && term.start < match.end);
      const marks = own.map(({ owner }) => shows(owner));
      if (isVague(term)) marks.push(mark('vague'));
      told[from + index] = {
        ...token,
        shared,
        marks: marks.length > 0 ? [...token.marks, ...marks] : token.marks,
      };
    });
  });
  return { tokens: told, sentences: places };
}

/** How long the story is, how rich in amounts, and whether its parts are named. */
function storyMarks(sentences: ReadSentence[]): number[] {
  const terms = sentences.reduce((sum, sentence) => sum + sentence.terms.length, 0);
  const amounts = sentences.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const named = sentences.some(({ section }) => section !== null);
  return [
    mark(`story length ${Math.min(5, Math.floor(terms / 50))}`),
    mark(`amounts a hundred words ${Math.min(6, Math.floor((100 * amounts) / Math.max(50, terms)))}`),
    mark(named ? 'parts named' : 'parts not named'),
  ];
}

function sentenceMarks(sentences: ReadSentence[], at: number): number[] {
  const { section, block, terms, quantities } = sentences[at]!;
  const amounts = (index: number): number => amountsIn(sentences[index]?.quantities ?? []);
  const marks = [
    mark(`section ${section}`),
    mark(`block ${block.kind}`),
    mark(`part ${Math.floor((PARTS * at) / sentences.length)}`),
    mark(`length ${Math.floor(Math.min(LONGEST, terms.length) / 6)}`),
    mark(`amounts here ${amountsIn(quantities)}`),
    mark(`amounts before ${amounts(at - 1)}`),
    mark(`amounts after ${amounts(at + 1)}`),
  ];
  if (at === 0) marks.push(mark('first sentence'));
  if (at === sentences.length - 1) marks.push(mark('last sentence'));
  return marks;
}
