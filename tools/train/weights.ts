/** From labelled stories to the weights of the checker. */
import { readFileSync } from 'node:fs';
import { stands, VAGUE, vagueMatches } from '../../src/checker/claims.ts';
import type { Checker } from '../../src/checker/index.ts';
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { hash } from '../../src/checker/learned/hash.ts';
import type { Head } from '../../src/checker/learned/heads.ts';
import { type Inputs, type Token, toInputs } from '../../src/checker/learned/inputs.ts';
import { rowOf } from '../../src/checker/learned/keys.ts';
import type { KeyedRows } from '../../src/checker/learned/network.ts';
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import { sentenceFeatures, storyFeatures } from '../../src/checker/learned/sentence-features.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { ReadSentence } from '../../src/checker/reading.ts';
import type { Content } from '../../src/model.ts';
import { ANY } from './chain.ts';
import { type Example as ChoiceExample, learnChoice } from './choice.ts';
import { optionalSpans, overlap, type ReadStory, type Span, vagueSpans } from './corpus.ts';
import { type Known, learnEvidence, type StoryExample } from './evidence.ts';
import { CONTENT } from './examples.ts';
import type { LearnedHead } from './heads.ts';
import { toRows } from './learner.ts';
import { type Example, learnTagger, type Tagger, type TaggerSettings } from './tagger.ts';
import { readVectors } from './vectors.ts';

/** Found by cross-validation on the written stories (`npm run evaluate`). */
export const SETTINGS = {
  phrases: {
    width: 64,
    epochs: 9,
    seed: 1,
    dropout: { word: 0.1, number: 0.4, mark: 0.4, between: 0.2, end: 0.4 },
    wordRate: 3e-4,
    rate: 2e-3,
    batch: 400,
  } satisfies TaggerSettings,
  kinds: { bits: 17, rate: 0.05, decay: 1e-4, dropout: 0.4, epochs: 12, seed: 2 },
  criteria: { bits: 17, rate: 0.05, decay: 1e-5, dropout: 0.5, epochs: 16, seed: 3 },
  questions: { bits: 15, rate: 0.02, decay: 1e-3, dropout: 0.5, epochs: 20, seed: 4 },
};

/** Added to the beginning of a phrase: above zero the checker finds more, below zero it errs less. */
const LEAN = 1.25;
/** Log odds above which a criterion is met; below nought, since a sentence that shows it is easily doubted. */
const THRESHOLD = -1;
/** A mark that fewer terms have is not learned. */
const LEAST_MET = 5;

/** What the tables hold: the keys, in order, and the words' numbers. */
export interface Tables {
  words: Int32Array;
  vectors: Float32Array;
  size: number;
  marks: Int32Array;
}

export function learnWeights(stories: ReadStory[], { classNames, content }: Checker): Weights {
  const { kinds, criteria, questions } = SETTINGS;
  const answers = stories.filter(({ row }) => content.questions.some(({ id }) => id === row.question));
  const kindNames = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  const criterionNames = [...new Set(answers.flatMap(({ row }) => Object.keys(row.criteria)))];
  const questionNames = content.questions.map(({ id }) => id);
  const evidence = toEvidence(answers, classNames);
  const whole = answers.filter(({ row }) => row.file !== CONTENT);
  return {
    ...learnPhrases(stories, classNames),
    kinds: learnChoice(toKinds(stories, classNames, kindNames), kinds.bits, kindNames, kinds),
    criteria: { ...learnEvidence(evidence, criteria.bits, criterionNames, criteria), threshold: THRESHOLD },
    questions: learnChoice(
      whole.map(({ row, sentences }) => ({
        rows: toRows(storyFeatures(sentences, classNames), questions.bits),
        output: questionNames.indexOf(row.question),
      })),
      questions.bits,
      questionNames,
      questions,
    ),
    doubted: findDoubted(stories, vaguePatterns(content)),
  };
}

function learnPhrases(stories: ReadStory[], classNames: ClassNames): Pick<Weights, 'reader' | 'phrases'> {
  const inputs = stories.map(({ sentences, matches }) =>
    toInputs(sentences, { classNames, matches: vagueMatches(matches) }),
  );
  const tables = makeTables(inputs);
  const examples = stories.map((story, at) => toExample(story, inputs[at]!, tables));
  const sizes = { ...tables, marks: tables.marks.length };
  return toTagger(learnTagger(examples, sizes, SETTINGS.phrases), tables);
}

type ClassNames = ReadonlySet<string>;

const marksOf = ({ shared, marks }: Token): number[] => [...shared, ...marks];

function makeTables(inputs: Inputs[]): Tables {
  const { words, size, values } = readVectors(readFileSync('tools/train/vectors.bin'));
  const order = words
    .map((word, row) => ({ key: hash(word), row }))
    .sort((a, b) => a.key - b.key)
    .filter(({ key }, at, all) => key !== all[at - 1]?.key);
  const vectors = new Float32Array(order.length * size);
  order.forEach(({ row }, at) => {
    vectors.set(values.subarray(row * size, (row + 1) * size), at * size);
  });
  const counts = new Map<number, number>();
  for (const { tokens } of inputs)
    for (const token of tokens)
      for (const mark of marksOf(token)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const marks = [...counts].flatMap(([mark, count]) => (count >= LEAST_MET ? [mark] : []));
  return {
    words: Int32Array.from(order, ({ key }) => key),
    vectors,
    size,
    marks: Int32Array.from(marks).sort(),
  };
}

function toExample(
  { row, sentences }: ReadStory,
  { tokens, sentences: places }: Inputs,
  tables: Tables,
): Example {
  const allowed = new Uint8Array(tokens.length).fill(1 << OUTSIDE);
  const vague = vagueSpans(row);
  const optional = optionalSpans(row);
  places.forEach(({ from }, at) => {
    allowed.set(labelsOf(sentences[at]!, vague, optional), from);
  });
  const rowsOf = (keys: readonly number[], all: Int32Array): number[] =>
    keys.map((key) => rowOf(all, key)).filter((found) => found >= 0);
  return {
    tokens: {
      words: Int32Array.from(tokens, ({ forms }) => rowsOf(forms, tables.words)[0] ?? -1),
      marks: tokens.map((token) => Int32Array.from(rowsOf(marksOf(token), tables.marks))),
    },
    sentences: places,
    allowed,
  };
}

/** The labels that each term may have; a borderline one may have any. */
function labelsOf({ terms }: ReadSentence, vague: Span[], optional: Span[]): Uint8Array {
  let current: Span | undefined;
  return Uint8Array.from(terms, (term) => {
    const span = vague.find((one) => overlap(one, term));
    const label = span === undefined ? OUTSIDE : span === current ? INSIDE : BEGIN;
    current = span;
    return span === undefined && optional.some((one) => overlap(one, term)) ? ANY : 1 << label;
  });
}

function toKinds(stories: ReadStory[], classNames: ClassNames, kinds: string[]): ChoiceExample[] {
  return stories.flatMap(({ row, sentences }) =>
    vagueSpans(row).flatMap((span) => {
      const sentence = sentences.find((one) => overlap(one, span));
      if (!sentence) return [];
      const from = sentence.terms.findIndex((term) => overlap(term, span));
      const to = sentence.terms.findLastIndex((term) => overlap(term, span)) + 1;
      if (from < 0) return [];
      const features = phraseFeatures(sentence, { from, to }, classNames);
      return [{ rows: toRows(features, SETTINGS.kinds.bits), output: kinds.indexOf(span.kind) }];
    }),
  );
}

function toEvidence(stories: ReadStory[], classNames: ClassNames): StoryExample[] {
  return stories.map(({ row, sentences, matches }) => {
    const vague = [...vagueSpans(row), ...optionalSpans(row)];
    const isVague = (term: Span): boolean => vague.some((span) => overlap(span, term));
    return {
      sentences: sentences.map((_, at) =>
        toRows(
          sentenceFeatures(sentences, at, row.question, { classNames, matches, isVague }),
          SETTINGS.criteria.bits,
        ),
      ),
      known: new Map(Object.keys(row.criteria).map((id) => [id, known(row, sentences, id)])),
    };
  });
}

function known(row: ReadStory['row'], sentences: ReadSentence[], id: string): Known {
  if (!row.criteria[id]) return { met: false };
  const spans = row.evidence?.[id]?.map((quote) => locateSentence(row.text, quote));
  if (!spans) return { met: true, shown: null };
  const shown = sentences.flatMap((sentence, at) =>
    spans.some((span) => overlap(span, sentence)) ? [at] : [],
  );
  return { met: true, shown: shown.length > 0 ? new Set(shown) : null };
}

function locateSentence(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

/** In the form in which the checker reads them. */
export function toTagger(
  { net, labels, moves }: Tagger,
  tables: Tables,
): Pick<Weights, 'reader' | 'phrases'> {
  const [first, ...later] = net.layers.map(({ weights, bias }) => ({
    weights: weights.values,
    bias: bias.values,
  }));
  const phrases = toHead(labels);
  phrases.bias[BEGIN] = phrases.bias[BEGIN]! + LEAN;
  return {
    reader: {
      width: net.width,
      size: net.size,
      words: toKeyedRows(tables.words, net.words.values),
      marks: toKeyedRows(tables.marks, net.marks.values),
      first: first!,
      later,
    },
    phrases: { ...phrases, moves: [...moves.values] },
  };
}

const toHead = ({ outputs, weights, bias }: LearnedHead): Head => ({
  outputs,
  weights: weights.values,
  bias: Float32Array.from(bias.values),
});

/** In small integers; the few largest weights are cut off, for the sake of finer steps for all others. */
function toKeyedRows(keys: Int32Array, values: Float32Array): KeyedRows {
  const sizes = values.map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const rows = Int8Array.from(values, (one) => Math.max(-127, Math.min(127, Math.round(one / scale))));
  return { keys, rows, scale };
}

const vaguePatterns = ({ rubrics }: Content): string[] =>
  Object.values(rubrics)
    .flatMap(({ rules }) => rules.filter(({ id }) => id.startsWith(VAGUE)))
    .flatMap(({ patterns }) => patterns.map(({ match }) => match));

/** A pattern of whose hits a smaller share was right is not reported without the network's consent. */
const LEAST_RIGHT = 0.9;

function findDoubted(stories: ReadStory[], patterns: string[]): string[] {
  const hits = new Map<string, { right: number; wrong: number }>();
  for (const { row, sentences, matches } of stories) {
    const vague = vagueSpans(row);
    const optional = optionalSpans(row);
    for (const match of vagueMatches(matches).filter((one) => stands(one, sentences))) {
      const sum = hits.get(match.match) ?? { right: 0, wrong: 0 };
      hits.set(match.match, sum);
      if (vague.some((span) => overlap(span, match))) sum.right += 1;
      else if (!optional.some((span) => overlap(span, match))) sum.wrong += 1;
    }
  }
  const trusted = (match: string): boolean => {
    const { right, wrong } = hits.get(match) ?? { right: 0, wrong: 0 };
    return right >= LEAST_RIGHT * (right + wrong);
  };
  return patterns.filter((match) => !trusted(match)).sort();
}
