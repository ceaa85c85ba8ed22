/** From labelled stories to the weights of the checker. */
import type { Checker } from '../../src/checker/index.ts';
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import { sentenceFeatures, storyFeatures } from '../../src/checker/learned/sentence-features.ts';
import { termFeatures } from '../../src/checker/learned/term-features.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { ReadSentence } from '../../src/checker/reading.ts';
import { type Chain, learnChain } from './chain.ts';
import { type Example, learnChoice } from './choice.ts';
import { optionalSpans, overlap, type ReadStory, type Span, vagueSpans } from './corpus.ts';
import { type Known, learnEvidence, type StoryExample } from './evidence.ts';
import { type Settings, toRows } from './learner.ts';

/** Found by cross-validation on the written stories (`npm run evaluate`). */
export const SETTINGS = {
  phrases: { bits: 19, rate: 0.05, decay: 1e-6, dropout: 0.6, epochs: 12, seed: 1, lean: 1.5 },
  kinds: { bits: 17, rate: 0.05, decay: 1e-4, dropout: 0.4, epochs: 12, seed: 2 },
  criteria: { bits: 16, rate: 0.1, decay: 1e-5, dropout: 0.5, epochs: 8, seed: 3 },
  questions: { bits: 15, rate: 0.02, decay: 1e-3, dropout: 0.5, epochs: 20, seed: 4 },
} satisfies Record<keyof Weights, Settings & { bits: number; lean?: number }>;

export function learnWeights(stories: ReadStory[], { classNames, content }: Checker): Weights {
  const { phrases, kinds, criteria, questions } = SETTINGS;
  const answers = stories.filter(({ row }) => content.questions.some(({ id }) => id === row.question));
  const kindNames = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  const criterionNames = [...new Set(answers.flatMap(({ row }) => Object.keys(row.criteria)))];
  const questionNames = content.questions.map(({ id }) => id);
  return {
    phrases: learnChain(toChains(stories, classNames, phrases.bits), phrases.bits, phrases, phrases.lean),
    kinds: learnChoice(toKinds(stories, classNames, kindNames), kinds.bits, kindNames, kinds),
    criteria: learnEvidence(toEvidence(answers, classNames), criteria.bits, criterionNames, criteria),
    questions: learnChoice(
      answers.map(({ row, sentences }) => ({
        rows: toRows(storyFeatures(sentences, classNames), questions.bits),
        output: questionNames.indexOf(row.question),
      })),
      questions.bits,
      questionNames,
      questions,
    ),
  };
}

type ClassNames = ReadonlySet<string>;
const ANY = (1 << OUTSIDE) | (1 << BEGIN) | (1 << INSIDE);

function toChains(stories: ReadStory[], classNames: ClassNames, bits: number): Chain[] {
  return stories.flatMap(({ row, sentences }) => {
    const vague = vagueSpans(row);
    const optional = optionalSpans(row);
    return sentences.map((sentence, at) => ({
      rows: termFeatures(sentences, at, classNames).map((features) => toRows(features, bits)),
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
  return stories.map(({ row, sentences }) => ({
    sentences: sentences.map((_, at) =>
      toRows(sentenceFeatures(sentences, at, row.question, classNames), SETTINGS.criteria.bits),
    ),
    known: new Map(Object.keys(row.criteria).map((id) => [id, known(row, sentences, id)])),
  }));
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
