/** From labelled stories to the weights of the checker. */
import { stands, VAGUE, vagueMatches } from '../../src/checker/claims.ts';
import type { Checker } from '../../src/checker/index.ts';
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import { sentenceFeatures, storyFeatures } from '../../src/checker/learned/sentence-features.ts';
import { termFeatures } from '../../src/checker/learned/term-features.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { ReadSentence } from '../../src/checker/reading.ts';
import type { Content } from '../../src/model.ts';
import { type Chain, learnChain } from './chain.ts';
import { type Example, learnChoice } from './choice.ts';
import { optionalSpans, overlap, type ReadStory, type Span, vagueSpans } from './corpus.ts';
import { findThresholds, type Known, learnEvidence, type StoryExample } from './evidence.ts';
import { type Settings, toRows } from './learner.ts';

/** Found by cross-validation on the written stories (`npm run evaluate`). */
export const SETTINGS = {
  phrases: { bits: 19, rate: 0.05, decay: 1e-6, dropout: 0.6, epochs: 12, seed: 1, lean: 1.5 },
  kinds: { bits: 17, rate: 0.05, decay: 1e-4, dropout: 0.4, epochs: 12, seed: 2 },
  criteria: { bits: 17, rate: 0.1, decay: 1e-5, dropout: 0.6, epochs: 8, seed: 3 },
  questions: { bits: 15, rate: 0.02, decay: 1e-3, dropout: 0.5, epochs: 20, seed: 4 },
} satisfies Record<Exclude<keyof Weights, 'doubted'>, Settings & { bits: number; lean?: number }>;

export function learnWeights(stories: ReadStory[], { classNames, content }: Checker): Weights {
  const { phrases, kinds, criteria, questions } = SETTINGS;
  const answers = stories.filter(({ row }) => content.questions.some(({ id }) => id === row.question));
  const kindNames = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  const criterionNames = [...new Set(answers.flatMap(({ row }) => Object.keys(row.criteria)))];
  const questionNames = content.questions.map(({ id }) => id);
  const evidence = toEvidence(answers, classNames);
  return {
    phrases: learnChain(toChains(stories, classNames, phrases.bits), phrases.bits, phrases, phrases.lean),
    kinds: learnChoice(toKinds(stories, classNames, kindNames), kinds.bits, kindNames, kinds),
    criteria: {
      ...learnEvidence(evidence, criteria.bits, criterionNames, criteria),
      thresholds: findThresholds(evidence, criteria.bits, criterionNames, criteria),
    },
    questions: learnChoice(
      answers.map(({ row, sentences }) => ({
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

const vaguePatterns = ({ rubrics }: Content): string[] =>
  Object.values(rubrics)
    .flatMap(({ rules }) => rules.filter(({ id }) => id.startsWith(VAGUE)))
    .flatMap(({ patterns }) => patterns.map(({ match }) => match));

type ClassNames = ReadonlySet<string>;
const ANY = (1 << OUTSIDE) | (1 << BEGIN) | (1 << INSIDE);

function toChains(stories: ReadStory[], classNames: ClassNames, bits: number): Chain[] {
  return stories.flatMap(({ row, sentences, matches }) => {
    const vague = vagueSpans(row);
    const told = vagueMatches(matches);
    const optional = optionalSpans(row);
    return sentences.map((sentence, at) => ({
      rows: termFeatures(sentences, at, classNames, told).map((features) => toRows(features, bits)),
      allowed: labelsOf(sentence, vague, optional),
    }));
  });
}

/** The label of each term; a borderline one may have any. */
function labelsOf({ terms }: ReadSentence, vague: Span[], optional: Span[]): Uint8Array {
  let current: Span | undefined;
  return Uint8Array.from(terms, (term) => {
    const span = vague.find((one) => overlap(one, term));
    const label = span === undefined ? OUTSIDE : span === current ? INSIDE : BEGIN;
    current = span;
    return span === undefined && optional.some((one) => overlap(one, term)) ? ANY : 1 << label;
  });
}

function toKinds(stories: ReadStory[], classNames: ClassNames, kinds: string[]): Example[] {
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

/** A pattern of whose hits a smaller share was right is not reported without the tagger's consent. */
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
