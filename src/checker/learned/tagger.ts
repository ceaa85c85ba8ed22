/** Finds vague phrases: the network reads the story, and the best chain of labels says where they stand. */
import type { ReadSentence } from '../reading.ts';
import { bestRuns, type Run } from './chain.ts';
import { apply } from './heads.ts';
import { type Known, type Token, toInputs } from './inputs.ts';
import { STEPS } from './layer.ts';
import { type Reader, readTokens } from './network.ts';
import type { Weights } from './weights.ts';

/** How many tokens on either side the network sees. */
const SEEN = STEPS.reduce((sum, step) => sum + step, 0);

/** What was found in a sentence, with the tokens that were seen: the checker's memory brings the same sentence again. */
const found = new WeakMap<ReadSentence, { by: Reader; seen: Token[]; runs: Run[] }>();

/** @returns for each sentence the runs of its terms that are vague */
export function findPhrases(
  sentences: ReadSentence[],
  known: Known,
  weights: Pick<Weights, 'reader' | 'phrases'>,
): Run[][] {
  const { tokens, sentences: places } = toInputs(sentences, known);
  const seen = places.map(({ from, to }) => tokens.slice(Math.max(0, from - SEEN), to + SEEN));
  const isKnown = sentences.map((sentence, at) => {
    const last = found.get(sentence);
    return last?.by === weights.reader && isSame(last.seen, seen[at]!);
  });
  const all = isKnown.filter((one) => one).length < sentences.length / 2;
  const numbers = all ? readTokens({ tokens, sentences: places }, weights.reader) : null;
  return sentences.map((sentence, at) => {
    if (isKnown[at]) return found.get(sentence)!.runs;
    const { from, to } = places[at]!;
    const around = seen[at]!;
    const runs = numbers
      ? bestOf(numbers, from, to, weights)
      : bestOf(
          readTokens({ tokens: around, sentences: [] }, weights.reader),
          Math.min(from, SEEN),
          Math.min(from, SEEN) + to - from,
          weights,
        );
    found.set(sentence, { by: weights.reader, seen: around, runs });
    return runs;
  });
}

function bestOf(
  numbers: Float32Array,
  from: number,
  to: number,
  { reader, phrases }: Pick<Weights, 'reader' | 'phrases'>,
): Run[] {
  const scores = Array.from({ length: to - from }, (_, term) =>
    apply(phrases, numbers, (from + term) * reader.width),
  );
  return bestRuns(scores, phrases.moves);
}

const isSame = (known: Token[], tokens: Token[]): boolean =>
  known.length === tokens.length && tokens.every((token, at) => token === known[at]);
