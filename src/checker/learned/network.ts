/**
 * The networks that read a story: words and marks in, for each token a short row of numbers out that knows the seven
 * tokens on either side. Three convolutions, each over three tokens, one, two and four apart; the later two add to
 * what comes in. Networks that know the same words and marks read together, for each is looked up but once.
 */
import type { Run } from '../../span.ts';
import { tokenAdder } from './adder.ts';
import type { Inputs } from './inputs.ts';
import { convolve } from './later.ts';
import { type Layer, SEEN } from './layer.ts';
import { place, SHORT } from './memory.ts';
import { isEqual } from './token.ts';

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

/** By the first of the networks. */
const mounted = new WeakMap<Reader, { readers: readonly Reader[]; read: Mounted }>();

/**
 * @param readers networks that know the same words and marks
 * @param wanted those whose numbers are asked for, which the tokens beside them have a part in; by default all
 * @param outs where each network's are put, so that one place can serve again
 * @returns of each network `width` numbers for each of them, one after another
 */
export function readTokens(
  inputs: Told,
  readers: readonly Reader[],
  { from, to }: Run = { from: 0, to: inputs.tokens.length },
  outs: readonly Float32Array[] = readers.map(({ width }) => new Float32Array((to - from) * width)),
): readonly Float32Array[] {
  const read = mountedFor(readers);
  for (let start = from; start < to; start += CHUNK) {
    const numbers = read(inputs, { from: start, to: Math.min(to, start + CHUNK) });
    readers.forEach(({ width }, one) => {
      outs[one]!.set(numbers[one]!, (start - from) * width);
    });
  }
  return outs;
}

function mountedFor(readers: readonly Reader[]): Mounted {
  const known = mounted.get(readers[0]!);
  if (known && isEqual(known.readers, readers)) return known.read;
  const read = mount(readers, CHUNK);
  mounted.set(readers[0]!, { readers, read });
  return read;
}

/** @returns of each network `width` numbers for each of the tokens that are wanted, which stand until the next call */
type Mounted = (inputs: Told, wanted: Run) => Float32Array[];

/**
 * A pass through networks that stand in the kernel's memory.
 * @param most tokens that are wanted at once
 */
function mount(readers: readonly Reader[], most: number): Mounted {
  const placed = place(readers, most + 2 * SEEN);
  const { kernel, at, width, networks } = placed;
  const add = tokenAdder(placed);
  return ({ tokens, asked }, wanted) => {
    const from = Math.max(0, wanted.from - SEEN);
    const to = Math.min(tokens.length, wanted.to + SEEN);
    const count = to - from;
    const sums = at.sums + width * SHORT;
    kernel.begin(sums, at.bias, count, width);
    add(tokens, asked, { from, to });
    return networks.map((network) => {
      const { reader, column, unit } = network;
      kernel.keepPositive(network.at.numbers, sums + column * SHORT, count, reader.width, width, unit);
      return convolve(placed, network, count, { from: wanted.from - from, to: wanted.to - from });
    });
  };
}
