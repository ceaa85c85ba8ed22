/** Networks' weights in the kernel's memory, and room for what is made of them. */
import { createKernel, layOut } from './kernel.ts';
import { type Layer, TAPS } from './layer.ts';
import type { Reader } from './network.ts';

export const FLOAT = Float32Array.BYTES_PER_ELEMENT;
export const SHORT = Int16Array.BYTES_PER_ELEMENT;
/** An address, as the kernel lists them. */
const ADDRESS = Int32Array.BYTES_PER_ELEMENT;
/** Marks of one list that count; there are about twenty. */
export const MOST_MARKS = 256;
/** Words met lately whose products are remembered, and lists of marks of a kind whose sums are; powers of two. */
export const MOST_WORDS = 8192;
export const MOST_LISTS = 1024;
/** A number that the kernel lists, and where the weights stand that it is taken times. */
const PAIR = 8;
/** The first layer's numbers are counted in units, in 16 bits: so large that this, at least, is not too large. */
const LARGEST = 32;

export type Placed = ReturnType<typeof place>;

/** A network whose weights stand in the kernel's memory, from `base` on. */
export interface PlacedReader {
  reader: Reader;
  base: number;
  /** What the first layer's numbers are counted in. */
  unit: number;
}

/**
 * Lays the memory out and puts the weights there: each network has a part of its own, and in all parts things stand at
 * the same places.
 * @param readers networks that know the same words and marks
 * @returns the kernel, and where in a part things stand
 */
export function place(readers: readonly Reader[], most: number) {
  const { width, size, first } = readers[0]!;
  const layer = TAPS * width * width + width;
  const { at, size: each } = layOutPart(readers[0]!, most);
  const all = readers.length * each;
  const kernel = createKernel(all);
  const { buffer } = kernel.memory;
  const floats = (from: number, length: number): Float32Array => new Float32Array(buffer, from, length);
  const layerAt = (index: number): number => at.later + index * layer * FLOAT;
  // A mark's small integers are so many units each, a power of two.
  const shifts = readers.map(({ marks }) => Math.floor(Math.log2(marks.scale * (2 ** 15 / LARGEST))));
  const shift = Math.max(0, Math.min(...shifts));
  const networks = readers.map((reader, index): PlacedReader => {
    const base = index * each;
    const unit = reader.marks.scale / 2 ** shift;
    const bias = reader.first.bias.map((one) => Math.round(one / unit));
    new Int8Array(buffer, base + at.marks, reader.marks.rows.length).set(reader.marks.rows);
    new Int16Array(buffer, base + at.bias, width).set(bias);
    floats(base + at.first, first.weights.length).set(byInput(reader.first, size, width));
    reader.later.forEach((one, index) => {
      const here = base + layerAt(index);
      floats(here, one.weights.length).set(one.weights);
      floats(here + one.weights.length * FLOAT, width).set(one.bias);
    });
    return { reader, base, unit };
  });
  return { kernel, at, each, all, floats, layerAt, shift, networks };
}

/** Where in its part of the memory a network's weights stand, and what is made of them. */
function layOutPart({ width, size, marks, first, later }: Reader, most: number) {
  const row = TAPS * width;
  return layOut({
    marks: marks.rows.length,
    first: first.weights.length * FLOAT,
    bias: width * SHORT,
    later: later.length * (row * width + width) * FLOAT,
    // Before the first token and after the last there is room for what they would add to those beside them.
    sums: (most + 2) * width * SHORT,
    numbers: most * width * FLOAT,
    other: most * width * FLOAT,
    shared: row * SHORT,
    clauses: MOST_LISTS * row * SHORT,
    afters: MOST_LISTS * row * SHORT,
    tags: MOST_LISTS * row * SHORT,
    word: size,
    products: MOST_WORDS * row * SHORT,
    listedSums: MOST_MARKS * ADDRESS,
    listedRows: MOST_MARKS * ADDRESS,
    room: width * FLOAT,
    pairs: most * Math.max(width, size) * PAIR,
    starts: (most + 1) * ADDRESS,
  });
}

/** The first layer's weights by input: all that a number of a word adds, to the token before, its own, the one after. */
function byInput({ weights }: Layer, size: number, width: number): Float32Array {
  const out = new Float32Array(weights.length);
  for (let input = 0; input < size; input += 1) {
    for (let tap = 0; tap < TAPS; tap += 1) {
      const from = ((TAPS - 1 - tap) * size + input) * width;
      out.set(weights.subarray(from, from + width), (input * TAPS + tap) * width);
    }
  }
  return out;
}
