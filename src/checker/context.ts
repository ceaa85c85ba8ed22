/** What stands around a claim and decides whether it is one, and whether the story answers it. */
import { overlaps, type Span } from '../span.ts';
import type { Run } from './learned/chain.ts';
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

/** What others wished for, and what the narrator had to do, up to the "to" before the act. */
const AIM =
  /\b(?:(?:want|wanted|ask|asked|told|push|pushed|urged|expect|expected|needed|pressed|begged)(?: \w+)? (?:us|me|everyone|everybody|(?:the|our) team|them|him|her|people)|(?:i|we) (?:needed|had|wanted|was asked|were asked|was told)) to$/;
/** Told of the time before the narrator acted. */
const EARLIER = /^before (?:i|we) (?:joined|came|started|arrived|took|got)\b/;
/** Words in which an aim is told. */
const AIM_WORDS = 6;

/**
 * Whether it is an aim ("leadership wanted us to move fast") or the state of affairs before: no claim, however it is
 * worded.
 */
export function isBackground({ terms }: ReadSentence, { from, to }: Run, kind: string): boolean {
  const words = (start: number, end: number): string =>
    terms
      .slice(Math.max(0, start), end)
      .map(({ normal }) => normal)
      .join(' ');
  if (EARLIER.test(words(0, AIM_WORDS))) return true;
  if (kind === 'hedge' || kind === 'passion') return false;
  for (let at = Math.max(0, from - 1); at < to - 1; at += 1) {
    if (terms[at]!.normal === 'to' && AIM.test(words(at - AIM_WORDS, at + 1))) return true;
  }
  return false;
}

/** Whether the sentence goes on to what the work together delivered, when and how much: "led a team and shipped in 7 weeks, 30% early". */
export function isDelivered({ terms, quantities }: ReadSentence, { to }: Run, kind: string): boolean {
  const later = quantities.filter(({ start }) => start >= terms[to - 1]!.end);
  return kind === 'collaboration' && later.some(saysWhen) && !later.every(saysWhen);
}

/** Words that join an effect to its measure. */
const JOINS = ['by', 'from', 'to'];

/** Whether the effect is given its measure then and there: "improved our conversion by 4 points", "rose from 31 to 44". */
export function isMeasured({ terms, quantities }: ReadSentence, { from, to }: Run, kind: string): boolean {
  if (kind !== 'impact') return false;
  return quantities.some((amount) => {
    const at = terms.findIndex(({ end }) => end > amount.start);
    return !saysWhen(amount) && at > from && at <= to + 1 && JOINS.includes(terms[at - 1]!.normal);
  });
}

/** Whether it is said by how much, directly before, or how long it took, or when, after: "30% faster", "quickly, in 16 days". */
export function isTimed({ terms, quantities }: ReadSentence, { from, to }: Run, kind: string): boolean {
  if (kind !== 'speed') return false;
  const before = terms[from - 1];
  return quantities.some(
    (amount) =>
      (saysWhen(amount) && amount.start >= terms[to - 1]!.end) ||
      (before !== undefined && overlaps(amount, before)),
  );
}

const SPEED = 'vague/speed';

/**
 * Whether an amount in the claim's clause, or directly after it, measures it. A length of time answers how fast, every
 * other amount how much.
 */
export function isAnswered(
  sentences: ReadSentence[],
  at: number,
  { owner, start, end }: Span & { owner: string },
): boolean {
  const { terms, clauses, clauseOf, quantities } = sentences[at]!;
  const first = clauseOf[terms.findIndex((term) => term.end > start)]!;
  const last = clauseOf[terms.findLastIndex((term) => term.start < end)]!;
  const [from, to] = [clauses[first]!.from, clauses[last]!.to];
  const around = { start: terms[from]!.start, end: terms[to - 1]!.end };
  return quantities.some((amount) => saysWhen(amount) === (owner === SPEED) && overlaps(amount, around));
}
