/** Which criteria a story meets, and the words that show it. */
import type { Criterion } from '../model.ts';
import type { Checker, CompiledRubric } from './compile.ts';
import { sentenceFeatures } from './learned/sentence-features.ts';
import { score } from './learned/weights.ts';
import { matchPatterns, type PatternMatch } from './patterns.ts';
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

/** @returns by criterion id the words that show it; none: not met */
export function findEvidence(
  sentences: ReadSentence[],
  question: string,
  checker: Checker,
  { rubric, net }: CompiledRubric,
): Map<string, Words[]> {
  const matches = matchPatterns(sentences, net);
  const chances = sentences.map((_, at) => learnedChances(sentences, at, question, checker));
  return new Map(
    rubric.criteria.map((criterion) => {
      const learned = checker.weights?.criteria.outputs.indexOf(criterion.id) ?? -1;
      const words =
        learned < 0
          ? byRubric(criterion, sentences, matches)
          : byWeights(
              criterion,
              sentences,
              chances.map((all) => all[learned]!),
            );
      return [criterion.id, words];
    }),
  );
}

function learnedChances(
  sentences: ReadSentence[],
  at: number,
  question: string,
  { weights, classNames }: Checker,
): Float64Array {
  if (!weights) return new Float64Array();
  return score(weights.criteria, sentenceFeatures(sentences, at, question, classNames));
}

/** A criterion that the weights do not know: a user's own. */
function byRubric(criterion: Criterion, sentences: ReadSentence[], matches: PatternMatch[]): Words[] {
  const said = matches.filter(({ owner }) => owner === criterion.id);
  const counted = sentences.flatMap(({ quantities }) =>
    quantities.filter(({ kind }) => criterion.quantities.includes(kind)),
  );
  return [...said, ...counted].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

/** Above zero a sentence is more likely than not to show the criterion. */
function byWeights(criterion: Criterion, sentences: ReadSentence[], scores: number[]): Words[] {
  return scores
    .map((value, at) => ({ value, at }))
    .filter(({ value }) => value > 0)
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
