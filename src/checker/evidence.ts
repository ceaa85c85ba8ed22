/** Which criteria a story meets, and the words that show it. */
import type { Criterion, Rubric } from '../model.ts';
import type { Checker } from './compile.ts';
import { sentenceFeatures } from './learned/sentence-features.ts';
import { score, storyScore } from './learned/weights.ts';
import type { PatternMatch } from './patterns.ts';
import type { ReadSentence } from './reading.ts';

/** Words that show something; offsets in the source. */
export interface Words {
  start: number;
  end: number;
}

/** At most so many sentences are quoted for one criterion, the most telling first. */
const MOST_QUOTED = 3;
/** A sentence of more words is quoted by the clause that matters. */
const LONG_SENTENCE = 18;

/**
 * @param vague the story's vague phrases
 * @returns by criterion id the words that show it; none: not met
 */
export function findEvidence(
  sentences: ReadSentence[],
  question: string,
  checker: Checker,
  rubric: Rubric,
  matches: PatternMatch[],
  vague: Words[],
): Map<string, Words[]> {
  const scores = learnedScores(sentences, question, checker, matches, vague);
  return new Map(
    rubric.criteria.map((criterion) => {
      const learned = checker.weights?.criteria.outputs.indexOf(criterion.id) ?? -1;
      const words =
        learned < 0
          ? byRubric(criterion, sentences, matches)
          : byWeights(
              criterion,
              sentences,
              scores.map((all) => all[learned]!),
              checker.weights!.criteria.thresholds[learned]!,
            );
      return [criterion.id, words];
    }),
  );
}

function learnedScores(
  sentences: ReadSentence[],
  question: string,
  { weights, classNames }: Checker,
  matches: PatternMatch[],
  vague: Words[],
): Float64Array[] {
  if (!weights) return sentences.map(() => new Float64Array());
  const isVague = (term: Words): boolean =>
    vague.some(({ start, end }) => start < term.end && term.start < end);
  return sentences.map((_, at) =>
    score(weights.criteria, sentenceFeatures(sentences, at, question, { classNames, matches, isVague })),
  );
}

/** A criterion that the weights do not know: a user's own. */
function byRubric(criterion: Criterion, sentences: ReadSentence[], matches: PatternMatch[]): Words[] {
  const said = matches.filter(({ owner }) => owner === criterion.id);
  const counted = sentences.flatMap(({ quantities }) =>
    quantities.filter(({ kind }) => criterion.quantities.includes(kind)),
  );
  return [...said, ...counted].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

/** A sentence is quoted if it is about as telling as the best. */
const ALSO_TELLING = 1;

function byWeights(
  criterion: Criterion,
  sentences: ReadSentence[],
  scores: number[],
  threshold: number,
): Words[] {
  if (storyScore(scores) <= threshold) return [];
  const best = Math.max(...scores);
  return scores
    .map((value, at) => ({ value, at }))
    .filter(({ value }) => value >= best - ALSO_TELLING)
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_QUOTED)
    .map(({ at }) => quote(sentences[at]!, criterion));
}

/** The sentence, or of a long one the clause with the amount that counts, else the narrator's own. */
function quote(sentence: ReadSentence, criterion: Criterion): Words {
  const { terms, clauses, quantities, start, end } = sentence;
  if (terms.length <= LONG_SENTENCE || clauses.length === 1) return { start, end };
  const amount = quantities.find(({ kind }) => criterion.quantities.includes(kind));
  const wanted = amount
    ? clauses.findIndex(({ to }) => terms[to - 1]!.end >= amount.end)
    : clauses.findIndex(({ subject }) => subject === 'i' || subject === 'dropped');
  const clause = clauses[wanted];
  if (!clause) return { start, end };
  return { start: terms[clause.from]!.start, end: terms[clause.to - 1]!.end };
}
