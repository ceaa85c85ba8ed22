/**
 * The network that reads a story: words and marks in, for each token a short row of numbers out that knows the seven
 * tokens on either side. Three convolutions, each over three tokens, one, two and four apart; the later two add to
 * what comes in.
 */
import type { Inputs } from './inputs.ts';
import { rowOf } from './keys.ts';
import { convolve, type Layer, STEPS, TAPS } from './layer.ts';

/** A table of rows of small integers, found by the hash of what they stand for. */
export interface KeyedRows {
  /** In ascending order; a key's place is its row's. */
  keys: Int32Array;
  rows: Int8Array;
  /** A weight is its integer times this. */
  scale: number;
}

export interface Reader {
  /** Numbers a token. */
  width: number;
  /** Numbers a word. */
  size: number;
  words: KeyedRows;
  /** Rows of `TAPS * width`: what a mark adds to the token before, its own and the one after. */
  marks: KeyedRows;
  first: Layer;
  later: readonly Layer[];
  /** What each word and mark met adds to the three; null: it is not known. Filled in as they are met. */
  known: { words: Map<number, Float32Array | null>; marks: Map<number, Float32Array | null> };
}

export const nothingKnown = (): Reader['known'] => ({ words: new Map(), marks: new Map() });

/** Words and marks met lately; with more, all are forgotten, so that a long stream takes no more memory. */
const MOST_KNOWN = 4096;

/** @returns `width` numbers a token, one token after another */
export function readTokens({ tokens }: Inputs, reader: Reader): Float32Array {
  const { width, first, later } = reader;
  const sums = new Float32Array(tokens.length * width);
  for (let at = 0; at < tokens.length; at += 1) sums.set(first.bias, at * width);
  let shared: readonly number[] = [];
  let sharedSum = sumMarks(shared, reader);
  tokens.forEach((token, at) => {
    if (token.shared !== shared) {
      shared = token.shared;
      sharedSum = sumMarks(shared, reader);
    }
    addRow(sums, at, sharedSum, width);
    const word = wordRow(token.forms, reader);
    if (word) addRow(sums, at, word, width);
    for (const key of token.marks) {
      const row = markRow(key, reader);
      if (row) addRow(sums, at, row, width);
    }
  });
  for (let n = 0; n < sums.length; n += 1) if (sums[n]! < 0) sums[n] = 0;
  let numbers = sums;
  later.forEach((layer, index) => {
    numbers = convolve(numbers, width, layer, STEPS[index + 1]!);
  });
  return numbers;
}

/** A token's row begins with what it adds to the token before: to that one it is the token after. */
function addRow(sums: Float32Array, at: number, row: Float32Array, width: number): void {
  const start = (at - 1) * width;
  const from = Math.max(0, -start);
  const to = Math.min(row.length, sums.length - start);
  for (let n = from; n < to; n += 1) sums[start + n] = sums[start + n]! + row[n]!;
}

function sumMarks(keys: readonly number[], reader: Reader): Float32Array {
  const sum = new Float32Array(TAPS * reader.width);
  for (const key of keys)
    markRow(key, reader)?.forEach((one, n) => {
      sum[n] = sum[n]! + one;
    });
  return sum;
}

/** Looks a row up, or makes it and remembers it. */
function remember(
  known: Map<number, Float32Array | null>,
  key: number,
  make: () => Float32Array | null,
): Float32Array | null {
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  if (known.size === MOST_KNOWN) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

const markRow = (key: number, { marks, width, known }: Reader): Float32Array | null =>
  remember(known.marks, key, () => {
    const row = rowOf(marks.keys, key);
    if (row < 0) return null;
    const size = TAPS * width;
    return Float32Array.from(marks.rows.subarray(row * size, (row + 1) * size), (one) => one * marks.scale);
  });

/** That of the first form that is known. */
function wordRow(forms: readonly number[], reader: Reader): Float32Array | null {
  for (const form of forms) {
    const found = remember(reader.known.words, form, () => {
      const row = rowOf(reader.words.keys, form);
      return row < 0 ? null : project(row, reader);
    });
    if (found) return found;
  }
  return null;
}

/** What a word adds to the token before, its own and the one after. */
function project(row: number, { words, first, width, size }: Reader): Float32Array {
  const out = new Float32Array(TAPS * width);
  for (let tap = 0; tap < TAPS; tap += 1) {
    for (let i = 0; i < size; i += 1) {
      const value = words.rows[row * size + i]! * words.scale;
      const weights = ((TAPS - 1 - tap) * size + i) * width;
      for (let o = 0; o < width; o += 1)
        out[tap * width + o] = out[tap * width + o]! + value * first.weights[weights + o]!;
    }
  }
  return out;
}
