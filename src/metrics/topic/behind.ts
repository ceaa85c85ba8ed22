/** What stands behind an amount and may be what it measures. Pure. */
import type { Role } from '../metric.ts';
import { type Chain, chainFrom, skip } from './chain.ts';
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
