/** Which criteria a story meets, and the words that show it. */
import type { Criterion } from '../model.ts';
import { overlaps, type Span } from '../span.ts';
import type { Clause } from './clauses.ts';
import type { Checker } from './compile.ts';
import { addFound, type Inputs } from './learned/inputs.ts';
import { scoreSentences, storyScore } from './learned/sentences.ts';
import type { PatternMatch } from './patterns.ts';
import type { ReadSentence } from './reading.ts';
import type { ReadStory } from './story.ts';

/** At most so many sentences are quoted for one criterion, the most telling first. */
const MOST_QUOTED = 3;
/** Of a sentence of more words a part is quoted, the clauses around what matters, */
const LONG_SENTENCE = 40;
/** and of those so many that they can be understood. */
const LEAST_QUOTED = 16;

/**
 * @param vague the story's vague phrases
 * @returns by criterion id the words that show it; none: not met
 */
export function findEvidence(
  {
    sentences,
    inputs,
    question,
    rubric,
    matches,
  }: Pick<ReadStory, 'sentences' | 'inputs' | 'question' | 'rubric' | 'matches'>,
  vague: Span[],
  { weights }: Checker,
): Map<string, Span[]> {
  const isVague = (term: Span): boolean => vague.some((phrase) => overlaps(phrase, term));
  const learned = rubric.criteria.filter(({ own }) => !own).map(({ id }) => id);
  const told = (): Inputs => addFound(inputs, sentences, { question, matches, isVague });
  const scores = weights ? scoreSentences(told(), weights.evidence, learned) : undefined;
  return new Map(
    rubric.criteria.map((criterion) => {
      const shown = byRubric(criterion, sentences, matches);
      const known = scores?.get(criterion.id);
      if (!known) return [criterion.id, shown];
      return [criterion.id, byWeights(criterion, sentences, matches, known, shown)];
    }),
  );
}

/** By patterns and amounts alone: all there is for a criterion that the weights do not know, a user's own. */
function byRubric(criterion: Criterion, sentences: ReadSentence[], matches: PatternMatch[]): Span[] {
  const said = byPatterns(criterion, matches);
  const kinds = criterion.quantities;
  const counted =
    kinds.length > 0
      ? sentences.flatMap(({ quantities }) => quantities.filter(({ kind }) => kinds.includes(kind)))
      : [];
  return [...said, ...counted].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

const byPatterns = ({ id }: Criterion, matches: PatternMatch[]): Span[] =>
  matches.filter(({ owner }) => owner === id).map(({ start, end }) => ({ start, end }));

/**
 * Beside the best a second sentence is quoted that is less telling by no more than so much, in log odds: of criteria that
 * are met rightly the best alone shows two of three in strangers' answers, and both show nine of ten (docs/accuracy.md).
 */
const ALSO_TELLING = 2;
/** A third has to be about as telling as the best, and more likely than not to show it by itself. */
const AS_TELLING = 0.5;
/** Log odds above which a criterion is met: above nought, since each sentence of a story is another chance to err. */
const THRESHOLD = 0.25;
/** What the rubric shows counts for so much, in log odds, */
const RUBRIC_COUNTS = 0.75;
/** and for the choice of what to quote so much that a sentence stands in the part of the answer that should show it; */
const SECTION_COUNTS = 1;
/**
 * a pattern is enough in a text of so few sentences: most that the weights were learned from are whole stories. An
 * amount is not: it says how much, and of what the weights alone can tell.
 */
const FEW_SENTENCES = 2;

/** @param shown the words that show the criterion by the rubric alone */
function byWeights(
  criterion: Criterion,
  sentences: ReadSentence[],
  matches: PatternMatch[],
  scores: number[],
  shown: Span[],
): Span[] {
  const score = storyScore(scores);
  const byRubricToo = shown.length > 0 && score + RUBRIC_COUNTS > THRESHOLD;
  if (score <= THRESHOLD && !byRubricToo) {
    return sentences.length <= FEW_SENTENCES ? byPatterns(criterion, matches).slice(0, MOST_QUOTED) : [];
  }
  const telling = scores
    .map((value, at) => {
      const isShown = shown.some((span) => overlaps(span, sentences[at]!));
      const isExpected = criterion.section !== null && sentences[at]!.section === criterion.section;
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
    .map(({ at }) => quote(sentences[at]!, criterion, matches));
}

/** The sentence, or of a long one the clauses around what matters: a pattern's words, an amount, the narrator's act. */
function quote(sentence: ReadSentence, criterion: Criterion, matches: PatternMatch[]): Span {
  const { terms, clauses, start, end } = sentence;
  if (terms.length <= LONG_SENTENCE) return { start, end };
  const telling = tellingClauses(sentence, criterion, matches).map((clause) => clauses.indexOf(clause));
  let from = Math.min(...telling);
  let to = Math.max(...telling) + 1;
  const size = (): number => clauses[to - 1]!.to - clauses[from]!.from;
  while (size() < LEAST_QUOTED && (from > 0 || to < clauses.length)) {
    if (to < clauses.length) to += 1;
    if (size() < LEAST_QUOTED && from > 0) from -= 1;
  }
  let first = clauses[from]!.from;
  let last = Math.min(clauses[to - 1]!.to, first + LONG_SENTENCE);
  while (terms[last - 1]!.tags.has('Conjunction')) last -= 1;
  while (first < last - 1 && terms[first]!.tags.has('Conjunction')) first += 1;
  return { start: terms[first]!.start, end: terms[last - 1]!.end };
}

/** One at least. */
function tellingClauses(
  { clauses, terms, quantities, ...sentence }: ReadSentence,
  criterion: Criterion,
  matches: PatternMatch[],
): Clause[] {
  const said = matches.find(
    ({ owner, start, end }) => owner === criterion.id && sentence.start <= start && end <= sentence.end,
  );
  const counted = quantities.find(({ kind }) => criterion.quantities.includes(kind));
  const telling = [said, counted].flatMap((words) =>
    clauses.filter(
      ({ from, to }) => words && overlaps(words, { start: terms[from]!.start, end: terms[to - 1]!.end }),
    ),
  );
  if (telling.length > 0) return telling;
  return [clauses.find(({ subject }) => subject === 'i' || subject === 'dropped') ?? clauses[0]!];
}
