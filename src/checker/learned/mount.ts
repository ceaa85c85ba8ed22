/** A network's weights in the kernel's memory, and a pass through it. */
import { remember } from '../memo.ts';
import type { Token } from './inputs.ts';
import { createKernel, type Kernel, layOut } from './kernel.ts';
import { rowOf } from './keys.ts';
import { type Layer, STEPS, TAPS } from './layer.ts';
import type { KeyedRows, Reader } from './network.ts';

export interface Mounted {
  /** @returns `width` numbers a token, which stand until the next call */
  read(tokens: readonly Token[]): Float32Array;
}

/** Marks of one token or one sentence that count; there are about twenty. */
const MOST_MARKS = 256;
/** Keys met lately whose rows are remembered. */
const MOST_KNOWN = 8192;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** @param most tokens that are read at once */
export function mount(reader: Reader, most: number): Mounted {
  const { width, first, later } = reader;
  const placed = place(reader, most);
  const { kernel, at, floats, layerAt } = placed;
  const add = tokenAdder(reader, placed);
  return {
    read(tokens) {
      const own = floats(at.numbers + width * FLOAT, tokens.length * width);
      for (let n = 0; n < own.length; n += width) own.set(first.bias, n);
      add(tokens);
      let [input, output] = [at.numbers + width * FLOAT, at.other + width * FLOAT];
      kernel.keepPositive(input, own.length);
      later.forEach((layer, index) => {
        const weights = layerAt(index);
        const bias = weights + layer.weights.length * FLOAT;
        const step = STEPS[index + 1]!;
        kernel.convolve(input, output, weights, bias, at.room, at.list, tokens.length, width, step);
        [input, output] = [output, input];
      });
      return floats(input, own.length);
    },
  };
}

type Room =
  | 'marks'
  | 'first'
  | 'later'
  | 'numbers'
  | 'other'
  | 'shared'
  | 'sums'
  | 'word'
  | 'marked'
  | 'room'
  | 'list';

interface Placed {
  kernel: Kernel;
  /** Where in the kernel's memory things stand. */
  at: Record<Room, number>;
  floats(from: number, length: number): Float32Array;
  layerAt(index: number): number;
}

/** Lays the memory out and puts the weights there. */
function place({ width, size, marks, first, later }: Reader, most: number): Placed {
  const row = TAPS * width;
  // Before the first token and after the last there is room for what they would add to those beside them.
  const numbers = (most + 2) * width * FLOAT;
  const { at, size: bytes } = layOut<Room>({
    marks: marks.rows.length,
    first: first.weights.length * FLOAT,
    later: later.length * (row * width + width) * FLOAT,
    numbers,
    other: numbers,
    shared: row * 2,
    sums: row * 2,
    word: size,
    marked: MOST_MARKS * 4,
    room: width * FLOAT,
    list: row * 8,
  });
  const kernel = createKernel(bytes);
  const { buffer } = kernel.memory;
  const floats = (from: number, length: number): Float32Array => new Float32Array(buffer, from, length);
  const layerAt = (index: number): number => at.later + index * (row * width + width) * FLOAT;
  new Int8Array(buffer, at.marks, marks.rows.length).set(marks.rows);
  floats(at.first, first.weights.length).set(byInput(first, size, width));
  later.forEach(({ weights, bias }, index) => {
    floats(layerAt(index), weights.length).set(weights);
    floats(layerAt(index) + weights.length * FLOAT, width).set(bias);
  });
  return { kernel, at, floats, layerAt };
}

/** What adds each token's word and marks to its numbers and to those beside it. */
function tokenAdder(
  { width, size, words, marks }: Reader,
  { kernel, at }: Placed,
): (tokens: readonly Token[]) => void {
  const row = TAPS * width;
  const { buffer } = kernel.memory;
  const wordRow = finder(words);
  const markRow = finder(marks);
  const marked = new Int32Array(buffer, at.marked, MOST_MARKS);
  const shared = new Int16Array(buffer, at.shared, row);
  const sums = new Int16Array(buffer, at.sums, row);
  const word = new Int8Array(buffer, at.word, size);
  const addMarks = (keys: readonly number[], to: number): void => {
    let count = 0;
    for (const key of keys) {
      const found = markRow(key);
      if (found < 0 || count === MOST_MARKS) continue;
      marked[count] = found;
      count += 1;
    }
    kernel.addRows(to, at.marks, at.marked, count, row);
  };
  const addWord = (forms: readonly number[], to: number): void => {
    for (const form of forms) {
      const found = wordRow(form);
      if (found < 0) continue;
      word.set(words.rows.subarray(found * size, (found + 1) * size));
      kernel.addProduct(to, at.word, words.scale, at.first, at.list, size, row);
      return;
    }
  };
  return (tokens) => {
    let last: readonly number[] | undefined;
    tokens.forEach((token, index) => {
      if (token.shared !== last) {
        last = token.shared;
        shared.fill(0);
        addMarks(last, at.shared);
      }
      const to = at.numbers + index * width * FLOAT;
      sums.set(shared);
      addMarks(token.marks, at.sums);
      kernel.addScaled(to, at.sums, marks.scale, row);
      addWord(token.forms, to);
    });
  };
}

/** @returns the row of a key; -1: there is none */
const finder = ({ keys }: KeyedRows): ((key: number) => number) =>
  remember(MOST_KNOWN, (key) => rowOf(keys, key));

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
