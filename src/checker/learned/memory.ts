/** A network's weights in the kernel's memory, and room for what is made of them. */
import { createKernel, layOut } from './kernel.ts';
import { type Layer, TAPS } from './layer.ts';
import type { Reader } from './network.ts';

export const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const SUM = Int16Array.BYTES_PER_ELEMENT;
/** An address, as the kernel lists them. */
const ADDRESS = Int32Array.BYTES_PER_ELEMENT;
/** Marks of one list that count; there are about twenty. */
export const MOST_MARKS = 256;
/** Words met lately whose products are remembered, and lists of marks of a kind whose sums are; powers of two. */
export const MOST_WORDS = 8192;
export const MOST_LISTS = 1024;
/** Tokens whose numbers the kernel keeps listed, each number as a pair. */
const KEPT = 16;
const PAIR = 8;

export type Placed = ReturnType<typeof place>;

/**
 * Lays the memory out and puts the weights there.
 * @returns the kernel, and where in its memory things stand
 */
export function place({ width, size, marks, first, later }: Reader, most: number) {
  const row = TAPS * width;
  // Before the first token and after the last there is room for what they would add to those beside them.
  const numbers = (most + 2) * width * FLOAT;
  const { at, size: bytes } = layOut({
    marks: marks.rows.length,
    first: first.weights.length * FLOAT,
    bias: width * FLOAT,
    later: later.length * (row * width + width) * FLOAT,
    numbers,
    other: numbers,
    shared: row * SUM,
    clauses: MOST_LISTS * row * SUM,
    afters: MOST_LISTS * row * SUM,
    tags: MOST_LISTS * row * SUM,
    word: size,
    none: row * FLOAT,
    products: MOST_WORDS * row * FLOAT,
    listedSums: MOST_MARKS * ADDRESS,
    listedRows: MOST_MARKS * ADDRESS,
    room: width * FLOAT,
    pairs: KEPT * Math.max(width, size) * PAIR,
    counts: KEPT * ADDRESS,
    seen: (TAPS * width + 1) * PAIR,
  });
  const kernel = createKernel(bytes);
  const { buffer } = kernel.memory;
  const floats = (from: number, length: number): Float32Array => new Float32Array(buffer, from, length);
  const layerAt = (index: number): number => at.later + index * (row * width + width) * FLOAT;
  new Int8Array(buffer, at.marks, marks.rows.length).set(marks.rows);
  floats(at.first, first.weights.length).set(byInput(first, size, width));
  floats(at.bias, width).set(first.bias);
  later.forEach(({ weights, bias }, index) => {
    floats(layerAt(index), weights.length).set(weights);
    floats(layerAt(index) + weights.length * FLOAT, width).set(bias);
  });
  return { kernel, at, floats, layerAt };
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
