/** The kind of a vague phrase: a network reads it and the words around it. */
import type { Run } from '../../span.ts';
import { apply, type Head } from './heads.ts';
import type { Inputs } from './inputs.ts';
import { type Reader, readTokens } from './network.ts';
import { pool } from './pool.ts';

export interface KindReader {
  reader: Reader;
  /** Reads what the phrase's tokens come to. */
  kinds: Head;
}

/**
 * Added to the log odds of a kind where one of its patterns matches. On the corpora C and D two more kinds in a hundred
 * were right with it than without, and as many with 1 in its place.
 */
const PATTERN_COUNTS = 2;

/**
 * @param phrase where it stands among the story's tokens
 * @param patterned kinds of the rubric's patterns that match in it
 */
export function kindOf(
  { tokens }: Inputs,
  phrase: Run,
  { reader, kinds }: KindReader,
  patterned: ReadonlySet<string>,
): string {
  const numbers = readTokens(tokens, reader, phrase);
  const pooled = pool(numbers, { from: 0, to: phrase.to - phrase.from }, reader.width);
  const all = apply(kinds, [...kinds.outputs.keys()], pooled);
  const scores = kinds.outputs.map(
    (kind, output) => all[output]! + (patterned.has(kind) ? PATTERN_COUNTS : 0),
  );
  return kinds.outputs[scores.indexOf(Math.max(...scores))]!;
}
