/** What a labelled phrase teaches of kinds: softmax over what the network says of its terms. */
import type { Run } from '../../src/span.ts';
import { addScores, type LearnedHead, learnHead } from './heads.ts';
import type { Net, Pass } from './network.ts';
import { type PooledSettings, poolBack, poolSome } from './pooling.ts';

/** A labelled phrase: where it stands among its story's tokens, and which of the head's kinds it is of. */
export interface KnownPhrase extends Run {
  kind: number;
}

/** A share of the truth that is spread over all kinds: careful readers differ on one phrase in ten. */
const DOUBT = 0.05;

/** @param back gathers the slopes in the network's numbers */
export function learnKind(
  kinds: LearnedHead,
  { width }: Pick<Net, 'width'>,
  { kind, ...place }: KnownPhrase,
  { out }: Pass,
  back: Float32Array,
  { pooledDropout }: Pick<PooledSettings, 'pooledDropout'>,
  random: () => number,
): void {
  const pooled = poolSome(out, place, width, pooledDropout, random);
  const scores = new Float64Array(kinds.outputs.length);
  addScores(kinds, pooled.kept, scores);
  const sizes = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = sizes.reduce((a, b) => a + b, 0);
  const slopes = Float32Array.from(
    sizes,
    (size, at) => size / sum - (at === kind ? 1 - DOUBT : 0) - DOUBT / sizes.length,
  );
  const pooledBack = new Float32Array(pooled.kept.length);
  learnHead(kinds, pooled.kept, slopes, pooledBack);
  poolBack(pooled, pooledBack, width, back);
}
