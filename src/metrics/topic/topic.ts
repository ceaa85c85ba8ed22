/** What an amount measures, in the story's own words: the noun phrase that it belongs to. Pure. */
import type { Role } from '../metric.ts';
import { clauseStart, deed, earlierClause, findAhead, hasActor } from './ahead.ts';
import { countedBehind, isGoverned, linkedBehind } from './behind.ts';
import { type Chain, chainBefore, skip, toWords } from './chain.ts';
import { countedDoing, predicate, whatClause, wordsBehind } from './doing.ts';
import type { Piece } from './pieces.ts';
import { findSigned } from './signed.ts';
import { COPULAS, isPlural, RECEIVED } from './words.ts';

/** A sentence, what it is made of, and what was told before it. */
export interface Context {
  text: string;
  pieces: Piece[];
  /** What "it" and "they" stand for at the start of the sentence. */
  before: string;
  /** What "that" stands for, which is told to have moved. */
  again?: string | undefined;
  /** What the number of which the amount is a share counted, where it was told before. */
  whole?: string | undefined;
  /** The last of which there were many, for "half of them". */
  many?: string | undefined;
}

export interface Place {
  /** Offset of the amount (of a pair: of the first). */
  start: number;
  /** Offset behind it (of a pair: behind the last). */
  end: number;
  role: Role;
  /** The metric before it in the sentence: its topic and where it stands. */
  earlier: { topic: string; end: number } | null;
}

/** @returns few words, empty where nothing near tells */
export function findTopic(context: Context, place: Place): string {
  const topic = findNamed(context, place);
  const [, waited] = WAITED.exec(context.text.slice(0, place.start)) ?? [];
  return waited && topic && !/\bwait/i.test(topic) ? `${topic} ${waited}` : topic;
}

/** "patients waited 5 hours": what was measured is in the verb. */
const WAITED = /\b(wait(?:ed|s)?) (?:about |around |roughly |nearly |almost |over |an average of )*$/i;

function findNamed(context: Context, place: Place): string {
  const { text, pieces, before } = context;
  const { start, end, role, earlier } = place;
  if (earlier && role === 'money' && OR_SAID.test(text.slice(0, start))) return earlier.topic;
  const at = pieces.findIndex((piece) => piece.end > start);
  const behind = pieces.findIndex((piece) => piece.start >= end);
  const next = behind === -1 ? pieces.length : behind;
  const signed = findSigned(context, place, at, next);
  if (signed) return signed;
  const ahead = beforeColon(pieces, at, text, role) ?? findAhead(pieces, at, role);
  return (
    (SOME_OF.test(text.slice(start, end)) && countedDoing(pieces, next, text)) ||
    toWords(pieces, countedBehind(pieces, next, at, role), text) ||
    toWords(pieces, ahead, text) ||
    whatClause(pieces, next, text) ||
    ofMany(context, at, next) ||
    findAround(context, place, at, next) ||
    wordsBehind(pieces, next, text) ||
    toWords(pieces, ahead, text, true) ||
    (role === 'moved' ? toWords(pieces, nounOf(pieces, at), text) : '') ||
    deed(pieces, at, text, role) ||
    before
  );
}

/** "blamed for a fall in basket size: from ₹820 to ₹745": what the colon opens is told of what stands right before it. */
function beforeColon(pieces: Piece[], at: number, text: string, role: Role): Chain | null {
  const from = clauseStart(pieces, at);
  const colon = from - 1;
  const opened = /: *$/.test(text.slice(0, pieces[from]?.start)) && pieces[from]?.words[0] === 'from';
  if (role !== 'moved' || !opened) return null;
  const start = clauseStart(pieces, colon);
  const verb = pieces.slice(start, colon).findLast(({ kind }) => kind === 'verb');
  return COPULAS.has(verb?.words.at(-1) ?? '') ? null : chainBefore(pieces, colon, start);
}

/** "rose 18 %, or $1.1M net of refunds": the same in money. */
const OR_SAID =
  /(?:,\s*|\()(?:or|i\.e\.,?|that is,?) (?:about |around |roughly |nearly |almost |some |over )?$/i;

/** "31 of 122" */
const SOME_OF = /^\S+ of \S+$/;

/** "it went from two permits a week to fifteen": where the verb names nothing, the first amount does. */
const nounOf = (pieces: Piece[], at: number): Chain | null =>
  pieces[at + 1]?.kind === 'thing' ? { from: at + 1, to: at + 2 } : null;

/** "58 % of them", "94 % of the 11,800 had taken it": of those that were told of before. */
function ofMany({ text, pieces, before, many, whole: counted }: Context, at: number, next: number): string {
  if (pieces[next]?.words[0] !== 'of' || isGoverned(pieces, at)) return '';
  const whole = skip(pieces, next + 1, pieces.length, ['article']);
  if (pieces[whole]?.kind === 'amount') return counted || predicate(pieces, whole + 1, text);
  if (pieces[next + 1]?.kind !== 'pronoun') return '';
  const [word = ''] = pieces[next + 1]!.words;
  const them = word === 'them';
  // "the delivery comes and half of it is missing"
  const it = /^it\b/.test(word) ? toWords(pieces, earlierClause(pieces, at), text) : '';
  return it || firstPlural(pieces, at, text) || (them && many) || before || predicate(pieces, next + 2, text);
}

/** What the clause says behind the amount, what hangs on it there, and what was told before: whichever is nearest to the point. */
function findAround(context: Context, { role, earlier }: Place, at: number, next: number): string {
  const { text, pieces } = context;
  const word = pieces[next]?.words[0] ?? '';
  const governed = isGoverned(pieces, at);
  const opens = skip(pieces, clauseStart(pieces, at), at, ['other']) === at;
  const does = opens && (role === 'money' ? !RECEIVED.has(word) : role === 'level' && !governed);
  const said = does ? predicate(pieces, next, text) : '';
  if (said) return (role === 'level' && (context.whole || countedBefore(context, at))) || said;
  const past = findPast(context, at, earlier);
  const held = toWords(pieces, linkedBehind(pieces, next), text);
  // "were 62 % of the calls": the copula has its subject behind it.
  const inverted = word === 'of' && pieces[at - 1]?.kind === 'verb';
  // Who did it is named ("I went ahead at"), so what stands before is not what moved.
  const moved = governed && !inverted && !hasActor(pieces, at);
  return moved || (opens && PLACED.has(word)) ? past || held : held || past;
}

/** "412 mails came in, and 9 in 10 came from 31 senders": the many that were counted before. */
function countedBefore({ pieces, text }: Context, at: number): string {
  const counted = pieces.slice(0, at).findLastIndex(({ kind, words }, index) => {
    return kind === 'thing' && isPlural(words.at(-1)!) && pieces[index - 1]?.kind === 'amount';
  });
  return counted === -1 ? '' : toWords(pieces, { from: counted, to: counted + 1 }, text);
}

/** "the empty spots, 14 of 90 on a street": where it was, not what. */
const PLACED = new Set(['on', 'in', 'at']);

/** What the sentence told before: the metric before, or the clause before where it stands nearer. */
function findPast({ pieces, text }: Context, at: number, earlier: Place['earlier']): string {
  const clause = earlierClause(pieces, at);
  // "91 %, so I changed it and it became 99 %": the same thing again.
  const own = pieces.slice(clauseStart(pieces, at), at);
  const again = own.some(({ words }) => words[0] === 'it' || words[0] === 'they');
  // "41 % were about pressure, 27 % about salt, 12 % about labor"
  const between = pieces.slice(0, at).filter(({ start }) => earlier && start > earlier.end);
  const listed = between[0]?.kind === 'link' && between.every(({ kind }) => kind !== 'verb');
  if (earlier && (again || listed || !clause || pieces[clause.from]!.start <= earlier.end))
    return earlier.topic;
  return toWords(pieces, clause, text) || (earlier?.topic ?? '');
}

/** The first thing of which there are many, for "them". */
function firstPlural(pieces: Piece[], at: number, text: string): string {
  const piece = pieces.slice(0, at).find(({ kind, words }) => kind === 'thing' && isPlural(words.at(-1)!));
  return piece ? text.slice(piece.start, piece.end) : '';
}
