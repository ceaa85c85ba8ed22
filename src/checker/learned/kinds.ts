/** The kind of a vague phrase: a network reads it and the words around it, and a table its own words. */
import type { Rule } from '../../model.ts';
import type { Run } from '../../span.ts';
import { type Head, scorePooled } from './heads.ts';
import type { Inputs } from './inputs.ts';
import { type Reader, readTokens } from './network.ts';
import { phraseFeatures } from './phrase-features.ts';
import { score, type Table } from './tables.ts';

export interface KindReader {
  reader: Reader;
  /** Reads what the phrase's tokens come to. */
  kinds: Head;
  /** What the phrase's words and parts of words say, of the same kinds. */
  words: Table;
}

/** Where a phrase stands among the story's tokens, and its words in lower case. */
export interface Phrase extends Run {
  words: readonly string[];
}

/**
 * Added to the log odds of a kind where one of its patterns matches. On the corpora C and D two more kinds in a hundred
 * were right with it than without, and as many with 1 in its place.
 */
const PATTERN_COUNTS = 2;
/** What the table's log odds count beside the network's, which sees more: 0.3 to 0.8 are about as good (docs/accuracy.md). */
const WORDS_COUNT = 0.5;

/** Where a phrase's numbers are put: to make room for each takes longer than to fill it. */
let room = new Float32Array(0);

/**
 * @param patterned kinds of the rubric's patterns that match in it
 * @param ruleOf the rule of a kind; one with a `doubt` yields nothing to another's `lean`, or what it would have let go
 * were found as that
 */
export function kindOf(
  inputs: Inputs,
  phrase: Phrase,
  { reader, kinds, words }: KindReader,
  patterned: ReadonlySet<string>,
  ruleOf: (kind: string) => Pick<Rule, 'doubt' | 'lean'>,
): string {
  const length = (phrase.to - phrase.from) * reader.width;
  if (room.length < length) room = new Float32Array(2 * length);
  const numbers = readTokens(inputs, reader, phrase, room);
  const all = scorePooled(kinds, numbers, { from: 0, to: phrase.to - phrase.from }, reader.width);
  const byWords = score(words, phraseFeatures(phrase.words));
  const scores = kinds.outputs.map(
    (kind, at) => all[at]! + WORDS_COUNT * byWords[at]! + (patterned.has(kind) ? PATTERN_COUNTS : 0),
  );
  const kind = likeliest(kinds.outputs, scores);
  if (ruleOf(kind).doubt > 0) return kind;
  const leaning = scores.map((score, at) => score + ruleOf(kinds.outputs[at]!).lean);
  return likeliest(kinds.outputs, leaning);
}

const likeliest = (kinds: readonly string[], scores: number[]): string =>
  kinds[scores.indexOf(Math.max(...scores))]!;
