/** A pass through a network that stands in the kernel's memory. */
import { tokenAdder } from './adder.ts';
import { STEPS } from './layer.ts';
import { FLOAT, place } from './memory.ts';
import type { Reader } from './network.ts';
import type { Token } from './token.ts';

/** @returns `width` numbers a token, which stand until the next call */
export type Mounted = (tokens: readonly Token[]) => Float32Array;

/** @param most tokens that are read at once */
export function mount(reader: Reader, most: number): Mounted {
  const { width, later } = reader;
  const placed = place(reader, most);
  const { kernel, at, floats, layerAt } = placed;
  const add = tokenAdder(reader, placed);
  return (tokens) => {
    const count = tokens.length * width;
    let [input, output] = [at.numbers + width * FLOAT, at.other + width * FLOAT];
    kernel.begin(input, at.bias, tokens.length, width);
    add(tokens);
    kernel.keepPositive(input, count);
    later.forEach((layer, index) => {
      const weights = layerAt(index);
      const bias = weights + layer.weights.length * FLOAT;
      const step = STEPS[index + 1]!;
      kernel.convolve(input, output, weights, bias, at.room, at.pairs, at.counts, tokens.length, width, step);
      [input, output] = [output, input];
    });
    return floats(input, count);
  };
}
