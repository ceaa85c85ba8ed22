/** What of a sentence is quoted as evidence: the whole of it, or of a long one a part that can be understood. */
import type { Criterion } from '../model.ts';
import { overlaps, type Span, spanOfRun } from '../span.ts';
import type { PatternMatch } from './reading/patterns.ts';
import type { ReadSentence } from './reading/read.ts';

/** A sentence of more words is quoted in part. */
const LONG_SENTENCE = 40;
/** Fewer words of it could not be understood. */
const LEAST_QUOTED = 16;

/**
 * The sentence, or of a long one the clauses around what matters: a pattern's words, an amount, the narrator's act.
 *
 * @param said where the criterion's patterns match
 */
export function quoteFor(criterion: Criterion, sentence: ReadSentence, said: PatternMatch[]): Span {
  const { terms, clauses, start, end } = sentence;
  if (terms.length <= LONG_SENTENCE) return { start, end };
  const telling = tellingClauses(criterion, sentence, said);
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
  return spanOfRun(terms, { from: first, to: last });
}

/** Indices of clauses; one at least. */
function tellingClauses(criterion: Criterion, sentence: ReadSentence, said: PatternMatch[]): number[] {
  const { clauses, terms, quantities } = sentence;
  const first = said.find((match) => match.sentence === sentence);
  const counted = quantities.find(({ kind }) => criterion.quantities.includes(kind));
  const words = [first, counted].filter((each) => each !== undefined);
  const telling = clauses.flatMap((clause, at) =>
    words.some((each) => overlaps(each, spanOfRun(terms, clause))) ? [at] : [],
  );
  if (telling.length > 0) return telling;
  return [
    Math.max(
      0,
      clauses.findIndex(({ subject }) => subject === 'i' || subject === 'dropped'),
    ),
  ];
}
