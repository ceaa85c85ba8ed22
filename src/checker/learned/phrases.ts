/**
 * The networks that read a story for vague phrases: where they stand, and of which kind each is. Several that were learned
 * by different chance err in different places, so that their mean errs less, in strangers' answers above all.
 */
import type { Run } from '../../span.ts';
import { readChanged } from './changed.ts';
import { type Head, scorePooled, scoreTokens } from './heads.ts';
import type { Inputs } from './inputs.ts';
import type { Reader } from './network.ts';

export interface PhraseReader {
  reader: Reader;
  /** Says for each term whether a vague phrase begins, goes on, or is absent. */
  labels: Head;
  /** Weigh one label after another. */
  moves: readonly number[];
  /** Tells the kind of what stands in a run of terms. */
  kinds: Head;
}

/** A network, and its numbers for each of a story's tokens. */
export type PhraseReading = PhraseReader & { numbers: Float32Array };

/** @returns what each network makes of a story; it stands until the next story but one is read */
export function readPhrases(inputs: Inputs, networks: readonly PhraseReader[]): PhraseReading[] {
  const numbers = readChanged(
    inputs,
    networks.map(({ reader }) => reader),
  );
  return networks.map((network, at) => ({ ...network, numbers: numbers[at]! }));
}

/** @returns on average, for each token, how well each label fits */
export const meanLabels = (readings: readonly PhraseReading[]): Float32Array =>
  meanOf(readings.map(({ labels, numbers, reader }) => scoreTokens(labels, numbers, reader.width)));

/** @returns on average, how well one label follows another */
export const meanMoves = (readings: readonly PhraseReading[]): number[] =>
  readings[0]!.moves.map((_, n) => readings.reduce((sum, { moves }) => sum + moves[n]!, 0) / readings.length);

/** @returns on average, how well each kind fits the phrase, in log odds */
export const meanKinds = (readings: readonly PhraseReading[], phrase: Run): Float32Array =>
  meanOf(
    readings.map(({ kinds, numbers, reader }) => {
      const { values } = scorePooled(kinds, numbers, [phrase], reader.width);
      return values.subarray(0, kinds.outputs.length);
    }),
  );

/** @param rows those of a kernel's memory, which stand until it is asked again: the first becomes the mean */
function meanOf(rows: readonly Float32Array[]): Float32Array {
  const share = 1 / rows.length;
  const [mean, ...others] = rows as [Float32Array, ...Float32Array[]];
  for (const other of others) for (let n = 0; n < mean.length; n += 1) mean[n] = mean[n]! + other[n]!;
  for (let n = 0; n < mean.length; n += 1) mean[n] = mean[n]! * share;
  return mean;
}
