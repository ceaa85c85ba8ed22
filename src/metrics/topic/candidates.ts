/** Phrases that may name what an amount measures: of its sentence, of the one before, and of what was told. Pure. */
import type { Run } from '../../span.ts';
import { findSubject, labelBefore, nounInside, whatClause, wordsBehind, wordsDone } from './around.ts';
import { chainBefore, chainFrom, toWords } from './chain.ts';
import { type Piece, runBetween } from './pieces.ts';
import type { Context, Place } from './topic.ts';
import { contentWords } from './words.ts';

/** The same words may be found in several ways, each of which speaks for them or against them. */
export interface Candidate {
  words: string;
  /** In what ways they were found. */
  ways: Set<string>;
  /** Their pieces of the sentence; null where they were told before. */
  run: Run | null;
}

/** A phrase as it was found in one way. */
interface Phrase {
  way: string;
  words: string;
  run: Run | null;
}

/** @returns those that share their content words as one */
export function findCandidates(context: Context, place: Place): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const all = [
    ...amongThings(context, place),
    ...aroundAmount(context, place),
    ...toldBefore(context, place),
  ];
  for (const { way, words, run } of all) {
    const key = contentWords(words).join(' ');
    // "On call 41 of 63 callers": what lies on both sides of the amount is no phrase.
    if (key === '' || (run && run.from < place.run.to && run.to > place.run.from)) continue;
    const known = candidates.get(key);
    if (!known) candidates.set(key, { words, ways: new Set([way]), run });
    else {
      known.ways.add(way);
      const isNearer = run && (!known.run || distance(run, place.run) < distance(known.run, place.run));
      if (isNearer) known.run = run;
    }
  }
  return [...candidates.values()];
}

/** Each thing of the sentence, with what hangs on it, and with what it hangs on. */
const amongThings = ({ text, pieces }: Context, place: Place): Phrase[] =>
  pieces.flatMap(({ kind }, at) => {
    const one = { from: at, to: at + 1 };
    if (kind !== 'thing' || distance(one, place.run) > FAR) return [];
    const chains: [way: string, chain: Run | null][] = [
      ['thing', one],
      ['from', chainFrom(pieces, at)],
      ['up to', chainBefore(pieces, at + 1)],
    ];
    return chains.map(([way, run]) => ({ way, words: toWords(pieces, run, text), run }));
  });

/** By where they stand to the amount. */
function aroundAmount({ text, pieces }: Context, { start, end, run }: Place): Phrase[] {
  const found: [way: string, words: string][] = [
    ['what', whatClause(pieces, run.to, text)],
    ['behind', wordsBehind(pieces, run.to, text)],
    ['done', wordsDone(pieces, run.from, text)],
    ['subject', findSubject(pieces, text)],
  ];
  return [
    { way: 'label', words: labelBefore(text.slice(0, start)), run: null },
    { way: 'inside', words: nounInside(text.slice(start, end)), run: null },
    ...found.map(([way, words]) => ({ way, words, run: runOf(words, text, pieces) })),
  ];
}

/** Topics of the story so far, and the things of the sentence before. */
function toldBefore({ text, pieces, told, past }: Context, { earlier }: Place): Phrase[] {
  const things = past?.pieces.flatMap(({ kind }, at) => (kind === 'thing' ? [at] : [])) ?? [];
  return [
    ...Object.entries({ earlier, ...told }).map(([way, words]) => ({
      way,
      words,
      run: runOf(words, text, pieces),
    })),
    ...things.map((at) => ({
      way: 'past',
      words: toWords(past!.pieces, chainFrom(past!.pieces, at), past!.text),
      run: null,
    })),
  ];
}

/** Further off nothing names an amount: it is a table or a list without end. */
const FAR = 60;

/** Pieces between a phrase and the amount. */
const distance = (phrase: Run, amount: Run): number =>
  Math.max(0, phrase.from - amount.to, amount.from - phrase.to);

/** The pieces in which words stand, where the sentence has them. */
function runOf(words: string, text: string, pieces: Piece[]): Run | null {
  const start = words === '' ? -1 : text.indexOf(words);
  if (start === -1) return null;
  const run = runBetween(pieces, start, start + words.length);
  return run.from === pieces.length ? null : run;
}
