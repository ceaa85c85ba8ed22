/** What is told around an amount, whether or not a thing is named there. Pure. */
import { chainBefore, chainFrom, isAttached, toWords } from './chain.ts';
import type { Piece, PieceKind } from './pieces.ts';

const MOST_WORDS = 6;

/** "61 % of what was binned", "18 % of those who had cancelled". */
export function whatClause(pieces: Piece[], next: number, text: string): string {
  const [of, what, who] = pieces.slice(next, next + 3);
  const those = who?.kind === 'relative' && (what?.kind === 'article' || what?.kind === 'pronoun');
  if (of?.words[0] !== 'of' || !(those || what?.words[0] === 'what')) return '';
  const verb = pieces.findIndex(({ kind }, at) => at > next && kind === 'verb');
  if (verb === -1) return '';
  // "those who got off that train walked"
  const main = pieces.findIndex(({ kind }, at) => at > verb && (kind === 'verb' || kind === 'break'));
  const last = pieces[main]?.kind === 'verb' && main - verb <= MOST_BETWEEN ? main - 1 : verb;
  return text.slice(what!.start, pieces[last]!.end);
}

/** Pieces of a relative clause behind its verb. */
const MOST_BETWEEN = 5;

/** "46 % digital", "7 in 10 called the helpline": what is told behind the amount, up to the end of the clause. */
export function wordsBehind(pieces: Piece[], next: number, text: string): string {
  const end = pieces.findIndex(({ kind }, at) => at >= next && kind === 'break');
  const own = pieces.slice(next, end === -1 ? pieces.length : end);
  // "1,100 calls less in the month": the thing says it all, but for what it does.
  if (own[0]?.kind === 'thing' && own[1]?.kind !== 'verb') return '';
  return firstWords(own, text).replace(AUXILIARIES, '');
}

const AUXILIARIES =
  /^(?:(?:the|an?|has|have|had|was|were|is|are|be|been|being|could|did)\s+(?!an?\b|the\b|no\b))+/i;

/** What was done before the amount: "took it to 100 %", "those who stayed on white, 8 %". */
export function wordsDone(pieces: Piece[], at: number, text: string): string {
  const from = clauseStart(pieces, at);
  const verb = pieces.slice(from, at).findIndex(({ kind }) => kind === 'verb') + from;
  if (verb < from) return from > 0 ? wordsDone(pieces, from - 1, text) : '';
  const done = pieces.slice(verb, at);
  const other = done.findIndex(({ kind }) => kind === 'amount');
  const own = other === -1 ? done : done.slice(0, other);
  return firstWords(own.slice(0, own.findLastIndex(({ kind }) => !LEADING.has(kind)) + 1), text);
}

const LEADING = new Set<PieceKind>(['link', 'article', 'when', 'break']);

/** Index of the first piece of the clause that leads to the piece at `at`. */
function clauseStart(pieces: Piece[], at: number): number {
  for (let start = at - 1; start >= 0; start -= 1) {
    const { kind } = pieces[start]!;
    if (kind === 'break' || (kind === 'relative' && !isAttached(pieces, start))) return start + 1;
  }
  return 0;
}

function firstWords(told: Piece[], text: string): string {
  if (told.length === 0) return '';
  const words = text.slice(told[0]!.start, told.at(-1)!.end).split(/\s+/);
  const said = words.slice(0, MOST_WORDS).join(' ');
  return said.replace(words.length > MOST_WORDS ? CUT_OFF : / an? estimated$/, '');
}

/** Words that lead to what was cut off. */
const CUT_OFF = / (?:of|in|on|at|by|for|to|from|with|the|an?|and|or|that)$/;

/** What the sentence is about: the subject of its first verb, else its first thing. */
export function findSubject(pieces: Piece[], text: string): string {
  const verb = pieces.findIndex(({ kind }) => kind === 'verb');
  const first = pieces.findIndex(({ kind }) => kind === 'thing');
  const subject = verb === -1 ? null : chainBefore(pieces, verb);
  return toWords(pieces, subject ?? chainFrom(pieces, first), text);
}

/** "Quote time: 6.5 d → 0.8 d": a name, whatever the tagger takes its words for. */
export const labelBefore = (before: string): string => LABEL.exec(before)?.[1] ?? '';
const LABEL =
  /^\s*((?!(?:i|we|he|she|it|they|you|this|that)\b)\p{L}[\p{L}\p{N}'’/@&%-]*(?: (?!(?:is|was|were|had|has|i|we|it|they)\b)[\p{L}\p{N}'’/@&%-]+){0,5}) *: *$/iu;

/** "140 devices out of 900" */
export const nounInside = (amount: string): string => NOUN_INSIDE.exec(amount)?.[1] ?? '';
const NOUN_INSIDE =
  /^\S+ (?!out\b|times\b|per|pct|(?:million|thousand|euro|dollar|pound|second|minute|hour|day|week|month|year)s?\b)(\p{L}{3,}(?: (?!out\b)\p{L}+)?) (?:out of|in|of) /u;
