/** Things with what hangs on them: "refill retention among insulin patients". Pure. */
import type { Piece, PieceKind } from './pieces.ts';
import { NO_THING, STATISTICS } from './words.ts';

/** Pieces of a sentence, `to` exclusive; it begins and ends with a thing. */
export interface Chain {
  from: number;
  to: number;
}

const MOST_WORDS = 7;

/** The thing at `at` and what is linked to it behind, before `end`. */
export function chainFrom(pieces: Piece[], at: number, end = pieces.length): Chain | null {
  const from = skip(pieces, at, end, ['article', 'other', 'when']);
  if (pieces[from]?.kind !== 'thing' || from >= end) return null;
  let to = from + 1;
  for (;;) {
    if (pieces[to]?.kind !== 'link' || to >= end) return { from, to };
    const next = skip(pieces, to + 1, end, ['article', 'other', 'amount']);
    if (pieces[next]?.kind !== 'thing' || next >= end) return { from, to };
    to = next + 1;
  }
}

/** The things that end before the piece at `end`; of a relative clause, the thing that it is about. */
export function chainBefore(pieces: Piece[], end: number, start = 0): Chain | null {
  const relative = pieces.findIndex(
    ({ kind }, at) => at > start && at < end && kind === 'relative' && isAttached(pieces, at),
  );
  if (relative !== -1) return chainBefore(pieces, relative, start);
  const to = lastThing(pieces, end, start);
  if (to === -1) return null;
  let from = to;
  for (let at = to - 1; at >= start; at -= 1) {
    const { kind } = pieces[at]!;
    if (kind === 'thing') from = at;
    // "in our 28 houses the sales fell": another phrase ends there.
    else if (kind === 'article' && (pieces[at - 1]?.kind === 'thing' || pieces[at - 1]?.kind === 'when'))
      break;
    else if (kind === 'verb' ? !isParticiple(pieces, at) : !PASSABLE.has(kind)) break;
  }
  return { from, to: to + 1 };
}

const PASSABLE = new Set<PieceKind>(['link', 'article', 'other', 'amount']);

/** "trials that had synced": the clause is about the thing before it; "on the ground that sales fell" is not. */
export function isAttached(pieces: Piece[], relative: number): boolean {
  const next = pieces[skip(pieces, relative + 1, pieces.length, ['other'])]?.kind;
  if (pieces[relative - 1]?.kind !== 'thing') return false;
  return next === 'verb' || next === 'pronoun' || isPutAt(pieces, relative + 1);
}

/** "a cost that our finance team puts at £72,000" */
function isPutAt(pieces: Piece[], from: number): boolean {
  const verb = skip(pieces, from, pieces.length, ['article', 'other', 'thing']);
  return (
    pieces[verb]?.kind === 'verb' &&
    pieces[verb + 1]?.words[0] === 'at' &&
    pieces[verb + 2]?.kind === 'amount'
  );
}

/** "renewals sent by post": a verb between a thing and a preposition may belong to the thing. */
const isParticiple = (pieces: Piece[], at: number): boolean =>
  pieces[at - 1]?.kind === 'thing' && pieces[at + 1]?.kind === 'link';

function lastThing(pieces: Piece[], end: number, start: number): number {
  for (let at = end - 1; at >= start; at -= 1) {
    const { kind } = pieces[at]!;
    if (kind === 'thing') return at;
    const linked = kind === 'pronoun' && pieces[at - 1]?.kind === 'link';
    if (kind === 'break' || kind === 'relative' || (kind === 'pronoun' && !linked)) return -1;
  }
  return -1;
}

/** Index of the first piece from `at` on that is none of these kinds. */
function skip(pieces: Piece[], at: number, end: number, kinds: PieceKind[]): number {
  let now = Math.max(at, 0);
  while (now < end && kinds.includes(pieces[now]!.kind)) now += 1;
  return now;
}

/** In the story's words, as many links as fit; empty for a chain that names only a statistic, such as "median", unless `any` will do. */
export function toWords(pieces: Piece[], chain: Chain | null, text: string, any = false): string {
  if (!chain) return '';
  const things = pieces.slice(chain.from, chain.to).filter(({ kind }) => kind === 'thing');
  const first = things[0]!;
  let words = wordsOf(text.slice(first.start, first.end)).slice(-MOST_WORDS);
  for (const { end } of things.slice(1)) {
    const longer = wordsOf(text.slice(first.start, end));
    if (longer.length > MOST_WORDS) break;
    words = longer;
  }
  while (words.length > 0 && NO_THING.has(words[0]!.toLowerCase())) words.shift();
  return !any && words.every((word) => STATISTICS.has(word.toLowerCase())) ? '' : words.join(' ');
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&/.,@-]*(?<![.,'’])/gu) ?? [];
