/** What stands before an amount and may be what it measures: the object or the subject of its clause. Pure. */
import { MOVED_WORD } from '../cues.ts';
import type { Role } from '../metric.ts';
import { type Chain, chainBefore, chainFrom, isAttached, skip, toWords } from './chain.ts';
import type { Piece, PieceKind } from './pieces.ts';
import {
  ACTORS,
  COMPARATIVES,
  COPULAS,
  EMPTY_DEEDS,
  RECEIVED,
  STATISTICS,
  TAKEN,
  THINGS_MEANT,
} from './words.ts';

/** The object of the verb before the amount, else its subject; without a verb the thing that stands before. */
export function findAhead(pieces: Piece[], at: number, role: Role): Chain | null {
  const from = clauseStart(pieces, at);
  if (role === 'verb') return chainBefore(pieces, at, from);
  const named = namedBy(pieces, at) ?? worth(pieces, at);
  if (named) return named;
  const verb = pieces.slice(from, at).findLastIndex(({ kind }) => kind === 'verb') + from;
  if (verb < from) return chainBefore(pieces, at, from);
  const word = pieces[verb]!.words.at(-1)!;
  const between = (): Chain | null => chainBefore(pieces, at, verb + 1);
  if (hasPronoun(pieces, verb, at) && !RECEIVED.has(word) && !TAKEN.has(word)) return between();
  const object = COPULAS.has(word) ? null : objectOf(pieces, verb, at, role);
  return object ?? chainBefore(pieces, verb, from) ?? (RECEIVED.has(word) ? null : between());
}

/** "at a fee of 25 %" */
function namedBy(pieces: Piece[], at: number): Chain | null {
  const name = pieces[at - 2];
  if (pieces[at - 1]?.words[0] !== 'of' || name?.kind !== 'thing') return null;
  const counts = name.words.every((word) => STATISTICS.has(word) || COMPARATIVES.has(word));
  return counts ? null : chainFrom(pieces, at - 2, at - 1);
}

/** "6,300 units, worth about £500k": the thing right before. */
function worth(pieces: Piece[], at: number): Chain | null {
  const word = at - 1;
  if (!pieces[word]?.words.includes('worth')) return null;
  const thing = pieces[word - 1]?.kind === 'break' ? word - 2 : word - 1;
  return pieces[thing]?.kind === 'thing' ? { from: thing, to: thing + 1 } : null;
}

/** "finance put it at £900", but not "gave me the load times". */
const hasPronoun = (pieces: Piece[], verb: number, at: number): boolean =>
  verb + 1 < at &&
  pieces[verb + 1]?.kind === 'pronoun' &&
  !['article', 'thing'].includes(pieces[verb + 2]?.kind ?? '');

function objectOf(pieces: Piece[], verb: number, at: number, role: Role): Chain | null {
  const from = skip(pieces, verb + 1, at, ['article', 'other', 'amount', 'pronoun']);
  const object = pieces[from];
  if (object?.kind !== 'thing' || from >= at) return null;
  if (object.words.every((word) => STATISTICS.has(word))) return null;
  // "saved the county $240k": who received it.
  const receives =
    role === 'money' &&
    skip(pieces, from + 1, at, ['other']) === at &&
    RECEIVED.has(pieces[verb]!.words.at(-1)!);
  return receives ? null : chainFrom(pieces, from, at);
}

/** Index of the first piece of the clause that leads to the piece at `at`. */
export function clauseStart(pieces: Piece[], at: number): number {
  for (let start = at - 1; start >= 0; start -= 1) {
    const { kind } = pieces[start]!;
    if (kind === 'break' || (kind === 'relative' && !isAttached(pieces, start))) return start + 1;
  }
  return 0;
}

/** What the clause before is about, for "it" and for a clause without a subject. */
export function earlierClause(pieces: Piece[], at: number): Chain | null {
  const start = clauseStart(pieces, at);
  const end = start - 1;
  if (end <= 0) return null;
  // "Returns, which we live by, went": what stands between is passed over.
  const aside = clauseStart(pieces, end) - 1;
  if (pieces[start]?.kind === 'verb' && pieces[aside]?.kind === 'relative')
    return earlierClause(pieces, aside);
  return ofWhich(pieces, start, end) ?? findAhead(pieces, end, 'moved') ?? earlierClause(pieces, end);
}

/** "Churn of those who changed phones, which had been 47 %": of what the clause is about. */
function ofWhich(pieces: Piece[], start: number, end: number): Chain | null {
  if (pieces[start]?.words[0] !== 'which') return null;
  const from = clauseStart(pieces, end);
  const relative = pieces.findIndex(
    ({ kind }, at) => at > from && at < end && kind === 'relative' && isAttached(pieces, at),
  );
  return relative === -1 ? null : chainBefore(pieces, relative, from);
}

/** Whether a person does it, in the clause or, where it begins with its verb, in the one before. */
export function hasActor(pieces: Piece[], at: number): boolean {
  const start = clauseStart(pieces, at);
  const own = pieces.slice(start, at);
  if (own.some(({ words }) => ACTORS.has(words[0] ?? ''))) return true;
  return own[0]?.kind === 'verb' && start > 0 && hasActor(pieces, start - 1);
}

/** What was done, where no thing is named before the amount: "took it to 100 %", "those who stayed on white, 8 %". */
export function deed(pieces: Piece[], at: number, text: string, role: Role): string {
  const from = clauseStart(pieces, at);
  const verb = pieces.slice(from, at).findIndex(({ kind }) => kind === 'verb') + from;
  if (verb < from) return from > 0 ? deed(pieces, from - 1, text, role) : '';
  const last = pieces.slice(0, at).findLastIndex(({ kind }) => !LEADING.has(kind));
  const done = pieces.slice(verb, last + 1);
  const words = done.flatMap((piece) => piece.words);
  // "it came out at", "cost us around": what did so was named before.
  const named = verb === from ? RECEIVED.has(words[0]!) : isThingMeant(pieces[verb - 1]!);
  // "took six weeks" does not tell what did; "took £640" tells enough.
  const isEmpty = (word: string): boolean =>
    MOVED_WORD.test(word) ||
    COPULAS.has(word) ||
    EMPTY_DEEDS.has(word) ||
    (role !== 'money' && TAKEN.has(word));
  if (named || words.every(isEmpty)) return '';
  return text
    .slice(done[0]!.start, done.at(-1)!.end)
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ')
    .replace(/ an estimated$/, '');
}

const isThingMeant = ({ kind, words }: Piece): boolean => kind === 'pronoun' && THINGS_MEANT.has(words[0]!);
const MOST_WORDS = 6;
const LEADING = new Set<PieceKind>(['link', 'article', 'when', 'break']);

/** What a sentence is about: the subject of its first verb, else its first thing. */
export function findSubject(pieces: Piece[], text: string): string {
  const verb = pieces.findIndex(({ kind }) => kind === 'verb');
  const first = pieces.findIndex(({ kind }) => kind === 'thing');
  const subject = verb === -1 ? null : chainBefore(pieces, verb);
  return toWords(pieces, subject ?? chainFrom(pieces, first), text);
}
