/** What stands behind an amount and may be what it measures. Pure. */
import { type Chain, chainFrom, skip } from './chain.ts';
import type { Role } from './metric.ts';
import type { Piece } from './pieces.ts';
import { COMPARATIVES, COPULAS, GOVERNORS, HOLDERS, MOVEMENTS, STATISTICS } from './words.ts';

/** "fell to", "was": the amount is told of what stands before it. */
export function isGoverned(pieces: Piece[], at: number): boolean {
  const last = pieces[at - 1]?.kind === 'other' ? pieces[at - 2] : pieces[at - 1];
  if (!last) return false;
  const word = last.words.at(-1) ?? '';
  return GOVERNORS.has(word) || (last.kind === 'verb' && COPULAS.has(word));
}

/** "8,000 more workers", "14 % of their bread", "€120,000 in sales", "2,900 swaps". */
export function countedBehind(pieces: Piece[], next: number, at: number, role: Role): Chain | null {
  const first = pieces[next];
  if (!first) return null;
  // "doubled the credit line"
  if (role === 'verb') return chainFrom(pieces, next);
  // "a 63 % drop in calls"
  if (first.kind === 'thing' && MOVEMENTS.has(first.words.at(-1)!)) return linkedBehind(pieces, next + 1);
  if (COMPARATIVES.has(first.words[0] ?? '')) {
    if (first.kind === 'thing') return chainFrom(pieces, next);
    return chainFrom(pieces, next + 1) ?? linkedBehind(pieces, next + 1);
  }
  // "1,100 calls less"
  if (role === 'moved' && first.kind === 'thing' && COMPARATIVES.has(pieces[next + 1]?.words[0] ?? ''))
    return { from: next, to: next + 1 };
  // "ten times the usual traffic"
  const times = TIMES.has(pieces[at]?.words.at(-1) ?? '');
  if (times && first.kind === 'article' && !isGoverned(pieces, at)) return chainFrom(pieces, next);
  if (isCounted(pieces, next, at, role)) return chainFrom(pieces, next);
  if (role !== 'money' && isGoverned(pieces, at)) return null;
  return heldBy(pieces, next, role);
}

const TIMES = new Set(['times', 'twice', 'double', 'half']);

/** The thing right behind is what is counted. */
function isCounted(pieces: Piece[], next: number, at: number, role: Role): boolean {
  const first = pieces[next]!;
  const governed = isGoverned(pieces, at);
  // "61 % the same sentences"
  if (first.kind === 'article') return role === 'level' && first.words[0] === 'the' && !governed;
  if (first.kind !== 'thing') return false;
  // "a £640,000 renewal"
  if (pieces[at - 1]?.kind === 'article') return true;
  if (role === 'money') return !governed;
  return role === 'level' && !(governed && pieces[at - 1]!.kind === 'link');
}

/** "of their bread", of money also "in sales". */
function heldBy(pieces: Piece[], next: number, role: Role): Chain | null {
  const money = role === 'money';
  const at = money ? skip(pieces, next, pieces.length, ['article', 'when', 'other']) : next;
  const [link, ...held] = pieces.slice(at, at + 3);
  if (link?.kind !== 'link' || !(link.words[0] === 'of' || (money && link.words[0] === 'in'))) return null;
  // "71 % of the time"
  const whole = held.flatMap(({ words }) => words).join(' ');
  return /^(?:the )?time$/.test(whole) ? null : chainFrom(pieces, at + 1);
}

/** "1.7 days on average over peak", "€212 for clicks". */
export function linkedBehind(pieces: Piece[], next: number): Chain | null {
  const link = skip(pieces, next, pieces.length, ['when']);
  if (pieces[link]?.kind !== 'link' || !HOLDERS.has(pieces[link]!.words[0]!)) return null;
  const named = STATISTICS.has(pieces[link + 1]?.words[0] ?? '') ? linkedBehind(pieces, link + 2) : null;
  return named ?? chainFrom(pieces, link + 1);
}

/** "7 in 10 called the helpline": what the share did. */
export function predicate(pieces: Piece[], next: number, text: string): string {
  const verb = skip(pieces, next, pieces.length, ['when', 'other']);
  const piece = pieces[verb];
  if (piece?.kind === 'relative') return wordsBehind(pieces, verb, text);
  if (piece?.kind !== 'verb' || endsAt(pieces, verb + 1)) return '';
  const said = wordsBehind(pieces, verb, text).replace(AUXILIARIES, '');
  return /^(?:not|so|do|did)?$/i.test(said) ? '' : said;
}

const endsAt = (pieces: Piece[], at: number): boolean => (pieces[at]?.kind ?? 'break') === 'break';

/** "61 % of what was binned", "18 % of those who had cancelled". */
export function whatClause(pieces: Piece[], next: number, text: string): string {
  const [of, what, who] = pieces.slice(next, next + 3);
  const those = who?.kind === 'relative' && (what?.kind === 'article' || what?.kind === 'pronoun');
  if (of?.words[0] !== 'of' || !(those || what?.words[0] === 'what')) return '';
  const verb = pieces.findIndex(({ kind }, at) => at > next && kind === 'verb');
  return verb === -1 ? '' : text.slice(what!.start, pieces[verb]!.end);
}

/** "46 % digital": what is told behind the amount, up to the end of the clause. */
export function wordsBehind(pieces: Piece[], next: number, text: string): string {
  const end = pieces.findIndex(({ kind }, at) => at >= next && kind === 'break');
  const own = pieces.slice(next, end === -1 ? pieces.length : end);
  const [first] = own;
  if (!first || !TELLING.has(first.kind) || COMPARATIVES.has(first.words[0]!)) return '';
  if (first.words.every((word) => COPULAS.has(word)) && tellsWhen(own.slice(1))) return '';
  return text.slice(first.start, own.at(-1)!.end).split(/\s+/).slice(0, MOST_BEHIND).join(' ');
}

/** "22 % was late", "15 of 27 are between 1 and 3": nothing of what is counted. */
const tellsWhen = (told: Piece[]): boolean =>
  (told.length === 1 && told[0]!.kind === 'other') ||
  told.every(({ kind }) => kind === 'link' || kind === 'article' || kind === 'when' || kind === 'amount');

const AUXILIARIES = /^(?:(?:has|have|had|was|were|is|are|be|been|being|could|did)\s+(?!an?\b|the\b|no\b))+/i;
const MOST_BEHIND = 6;
const TELLING = new Set(['thing', 'verb', 'other', 'relative']);
