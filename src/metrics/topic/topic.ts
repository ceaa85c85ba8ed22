/** What an amount measures, in the story's own words. Pure. */
import { score, type Table } from '../../checker/learned/tables.ts';
import type { Run } from '../../span.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { chainFrom, toWords } from './chain.ts';
import { toFeatures } from './features.ts';
import type { Piece } from './pieces.ts';

/** A sentence, what it is made of, and what was told before it. */
export interface Context {
  text: string;
  pieces: Piece[];
  /** The sentence before. */
  past: Pick<Context, 'text' | 'pieces'> | null;
  /** Topics of the story so far, by what speaks for them; empty ones name nothing. */
  told: Record<string, string>;
}

export interface Place {
  /** Offset of the amount (of a pair: of the first). */
  start: number;
  /** Offset behind it (of a pair: behind the last). */
  end: number;
  /** The amount's pieces of the sentence. */
  run: Run;
  /** What it is: a pair, a value or a change; `none` is no metric. */
  form: 'pair' | 'value' | 'change' | 'none';
  unit: string;
  /** The topic of the metric before it in the sentence. */
  earlier: string;
}

/** Chooses among phrases, of each of which the features are given. @returns its place in the list */
export type Choose = (features: Int32Array[], words: string[], place: Place) => number;

/** @param topics tells what speaks for a phrase */
export const chooseBy =
  (topics: Table): Choose =>
  (features) => {
    const scores = features.map((each) => score(topics, each)[0]!);
    return scores.indexOf(Math.max(...scores));
  };

/** @returns few words, empty where nothing near tells */
export function findTopic(context: Context, place: Place, choose: Choose): string {
  const candidates = findCandidates(context, place);
  const words = candidates.map((candidate) => candidate.words);
  const chosen = candidates[choose(toFeatures(candidates, context, place), words, place)];
  return chosen ? withWhatHangsOn(chosen, context, place) : '';
}

/** "Cost per qualified lead" and not "Cost" alone: what hangs on it tells it from others. */
function withWhatHangsOn(
  { words, ways, run }: Candidate,
  { pieces, text }: Context,
  { run: amount }: Place,
): string {
  const chain = run && ways.has('thing') ? chainFrom(pieces, run.from) : null;
  const isApart =
    chain &&
    (chain.to <= amount.from || chain.from >= amount.to) &&
    pieces.slice(chain.from, chain.to).every(({ kind }) => kind !== 'amount');
  return (isApart && toWords(pieces, chain, text)) || words;
}
