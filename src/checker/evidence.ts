/** Which criteria a story meets, and the words that show it. */
import type { Criterion } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import { overlaps, type Span, withoutOverlaps } from '../span.ts';
import type { Checker } from './compile.ts';
import { hasGap, keepOpen } from './gaps.ts';
import { addFound } from './learned/inputs.ts';
import { scoreSentences, storyScore } from './learned/sentences.ts';
import { tellsOnlyWhen, timesShow } from './only-when.ts';
import { quoteFor } from './quote.ts';
import type { Sentence } from './reading/language.ts';
import type { PatternMatch } from './reading/patterns.ts';
import type { ReadSentence } from './reading/read.ts';
import type { ReadStory } from './story.ts';

/** At most so many sentences are quoted for one criterion, the most telling first. */
const MOST_QUOTED = 3;

/**
 * @param vague the story's vague phrases
 * @returns by criterion id the words that show it; none: not met. A sentence with a gap shows nothing, and one that
 *   tells nothing but a time shows only when something was.
 */
export function findEvidence(
  { story, sentences, inputs, question, rubric, matches, gaps }: Omit<ReadStory, 'speakingSeconds'>,
  vague: Span[],
  checker: Checker,
): Map<string, Span[]> {
  const { weights } = checker;
  const learned = rubric.criteria.filter(({ own }) => !own).map(({ id }) => id);
  const scores =
    weights &&
    scoreSentences(addFound(inputs, sentences, { question, matches, vague }), weights.evidence, learned);
  const open = keepOpen(gaps, story, checker);
  const broken = new Set<Sentence>(
    open.length === 0 ? [] : sentences.filter((sentence) => hasGap(sentence, open)),
  );
  const told = sentences.filter((sentence) => !broken.has(sentence));
  const amounts = told.flatMap(({ quantities }) => quantities);
  const times = new Set<Sentence>(told.filter(tellsOnlyWhen));
  const canShow = timesShow(rubric);
  return new Map(
    rubric.criteria.map((criterion) => {
      const said = matches.filter(({ owner, sentence }) => owner === criterion.id && !broken.has(sentence));
      const all = scores?.get(criterion.id);
      if (!all) return [criterion.id, byRubric(criterion, told, said, amounts)];
      const heard: ReadSentence[] = [];
      const known: number[] = [];
      for (let at = 0; at < sentences.length; at += 1) {
        const sentence = sentences[at]!;
        if (broken.has(sentence) || (times.has(sentence) && !canShow(criterion, sentence))) continue;
        heard.push(sentence);
        known.push(all[at]!);
      }
      return [criterion.id, byWeights(criterion, heard, known, said, amounts)];
    }),
  );
}

/** The words that show a criterion by the rubric alone: where its patterns match, and amounts of its kinds. */
const shownBy = ({ quantities }: Criterion, said: PatternMatch[], amounts: Quantity[]): Span[] =>
  withoutOverlaps([...said, ...amounts.filter(({ kind }) => quantities.includes(kind))]);

/**
 * By patterns and amounts alone, all there is for a criterion that the weights do not know, a user's own: the first
 * sentences in which the words stand, for "since then I" alone tells nobody what was learned.
 */
function byRubric(
  criterion: Criterion,
  sentences: ReadSentence[],
  said: PatternMatch[],
  amounts: Quantity[],
): Span[] {
  const shown = shownBy(criterion, said, amounts);
  return sentences
    .filter((sentence) => shown.some((span) => overlaps(span, sentence)))
    .slice(0, MOST_QUOTED)
    .map((sentence) => quoteFor(criterion, sentence, said));
}

/** Log odds above which a criterion is met: above nought, since each sentence of a story is another chance to err. */
const THRESHOLD = 0.25;
/** Added to the log odds where the rubric's patterns or amounts show it too. */
const RUBRIC_COUNTS = 0.75;
/** Added, where it is chosen what to quote, for a sentence in the part of the answer that should show the criterion. */
const SECTION_COUNTS = 1;
/**
 * Beside the best a second sentence is quoted whose log odds are less by no more than this. Of the criteria that are met
 * rightly the best alone shows two of three in strangers' answers, both nearly nine of ten (docs/accuracy.md).
 */
const ALSO_TELLING = 2;
/** A third is quoted whose log odds are less than the best's by no more than this, and above nought. */
const AS_TELLING = 0.5;
/**
 * In a text of so few sentences a pattern is enough: most texts that the weights were learned from are whole stories.
 * An amount is not enough: it says how much, and only the weights can tell of what.
 */
const FEW_SENTENCES = 2;

/**
 * @param scores of the sentences
 * @param said where the criterion's patterns match
 * @param amounts all that the story tells
 */
function byWeights(
  criterion: Criterion,
  sentences: ReadSentence[],
  scores: readonly number[],
  said: PatternMatch[],
  amounts: Quantity[],
): Span[] {
  // As with a vague phrase, where a pattern says so too it need not be surer than of others.
  const score = storyScore(scores) - (said.length > 0 ? 0 : criterion.doubt);
  // Most criteria are far from met, whatever the rubric finds.
  const shown = score + RUBRIC_COUNTS > THRESHOLD ? shownBy(criterion, said, amounts) : [];
  if (score <= THRESHOLD && shown.length === 0) {
    return sentences.length <= FEW_SENTENCES ? withoutOverlaps(said).slice(0, MOST_QUOTED) : [];
  }
  const telling = scores
    .map((value, at) => {
      const isShown = shown.some((span) => overlaps(span, sentences[at]!));
      const isExpected = criterion.section !== null && sentences[at]!.block.section === criterion.section;
      return { at, value: value + (isShown ? RUBRIC_COUNTS : 0) + (isExpected ? SECTION_COUNTS : 0) };
    })
    .sort((a, b) => b.value - a.value);
  const best = telling[0]!.value;
  const isQuoted = (value: number, rank: number): boolean =>
    rank < criterion.sentences ||
    (rank === 1 && value >= best - ALSO_TELLING) ||
    (value > 0 && value >= best - AS_TELLING);
  return telling
    .filter(({ value }, rank) => isQuoted(value, rank))
    .slice(0, MOST_QUOTED)
    .map(({ at }) => quoteFor(criterion, sentences[at]!, said));
}
