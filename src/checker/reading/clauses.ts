/** A sentence's clauses: who acts in each, and how it is meant. */
import type { Run } from '../../span.ts';
import type { Term } from './language.ts';

/** Who a clause is about: the narrator, the narrator's group, somebody or something else, nobody named. */
type Subject = 'i' | 'we' | 'other' | 'dropped' | 'none';

/** How a clause is meant: told as done, as a goal or plan, as not done, or as a condition or wish. */
type Mood = 'told' | 'goal' | 'negated' | 'hypothetical';

/** A run of terms between punctuation or joining words. */
export interface Clause extends Run {
  subject: Subject;
  mood: Mood;
  /** Index of the main verb's term, -1 without one. */
  verb: number;
}

/** Words parted by spaces. */
function wordSet(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}

const BREAK = /[,;:—–()…]|\s[-–—]\s/;
const JOINERS =
  wordSet(`and but so because which while when after before since then who that until although though if
  where whereas plus resulting leading making allowing enabling by cause cuz or as`);

/** A clause begins at punctuation or a joining word, if it and what stands before it both hold a verb. */
export function splitClauses(terms: Term[]): Clause[] {
  const starts = [0];
  terms.forEach((term, at) => {
    if (at === 0) return;
    const opens = BREAK.test(terms[at - 1]!.post) || /[(—–]/.test(term.pre) || JOINERS.has(term.normal);
    if (!opens) return;
    const from = starts.at(-1)!;
    if (hasVerb(terms, from, at) && hasVerb(terms, at, nextBreak(terms, at))) starts.push(at);
  });
  return starts.map((from, n) => readClause(terms, from, starts[n + 1] ?? terms.length));
}

function nextBreak(terms: Term[], from: number): number {
  for (let at = from + 1; at < terms.length; at += 1) {
    if (BREAK.test(terms[at - 1]!.post)) return at;
  }
  return terms.length;
}

const hasVerb = (terms: Term[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (terms[at]!.tags.has('Verb')) return true;
  return false;
};

const I_WORDS = wordSet("i i'd i've i'm i'll ive im myself");
const WE_WORDS = wordSet("we we'd we've we're we'll weve us our");
const GOAL_WORDS =
  wordSet(`need want aim goal objective task try hope plan intend require expect challenge responsible
  ask order mission target decide`);
const MAYBE_WORDS = wordSet("would could should if might will i'd we'd");
const NOT_WORDS = wordSet("not never no without nobody none n't instead rather");

function readClause(terms: Term[], from: number, to: number): Clause {
  const own = terms.slice(from, to);
  const verb = own.findIndex(
    (term) => term.tags.has('Verb') && !term.tags.has('Auxiliary') && !term.tags.has('Modal'),
  );
  const before = verb < 0 ? own : own.slice(0, verb);
  return {
    from,
    to,
    subject: subjectOf(own, before, verb),
    mood: moodOf(own, before, verb),
    verb: verb < 0 ? -1 : from + verb,
  };
}

function subjectOf(own: Term[], before: Term[], verb: number): Subject {
  for (const term of before.toReversed()) {
    if (I_WORDS.has(term.normal)) return 'i';
    if (WE_WORDS.has(term.normal)) return 'we';
    if (term.tags.has('Noun') || term.tags.has('Pronoun')) return 'other';
  }
  if (verb < 0) return 'none';
  const head = own[verb]!;
  return head.tags.has('PastTense') || head.tags.has('Infinitive') || head.tags.has('PresentTense')
    ? 'dropped'
    : 'none';
}

function moodOf(own: Term[], before: Term[], verb: number): Mood {
  if (before.some(({ normal }) => NOT_WORDS.has(normal) || normal.endsWith("n't"))) return 'negated';
  if (before.some(({ normal }) => MAYBE_WORDS.has(normal))) return 'hypothetical';
  const purpose = verb > 0 && own[verb - 1]!.normal === 'to';
  if (
    purpose ||
    (verb >= 0 && GOAL_WORDS.has(own[verb]!.root)) ||
    before.some(({ root }) => GOAL_WORDS.has(root))
  )
    return 'goal';
  return 'told';
}
