/**
 * The network that reads a story: words and marks in, for each token a short row of numbers out that knows the seven
 * tokens on either side. Three convolutions, each over three tokens, one, two and four apart; the later two add to
 * what comes in.
 */
import { tokenAdder } from './adder.ts';
import { type Layer, SEEN, STEPS } from './layer.ts';
import { FLOAT, place } from './memory.ts';
import type { Token } from './token.ts';

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

/** Tokens read at a time, with those on either side that the network sees, so that a long story takes no more memory. */
const CHUNK = 256;

const mounted = new WeakMap<Reader, Mounted>();

/** @returns `width` numbers a token, one token after another */
export function readTokens(tokens: readonly Token[], reader: Reader): Float32Array {
  const { width } = reader;
  const read = mounted.get(reader) ?? mount(reader, CHUNK + 2 * SEEN);
  mounted.set(reader, read);
  const out = new Float32Array(tokens.length * width);
  for (let start = 0; start < tokens.length; start += CHUNK) {
    const from = Math.max(0, start - SEEN);
    const numbers = read(tokens.slice(from, start + CHUNK + SEEN));
    const own = (start - from) * width;
    out.set(numbers.subarray(own, own + CHUNK * width), start * width);
  }
  return out;
}

/** @returns `width` numbers a token, which stand until the next call */
type Mounted = (tokens: readonly Token[]) => Float32Array;

/**
 * A pass through a network that stands in the kernel's memory.
 * @param most tokens that are read at once
 */
function mount(reader: Reader, most: number): Mounted {
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
