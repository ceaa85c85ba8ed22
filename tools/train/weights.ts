/** From labelled stories to the weights of the checker. */
import { VAGUE } from '../../src/checker/claims.ts';
import type { Checker } from '../../src/checker/index.ts';
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import { storyFeatures } from '../../src/checker/learned/story-features.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { Content } from '../../src/model.ts';
import { type Example as ChoiceExample, learnChoice } from './choice.ts';
import { overlap, type ReadStory, vagueSpans } from './corpus.ts';
import { learnCriteria } from './criteria.ts';
import type { EvidenceSettings } from './evidence.ts';
import { CONTENT } from './examples.ts';
import { type Settings, toRows } from './learner.ts';
import { learnPhrases } from './phrases.ts';
import type { TaggerSettings } from './tagger.ts';

export interface TrainingSettings {
  phrases: TaggerSettings;
  kinds: TableSettings;
  criteria: EvidenceSettings;
  questions: TableSettings;
}

type TableSettings = Settings & { bits: number };

/** Found by cross-validation on the written stories (`npm run evaluate`). */
export const SETTINGS: TrainingSettings = {
  phrases: {
    width: 64,
    epochs: 9,
    seed: 1,
    dropout: { word: 0.1, number: 0.4, mark: 0.4, between: 0.2, end: 0.4 },
    wordRate: 3e-4,
    rate: 2e-3,
    batch: 400,
  },
  kinds: { bits: 17, rate: 0.05, decay: 1e-4, dropout: 0.4, epochs: 12, seed: 2 },
  criteria: {
    width: 64,
    epochs: 18,
    seed: 3,
    dropout: { word: 0.1, number: 0.3, mark: 0.4, between: 0.2, end: 0 },
    pooledDropout: 0.3,
    wordRate: 3e-4,
    rate: 2e-3,
    batch: 4,
  },
  questions: { bits: 15, rate: 0.02, decay: 1e-3, dropout: 0.5, epochs: 20, seed: 4 },
};

export function learnWeights(
  stories: ReadStory[],
  { classNames, content }: Checker,
  { phrases, kinds, criteria, questions } = SETTINGS,
): Weights {
  const answers = stories.filter(({ row }) => content.questions.some(({ id }) => id === row.question));
  const kindNames = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  const questionNames = content.questions.map(({ id }) => id);
  const whole = answers.filter(({ row }) => row.file !== CONTENT);
  return {
    ...learnPhrases(stories, classNames, phrases),
    kinds: learnChoice(toKinds(stories, classNames, kindNames, kinds.bits), kinds.bits, kindNames, kinds),
    evidence: learnCriteria(answers, classNames, criteria),
    questions: learnChoice(
      whole.map(({ row, sentences }) => ({
        rows: toRows(storyFeatures(sentences, classNames), questions.bits),
        output: questionNames.indexOf(row.question),
      })),
      questions.bits,
      questionNames,
      questions,
    ),
    patterns: vaguePatterns(content),
  };
}

type ClassNames = ReadonlySet<string>;

function toKinds(
  stories: ReadStory[],
  classNames: ClassNames,
  kinds: string[],
  bits: number,
): ChoiceExample[] {
  return stories.flatMap(({ row, sentences }) =>
    vagueSpans(row).flatMap((span) => {
      const sentence = sentences.find((one) => overlap(one, span));
      if (!sentence) return [];
      const from = sentence.terms.findIndex((term) => overlap(term, span));
      const to = sentence.terms.findLastIndex((term) => overlap(term, span)) + 1;
      if (from < 0) return [];
      const features = phraseFeatures(sentence, { from, to }, classNames);
      return [{ rows: toRows(features, bits), output: kinds.indexOf(span.kind) }];
    }),
  );
}

function vaguePatterns({ rubrics }: Content): string[] {
  const all = Object.values(rubrics)
    .flatMap(({ rules }) => rules.filter(({ id }) => id.startsWith(VAGUE)))
    .flatMap(({ patterns }) => patterns.map(({ match }) => match));
  return [...new Set(all)].sort();
}
