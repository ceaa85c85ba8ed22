/** From labelled stories to the weights of the checker, part by part. */
import type { Checker } from '../../src/checker/index.ts';
import { storyFeatures } from '../../src/checker/learned/story-features.ts';
import type { Table } from '../../src/checker/learned/tables.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { Content } from '../../src/model.ts';
import { isVague } from '../../src/rule-ids.ts';
import { type ChoiceSettings, learnChoice } from './choice.ts';
import type { LabelledStory, ReadStory } from './corpus.ts';
import { learnCriteria } from './criteria.ts';
import { learnKindWords } from './kind-words.ts';
import { toRows } from './learner.ts';
import { learnPhrases } from './phrases.ts';
import type { PooledSettings } from './pooling.ts';

/** In what the networks that find phrases differ. */
type Own = 'seed' | 'width';

export interface TrainingSettings {
  phrases: Omit<PooledSettings, Own> & { networks: readonly Pick<PooledSettings, Own>[] };
  /** The table of a phrase's words. */
  kindWords: ChoiceSettings;
  criteria: PooledSettings;
  questions: ChoiceSettings;
}

/** Found by cross-validation on the written stories (`npm run evaluate`). */
export const SETTINGS: TrainingSettings = {
  phrases: {
    // A narrow second network costs less than half of a wide one, and the mean of both errs as little (docs/accuracy.md).
    networks: [
      { seed: 1, width: 64 },
      { seed: 6, width: 32 },
    ],
    epochs: 9,
    dropout: { word: 0.1, number: 0.4, mark: 0.4, between: 0.2, end: 0.4 },
    pooledDropout: 0.4,
    wordRate: 3e-4,
    rate: 2e-3,
    batch: 400,
    further: { times: 3, epochs: 2, share: 0.2 },
  },
  kindWords: {
    bits: 16,
    rate: 0.02,
    decay: 1e-3,
    dropout: 0.1,
    epochs: 10,
    times: 1,
    isBalanced: false,
    seed: 5,
  },
  criteria: {
    width: 64,
    epochs: 14,
    seed: 7,
    dropout: { word: 0.1, number: 0.3, mark: 0.4, between: 0.2, end: 0 },
    pooledDropout: 0.3,
    wordRate: 3e-4,
    rate: 2e-3,
    batch: 4,
  },
  questions: {
    bits: 17,
    rate: 0.02,
    decay: 1e-3,
    dropout: 0.5,
    epochs: 20,
    times: 3,
    isBalanced: true,
    seed: 4,
  },
};

/** Parts that are learned by themselves, each by chance of its own; those first that take longest. */
export const PARTS = [
  ...SETTINGS.phrases.networks.map((_, at) => `phrases ${at}` as const),
  'criteria',
  'tables',
] as const;
export type Part = (typeof PARTS)[number];

export function learnPart(
  part: Part,
  stories: ReadStory[],
  { content }: Checker,
  settings = SETTINGS,
): Partial<Weights> {
  const answers = stories.filter(({ row }) => content.questions.some(({ id }) => id === row.question));
  if (part === 'criteria') return { evidence: learnCriteria(answers, settings.criteria) };
  const kinds = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  if (part === 'tables')
    return {
      questions: learnQuestions(answers, content, settings),
      kindWords: learnKindWords(stories, kinds, settings.kindWords),
    };
  const { networks, ...rest } = settings.phrases;
  const own = networks[Number(part.split(' ')[1])]!;
  return { phrases: [learnPhrases(stories, kinds, { ...rest, ...own }, (row) => !isPlanned(row))] };
}

/**
 * Stories written to a plan that says how many vague phrases they have teach all but where phrases stand: learned from
 * them, too, it was less often right in strangers' answers (docs/accuracy.md).
 */
const isPlanned = ({ file }: LabelledStory): boolean => file.endsWith('-planned');

/** @param learned what `learnPart` made of each of `PARTS` */
export const joinParts = (learned: Partial<Weights>[], content: Content): Weights =>
  Object.assign({}, ...learned, {
    phrases: learned.flatMap(({ phrases = [] }) => phrases),
    patterns: vaguePatterns(content),
  });

function learnQuestions(answers: ReadStory[], content: Content, { questions }: TrainingSettings): Table {
  const names = content.questions.map(({ id }) => id);
  const whole = answers.filter(({ row }) => isWhole(row, content));
  const examples = whole.map(({ row, sentences }) => ({
    rows: toRows(storyFeatures(sentences), questions.bits),
    output: names.indexOf(row.question),
  }));
  return learnChoice(examples, names, questions);
}

/** A text of which every criterion is known; of an example only some are. */
const isWhole = ({ question, criteria }: LabelledStory, { rubrics }: Content): boolean =>
  [rubrics.story!, rubrics[question]!].every((rubric) => rubric.criteria.every(({ id }) => id in criteria));

function vaguePatterns({ rubrics }: Content): string[] {
  const all = Object.values(rubrics)
    .flatMap(({ rules }) => rules.filter(({ id }) => isVague(id)))
    .flatMap(({ patterns }) => patterns.map(({ match }) => match));
  return [...new Set(all)].sort();
}
