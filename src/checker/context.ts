/** What stands around a claim and decides whether it is one, and whether the story answers it. */
import type { Excuse, Rule } from '../model.ts';
import { saysWhen } from '../quantities/index.ts';
import { overlaps, type Run, spanOfRun } from '../span.ts';
import type { ReadSentence } from './reading/read.ts';

/** What holds of some words of a sentence, and of what is around them. */
type Holds = (sentence: ReadSentence, words: Run) => boolean;

/** Words of another, a goal, a wish, something denied: none is a claim of what the narrator did or achieved. */
export const isNoClaim: Holds = ({ clauses, clauseOf, quoted, block }, { from }) =>
  quoted[from] === true || clauses[clauseOf[from]!]!.mood !== 'told' || block.section === 'task';

/** "I did not just build relationships; I brought a model". */
const isDenied: Holds = ({ clauses, clauseOf }, { from }) => {
  const { mood, subject } = clauses[clauseOf[from]!]!;
  return mood === 'negated' && (subject === 'i' || subject === 'we');
};

/** What others wished for, and what the narrator had to do, up to the "to" before the act. */
const AIM =
  /\b(?:(?:want|wanted|ask|asked|told|push|pushed|urged|expect|expected|needed|pressed|begged)(?: \w+)? (?:us|me|everyone|everybody|(?:the|our) team|them|him|her|people)|(?:i|we) (?:needed|had|wanted|was asked|were asked|was told)) to$/;
/** Told of the time before the narrator acted. */
const EARLIER = /^before (?:i|we) (?:joined|came|started|arrived|took|got)\b/;
/** Words in which either is told. */
const TOLD_IN = 6;

/** "leadership wanted us to move fast". */
const isAim: Holds = ({ terms }, { from, to }) => {
  for (let at = Math.max(0, from - 1); at < to - 1; at += 1) {
    if (terms[at]!.normal === 'to' && AIM.test(wordsOf(terms, at - TOLD_IN, at + 1))) return true;
  }
  return false;
};

/** "before I joined, the team shipped quickly". */
const isEarlier: Holds = ({ terms }) => EARLIER.test(wordsOf(terms, 0, TOLD_IN));

const wordsOf = (terms: ReadSentence['terms'], start: number, end: number): string =>
  terms
    .slice(Math.max(0, start), end)
    .map(({ normal }) => normal)
    .join(' ');

/** The sentence goes on to what came of it, when and how much: "led a team and shipped in 7 weeks, 30% early". */
const isDelivered: Holds = ({ terms, quantities }, { to }) => {
  const later = quantities.filter(({ start }) => start >= terms[to - 1]!.end);
  return later.some(saysWhen) && !later.every(saysWhen);
};

/** Words that join an effect to its measure. */
const JOINS = ['by', 'from', 'to'];

/** The effect is given its measure then and there: "improved our conversion by 4 points", "rose from 31 to 44". */
const isMeasured: Holds = ({ terms, quantities }, { from, to }) =>
  quantities.some((amount) => {
    const at = terms.findIndex(({ end }) => end > amount.start);
    return !saysWhen(amount) && at > from && at <= to + 1 && JOINS.includes(terms[at - 1]!.normal);
  });

/**
 * It is said by how much, directly before, how long it took, in the words or after, or when, after: "30% faster", "two
 * weeks ahead of plan", "quickly, in 16 days".
 */
const isTimed: Holds = ({ terms, quantities }, { from, to }) => {
  const before = terms[from - 1];
  const words = spanOfRun(terms, { from, to });
  return quantities.some(
    (amount) =>
      (saysWhen(amount) && amount.start >= words.end) ||
      (amount.kind === 'duration' && overlaps(amount, words)) ||
      (before !== undefined && overlaps(amount, before)),
  );
};

/** What the story itself takes back, or makes precise; see the model. */
const HOLDS: Record<Excuse, Holds> = {
  denied: isDenied,
  aim: isAim,
  earlier: isEarlier,
  timed: isTimed,
  measured: isMeasured,
  delivered: isDelivered,
};

/** Whether anything around the words excuses them by their rule. */
export const isExcused = (sentence: ReadSentence, words: Run, { unless }: Rule): boolean =>
  unless.some((excuse) => HOLDS[excuse](sentence, words));

/**
 * Whether an amount in the claim's clause answers it: a length of time or a date where its rule can be timed, and
 * where it cannot any other amount.
 */
export function isAnswered(
  { terms, clauses, clauseOf, quantities }: ReadSentence,
  words: Run,
  { unless }: Rule,
): boolean {
  const [first, last] = [clauseOf[words.from]!, clauseOf[words.to - 1]!];
  const around = spanOfRun(terms, { from: clauses[first]!.from, to: clauses[last]!.to });
  return quantities.some(
    (amount) => saysWhen(amount) === unless.includes('timed') && overlaps(amount, around),
  );
}
