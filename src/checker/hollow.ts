/** Sentences that claim what they ought to show. Pure. */
import type { Rubric } from '../model.ts';
import { overlaps } from '../span.ts';
import type { Claim } from './claims.ts';
import type { Sentence, Term } from './language.ts';
import type { ReadSentence } from './reading.ts';

/**
 * In "I used data to convince him" nothing is told but the claim, of which an interviewer asks: which data? So the
 * sentence shows none of the criteria that would answer the claim's follow-up.
 *
 * @param claims the story's vague claims; a doubtful one takes nothing away
 * @returns for each such sentence the criteria that it does not show
 */
export function findHollow(
  sentences: ReadSentence[],
  claims: Claim[],
  { rules }: Rubric,
): Map<Sentence, ReadonlySet<string>> {
  const answeredBy = new Map(rules.map((rule) => [rule.id, rule.answeredBy]));
  const plain = claims.filter(({ isDoubtful }) => !isDoubtful);
  return new Map(
    sentences.flatMap((sentence) => {
      const own = plain.filter((claim) => overlaps(claim, sentence));
      if (own.length === 0 || tellsMore(sentence, own)) return [];
      return [[sentence, new Set(own.flatMap(({ rule }) => answeredBy.get(rule) ?? []))] as const];
    }),
  );
}

/** Whether there is an act or an amount beside the claims. */
function tellsMore({ terms, quantities }: ReadSentence, claims: Claim[]): boolean {
  const isBeside = (part: Pick<Term, 'start' | 'end'>): boolean =>
    !claims.some((claim) => overlaps(claim, part));
  return quantities.some(isBeside) || terms.some((term) => isAct(term) && isBeside(term));
}

const isAct = ({ tags }: Term): boolean => tags.has('Verb') && !tags.has('Auxiliary') && !tags.has('Copula');
