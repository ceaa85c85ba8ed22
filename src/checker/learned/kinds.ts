/** The kind of a vague phrase: networks read it and the words around it, and a table its own words. */
import type { Rule } from '../../model.ts';
import type { Run } from '../../span.ts';
import { phraseFeatures } from './phrase-features.ts';
import { meanKinds, type PhraseReading } from './phrases.ts';
import { score, type Table } from './tables.ts';

/** Where a phrase stands among the story's tokens, and its words in lower case. */
export interface Phrase extends Run {
  words: readonly string[];
}

/**
 * Added to the log odds of a kind where one of its patterns matches. On the corpora C and D two more kinds in a hundred
 * were right with it than without, and as many with 1 in its place.
 */
const PATTERN_COUNTS = 2;
/** What the table's log odds count beside the networks', which see more: 0.3 to 0.8 are about as good (docs/accuracy.md). */
const WORDS_COUNT = 0.5;

/**
 * @param readings of the phrase's story
 * @param words tells the same kinds as the networks
 * @param patterned kinds of the rubric's patterns that match in it
 * @param ruleOf the rule of a kind; one with a `doubt` yields nothing to another's `lean`, or what it would have let go
 * were found as that
 */
export function kindOf(
  phrase: Phrase,
  readings: readonly PhraseReading[],
  words: Table,
  patterned: ReadonlySet<string>,
  ruleOf: (kind: string) => Pick<Rule, 'doubt' | 'lean'>,
): string {
  const { outputs } = words;
  const byNetworks = meanKinds(readings, phrase);
  const byWords = score(words, phraseFeatures(phrase.words));
  const scores = outputs.map(
    (kind, at) => byNetworks[at]! + WORDS_COUNT * byWords[at]! + (patterned.has(kind) ? PATTERN_COUNTS : 0),
  );
  const kind = likeliest(outputs, scores);
  if (ruleOf(kind).doubt > 0) return kind;
  const leaning = scores.map((score, at) => score + ruleOf(outputs[at]!).lean);
  return likeliest(outputs, leaning);
}

const likeliest = (kinds: readonly string[], scores: number[]): string =>
  kinds[scores.indexOf(Math.max(...scores))]!;
