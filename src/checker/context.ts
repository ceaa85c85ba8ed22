/** What stands around a claim and decides whether it is one, and whether the story answers it. */
import { saysWhen } from './quantities.ts';
import type { ReadSentence } from './reading.ts';

/** Words of another, a goal, a wish, something denied: none is a claim of what the narrator did or achieved. */
export function isNoClaim(sentence: ReadSentence, start: number): boolean {
  const at = sentence.terms.findIndex((term) => term.end > start);
  const clause = sentence.clauses[sentence.clauseOf[at]!]!;
  return sentence.quoted[at] === true || clause.mood !== 'told' || sentence.section === 'task';
}

/** What can be denied: an act. A denied result is a result all the same, a denied feeling a feeling. */
const ACTS = ['relationship', 'collaboration', 'handoff', 'data', 'speed', 'weak-ownership'];

/**
 * Whether the narrator says that they did not do it: "I did not just build relationships; I brought a model".
 * @param term index of the first of the words in question
 */
export function isDenied({ clauses, clauseOf }: ReadSentence, term: number, kind: string): boolean {
  const { mood, subject } = clauses[clauseOf[term]!]!;
  return mood === 'negated' && (subject === 'i' || subject === 'we') && ACTS.includes(kind);
}

const SPEED = 'vague/speed';

/**
 * Whether an amount in the claim's clause, or directly after it, measures it. A length of time answers how fast, every
 * other amount how much.
 */
export function isAnswered(
  sentences: ReadSentence[],
  at: number,
  { owner, start, end }: { owner: string; start: number; end: number },
): boolean {
  const { terms, clauses, clauseOf, quantities } = sentences[at]!;
  const first = clauseOf[terms.findIndex((term) => term.end > start)]!;
  const last = clauseOf[terms.findLastIndex((term) => term.start < end)]!;
  const [from, to] = [clauses[first]!.from, clauses[last]!.to];
  const [left, right] = [terms[from]!.start, terms[to - 1]!.end];
  return quantities.some(
    (amount) => saysWhen(amount) === (owner === SPEED) && amount.start < right && left < amount.end,
  );
}
