/**
 * The network that reads a story: words and marks in, for each token a short row of numbers out that knows the seven
 * tokens on either side. Three convolutions, each over three tokens, one, two and four apart; the later two add to
 * what comes in.
 */
import type { Run } from '../../span.ts';
import { tokenAdder } from './adder.ts';
import type { Inputs } from './inputs.ts';
import { type Layer, SEEN, STEPS } from './layer.ts';
import { FLOAT, place, SHORT } from './memory.ts';

/** A table of rows of small integers, found by the hash of what they stand for. */
export interface KeyedRows {
  /** In ascending order; a key's place is its row's. */
  keys: Int32Array;
  rows: Int8Array;
  /** A weight is its integer times this. */
  scale: number;
}

export interface Reader {
  /** Numbers a token; a multiple of 32. */
  width: number;
  /** Numbers a word. */
  size: number;
  words: KeyedRows;
  /** Rows of `TAPS * width`: what a mark adds to the token before, its own and the one after. */
  marks: KeyedRows;
  first: Layer;
  later: readonly Layer[];
}

/** Tokens read at a time, so that a long story takes no more memory. */
const CHUNK = 256;

/** What the network is told. */
export type Told = Pick<Inputs, 'tokens' | 'asked'>;

const mounted = new WeakMap<Reader, Mounted>();

/**
 * @param wanted those whose numbers are asked for, which the tokens beside them have a part in; by default all
 * @param out where they are put, so that one place can serve again
 * @returns `width` numbers for each of them, one after another
 */
export function readTokens(
  inputs: Told,
  reader: Reader,
  { from, to }: Run = { from: 0, to: inputs.tokens.length },
  out: Float32Array = new Float32Array((to - from) * reader.width),
): Float32Array {
  const { width } = reader;
  const read = mounted.get(reader) ?? mount(reader, CHUNK);
  mounted.set(reader, read);
  for (let start = from; start < to; start += CHUNK) {
    const numbers = read(inputs, { from: start, to: Math.min(to, start + CHUNK) });
    out.set(numbers, (start - from) * width);
  }
  return out;
}

/** @returns `width` numbers for each of the tokens that are wanted, which stand until the next call */
type Mounted = (inputs: Told, wanted: Run) => Float32Array;

/**
 * A pass through a network that stands in the kernel's memory.
 * @param most tokens that are wanted at once
 */
function mount(reader: Reader, most: number): Mounted {
  const { width, later } = reader;
  const placed = place(reader, most + 2 * SEEN);
  const { kernel, at, floats, layerAt, unit } = placed;
  const add = tokenAdder(reader, placed);
  return ({ tokens, asked }, wanted) => {
    const from = Math.max(0, wanted.from - SEEN);
    const to = Math.min(tokens.length, wanted.to + SEEN);
    const count = to - from;
    const [start, end] = [wanted.from - from, wanted.to - from];
    const sums = at.sums + width * SHORT;
    let [input, output] = [at.numbers, at.other];
    kernel.begin(sums, at.bias, count, width);
    add(tokens, asked, { from, to });
    kernel.keepPositive(input, sums, count * width, unit);
    let seen = SEEN - STEPS[0];
    later.forEach((layer, index) => {
      const weights = layerAt(index);
      const bias = weights + layer.weights.length * FLOAT;
      const step = STEPS[index + 1]!;
      // Of the tokens beside those that are wanted a layer makes what the layers after it see.
      seen -= step;
      const [first, last] = [Math.max(0, start - seen), Math.min(count, end + seen)];
      kernel.convolve(
        input,
        output,
        weights,
        bias,
        at.room,
        at.pairs,
        at.counts,
        at.seen,
        first,
        last,
        count,
        width,
        step,
      );
      [input, output] = [output, input];
    });
    return floats(input + start * width * FLOAT, (end - start) * width);
  };
}
