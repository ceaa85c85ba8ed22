/** What an amount measures, where a sign, a pronoun or the amount itself tells. Pure. */
import { clauseStart } from './ahead.ts';
import { type Chain, chainBefore, toWords } from './chain.ts';
import type { Piece } from './pieces.ts';
import type { Context, Place } from './topic.ts';
import { isPlural } from './words.ts';

/**
 * @param at the piece of the amount
 * @param next the first piece behind it
 * @returns empty where nothing of the kind tells
 */
export function findSigned(
  { text, pieces, again }: Context,
  { start, end }: Place,
  at: number,
  next: number,
): string {
  const [before, told] = [text.slice(0, start), text.slice(start, end)];
  const moved = MOVED.test(told);
  const named = moved || NEWER.test(text.slice(end)) ? LABEL.exec(before) : NOUN_INSIDE.exec(told);
  return (
    (moved && /: *$/.test(before) && countedNext(pieces, next, end, text)) ||
    named?.[1] ||
    (EQUALS.test(before) && toWords(pieces, beforeEquals(pieces, at), text)) ||
    again ||
    ''
  );
}

/** "We closed the pilot: 600 → 140 stores": whatever the colon opens. */
function countedNext(pieces: Piece[], next: number, end: number, text: string): string {
  const thing = pieces[next];
  const counted =
    thing?.kind === 'thing' && text.slice(end, thing.start) === ' ' && isPlural(thing.words.at(-1)!);
  return counted ? text.slice(thing.start, thing.end) : '';
}

/** "Quote time: 6.5 d → 0.8 d", "Conversion: 3.4 % ← 2.6 %": a name, whatever the tagger takes its words for. */
const LABEL =
  /^\s*((?!(?:i|we|he|she|it|they|you|this|that)\b)\p{L}[\p{L}\p{N}'’/@&%-]*(?: (?!(?:is|was|were|had|has|i|we|it|they)\b)[\p{L}\p{N}'’/@&%-]+){0,5}) *: *$/iu;
const MOVED = /→|->|=>/;
const NEWER = /^\s*(?:←|(?:vs\.?|versus)\s)/;

/** "loss = $31K/yr in each region": the thing right before the sign. */
const EQUALS = /[^<>=]=\s*[~≈]?\s*$/;

function beforeEquals(pieces: Piece[], at: number): Chain | null {
  const sign = pieces.slice(0, at).findLastIndex(({ kind }) => kind !== 'break') + 1;
  return chainBefore(pieces, sign, clauseStart(pieces, sign));
}

/** "140 devices out of 900" */
const NOUN_INSIDE =
  /^\S+ (?!out\b|times\b|per|pct|(?:million|thousand|euro|dollar|pound|second|minute|hour|day|week|month|year)s?\b)(\p{L}{3,}(?: (?!out\b)\p{L}+)?) (?:out of|in|of) /u;
