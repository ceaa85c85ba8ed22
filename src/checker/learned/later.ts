/** The layers of a network after the first: each adds to a token's numbers what it makes of those of three tokens. */
import type { Run } from '../../span.ts';
import { SEEN, STEPS } from './layer.ts';
import { FLOAT, type Placed, type PlacedReader } from './memory.ts';

/**
 * @param count the tokens of which there are numbers
 * @param wanted those of them that are wanted
 * @returns `width` numbers for each of these
 */
export function convolve(
  { kernel, at }: Placed,
  { reader, at: own }: PlacedReader,
  count: number,
  wanted: Run,
): Float32Array {
  const { width, later } = reader;
  let [input, output] = [own.numbers, own.other];
  let weights = own.later;
  let seen = SEEN - STEPS[0];
  later.forEach((layer, index) => {
    const bias = weights + layer.weights.length * FLOAT;
    const step = STEPS[index + 1]!;
    // Of the tokens beside those that are wanted a layer makes what the layers after it see.
    seen -= step;
    const [first, last] = [Math.max(0, wanted.from - seen), Math.min(count, wanted.to + seen)];
    kernel.convolve(
      input,
      output,
      weights,
      bias,
      at.room,
      at.pairs,
      at.starts,
      first,
      last,
      count,
      width,
      step,
    );
    weights = bias + layer.bias.length * FLOAT;
    [input, output] = [output, input];
  });
  const from = input + wanted.from * width * FLOAT;
  return new Float32Array(kernel.memory.buffer, from, (wanted.to - wanted.from) * width);
}
