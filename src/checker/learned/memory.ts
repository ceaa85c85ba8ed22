/** Networks' weights in the kernel's memory, and room for what is made of them. */
import { createKernel, layOut } from './kernel.ts';
import { TAPS } from './layer.ts';
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

/** A network whose weights stand in the kernel's memory. */
export interface PlacedReader {
  reader: Reader;
  /** What the first layer's numbers are counted in. */
  unit: number;
  /** Where in a row of the first layer its numbers begin. */
  column: number;
  at: ReturnType<typeof layOutNetwork>['at'];
}

/**
 * Lays the memory out and puts the weights there. In the first layer, which only adds, the networks' numbers stand side
 * by side in rows of `width`; the later layers are each network's own.
 * @param readers networks that know the same words and marks
 * @returns the kernel, and where things stand
 */
export function place(readers: readonly Reader[], most: number) {
  const width = readers.reduce((sum, reader) => sum + reader.width, 0);
  const { at, end } = layOutShared(readers, width, most);
  let last = end;
  const parts = readers.map((reader) => {
    const part = layOutNetwork(reader, most, last);
    last = part.end;
    return part.at;
  });
  const kernel = createKernel(last);
  const { buffer } = kernel.memory;
  // A mark's small integers are so many units each, a power of two.
  const shifts = readers.map(({ marks }) => Math.floor(Math.log2(marks.scale * (2 ** 15 / LARGEST))));
  const shift = Math.max(0, Math.min(...shifts));
  let column = 0;
  const networks = readers.map((reader, index): PlacedReader => {
    const network = { reader, unit: reader.marks.scale / 2 ** shift, column, at: parts[index]! };
    putNetwork(network, buffer);
    const bias = reader.first.bias.map((one) => Math.round(one / network.unit));
    new Int16Array(buffer, at.bias, width).set(bias, column);
    putColumns(reader, new Int8Array(buffer, at.marks), width, column);
    column += reader.width;
    return network;
  });
  return { kernel, at, width, shift, networks };
}

/** Where all networks' part of the first layer stands, and what is made of it. */
function layOutShared(readers: readonly Reader[], width: number, most: number) {
  const [{ size, marks }] = readers as [Reader];
  const row = TAPS * width;
  return layOut({
    marks: marks.keys.length * row,
    bias: width * SHORT,
    // Before the first token and after the last there is room for what they would add to those beside them.
    sums: (most + 2) * width * SHORT,
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

/** Where a network's other weights stand, and what is made of them. */
function layOutNetwork({ width, first, later }: Reader, most: number, from: number) {
  const sizes = {
    first: first.weights.length * FLOAT,
    later: later.reduce((sum, { weights, bias }) => sum + weights.length + bias.length, 0) * FLOAT,
    numbers: most * width * FLOAT,
    other: most * width * FLOAT,
  };
  return layOut(sizes, from);
}

function putNetwork({ reader: { first, later }, at }: PlacedReader, buffer: ArrayBuffer): void {
  new Float32Array(buffer, at.first, first.weights.length).set(first.weights);
  let to = at.later;
  for (const { weights, bias } of later) {
    const layer = new Float32Array(buffer, to, weights.length + bias.length);
    layer.set(weights);
    layer.set(bias, weights.length);
    to += layer.byteLength;
  }
}

/** Puts what a network's marks add into its columns of the rows of all. */
function putColumns({ marks, width: own }: Reader, rows: Int8Array, width: number, column: number): void {
  for (let row = 0; row * own < marks.rows.length; row += 1) {
    rows.set(marks.rows.subarray(row * own, (row + 1) * own), row * width + column);
  }
}
