/** What an amount measures, in the story's own words: the noun phrase that it belongs to. Pure. */
import { clauseStart, earlierClause, findAhead } from './ahead.ts';
import { countedBehind, isGoverned, linkedBehind, predicate, whatClause, wordsBehind } from './behind.ts';
import { type Chain, toWords } from './chain.ts';
import type { Role } from './metric.ts';
import type { Piece } from './pieces.ts';
import { ACTORS, EMPTY, RECEIVED } from './words.ts';

/** A sentence, what it is made of, and what was told before it. */
export interface Context {
  text: string;
  pieces: Piece[];
  /** What "it" and "they" stand for at the start of the sentence. */
  before: string;
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
  const { text, pieces, before } = context;
  const { start, end, role } = place;
  const inside = NOUN_INSIDE.exec(text.slice(start, end))?.[1];
  if (inside !== undefined) return inside;
  const at = pieces.findIndex((piece) => piece.end > start);
  const behind = pieces.findIndex((piece) => piece.start >= end);
  const next = behind === -1 ? pieces.length : behind;
  const say = (chain: Chain | null): string => toWords(pieces, chain, text);
  const ahead = findAhead(pieces, at, role);
  const told = say(countedBehind(pieces, next, at, role)) || say(ahead) || whatClause(pieces, next, text);
  if (told) return told;
  const past = findPast(context, at, place.earlier);
  const governed = isGoverned(pieces, at);
  const of = pieces[next]?.words[0] === 'of';
  // "58 % of them"
  if (of && !governed && pieces[next + 1]?.kind === 'pronoun') {
    return isPlural(past) ? past : before || past || predicate(pieces, next + 2, text);
  }
  const saves = RECEIVED.has(pieces[next]?.words[0] ?? '');
  const opens = at === clauseStart(pieces, at);
  const does = opens && ((role === 'level' && !governed) || (role === 'money' && !saves));
  const said = does ? predicate(pieces, next, text) : '';
  const held = say(linkedBehind(pieces, next));
  // "were 62 % of the calls": the copula has its subject behind it.
  const inverted = of && pieces[at - 1]?.kind === 'verb';
  // Who did it is named ("I went ahead at"), so what stands before is not what moved.
  const acted = pieces.slice(clauseStart(pieces, at), at).some(({ words }) => ACTORS.has(words[0] ?? ''));
  return (
    said ||
    (governed && !acted && !inverted ? past || held : held || past) ||
    wordsBehind(pieces, next, text) ||
    toWords(pieces, ahead, text, true) ||
    before
  );
}

/** "140 devices out of 900" */
const NOUN_INSIDE = /^\S+ (?!out\b|times\b)(\p{L}{3,}(?: (?!out\b)\p{L}+)?) (?:out of|in|of) /u;

/** What the sentence told before: the metric before, or the clause before where it stands nearer. */
function findPast({ pieces, text }: Context, at: number, earlier: Place['earlier']): string {
  const clause = earlierClause(pieces, at);
  // "91 %, so I changed it and it became 99 %": the same thing again.
  const own = pieces.slice(clauseStart(pieces, at), at);
  const again = own.some(({ words }) => words[0] === 'it' || words[0] === 'they');
  if (earlier && (again || !clause || pieces[clause.from]!.start <= earlier.end)) return earlier.topic;
  return toWords(pieces, clause, text) || (earlier?.topic ?? '');
}

const isPlural = (topic: string): boolean => /(?:s|people|ppl|children|men|women)$/.test(topic);

/** The words of a topic by which two topics are compared: lower case, without plural endings. */
export function contentWords(topic: string): string[] {
  const words = topic.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(words.filter((word) => !EMPTY.has(word) && word.length > 1 && !/^\d+$/.test(word)).map(stem)),
  ];
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word);
