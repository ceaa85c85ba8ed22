/** A pass through a network that stands in the kernel's memory. */
import type { Run } from '../../span.ts';
import { tokenAdder } from './adder.ts';
import { SEEN, STEPS } from './layer.ts';
import { FLOAT, place } from './memory.ts';
import type { Reader } from './network.ts';
import type { Token } from './token.ts';

/** @returns `width` numbers for each of the tokens that are wanted, which stand until the next call */
export type Mounted = (tokens: readonly Token[], wanted: Run) => Float32Array;

/** @param most tokens that are wanted at once */
export function mount(reader: Reader, most: number): Mounted {
  const { width, later } = reader;
  const placed = place(reader, most + 2 * SEEN);
  const { kernel, at, floats, layerAt } = placed;
  const add = tokenAdder(reader, placed);
  return (tokens, wanted) => {
    const from = Math.max(0, wanted.from - SEEN);
    const near = tokens.slice(from, wanted.to + SEEN);
    const [start, end] = [wanted.from - from, wanted.to - from];
    let [input, output] = [at.numbers + width * FLOAT, at.other + width * FLOAT];
    kernel.begin(input, at.bias, near.length, width);
    add(near);
    kernel.keepPositive(input, near.length * width);
    let seen = SEEN - STEPS[0];
    later.forEach((layer, index) => {
      const weights = layerAt(index);
      const bias = weights + layer.weights.length * FLOAT;
      const step = STEPS[index + 1]!;
      // Of the tokens beside those that are wanted a layer makes what the layers after it see.
      seen -= step;
      const [first, last] = [Math.max(0, start - seen), Math.min(near.length, end + seen)];
      kernel.convolve(
        input,
        output,
        weights,
        bias,
        at.room,
        at.pairs,
        at.counts,
        first,
        last,
        near.length,
        width,
        step,
      );
      [input, output] = [output, input];
    });
    return floats(input + start * width * FLOAT, (end - start) * width);
  };
}
