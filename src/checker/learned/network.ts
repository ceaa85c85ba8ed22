/**
 * The network that reads a story: words and marks in, for each token a short row of numbers out that knows the seven
 * tokens on either side. Three convolutions, each over three tokens, one, two and four apart; the later two add to
 * what comes in.
 */
import type { Inputs, Token } from './inputs.ts';
import { rowOf } from './keys.ts';

/** The tokens that a convolution sees: before, here, after. */
export const TAPS = 3;
/** How far apart they stand, layer by layer. */
export const STEPS = [1, 2, 4] as const;

/** A table of rows of small integers, found by the hash of what they stand for. */
export interface KeyedRows {
  /** In ascending order; a key's place is its row's. */
  keys: Int32Array;
  rows: Int8Array;
  /** A weight is its integer times this. */
  scale: number;
}

/** Weights of a layer: `[tap][input][output]`, and what is added to each output. */
export interface Layer {
  weights: Float32Array;
  bias: Float32Array;
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
  /** What each word met adds, as `marks` do; filled in as they are met. */
  known: Map<number, Float32Array>;
}

/** Words met lately; with more, all are forgotten, so that a long stream takes no more memory. */
const MOST_KNOWN = 4096;

/** @returns `width` numbers a token, one token after another */
export function readTokens({ tokens }: Inputs, reader: Reader): Float32Array {
  const { width } = reader;
  const sums = new Float32Array(tokens.length * width);
  for (let at = 0; at < tokens.length; at += 1) {
    sums.set(reader.first.bias, at * width);
  }
  tokens.forEach((token, at) => {
    addToken(sums, at, token, reader);
  });
  for (let n = 0; n < sums.length; n += 1) if (sums[n]! < 0) sums[n] = 0;
  let numbers = sums;
  reader.later.forEach((layer, index) => {
    numbers = convolve(numbers, width, layer, STEPS[index + 1]!);
  });
  return numbers;
}

function addToken(sums: Float32Array, at: number, token: Token, reader: Reader): void {
  const { width, marks } = reader;
  // The token's row for its neighbour before comes first: to that one it is the token after.
  const start = (at - 1) * width;
  const from = Math.max(0, -start);
  const to = Math.min(TAPS * width, sums.length - start);
  const word = wordRow(token.forms, reader);
  if (word) for (let n = from; n < to; n += 1) sums[start + n] = sums[start + n]! + word[n]!;
  for (const key of token.marks) {
    const row = rowOf(marks.keys, key);
    if (row < 0) continue;
    const shift = row * TAPS * width;
    for (let n = from; n < to; n += 1)
      sums[start + n] = sums[start + n]! + marks.rows[shift + n]! * marks.scale;
  }
}

function wordRow(forms: readonly number[], reader: Reader): Float32Array | null {
  const { words, known } = reader;
  for (const form of forms) {
    const seen = known.get(form);
    if (seen) return seen;
    const row = rowOf(words.keys, form);
    if (row < 0) continue;
    if (known.size === MOST_KNOWN) known.clear();
    const made = project(row, reader);
    known.set(form, made);
    return made;
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

/** A later layer: what comes in, and the positive part of what the layer makes of it. */
function convolve(
  input: Float32Array,
  width: number,
  { weights, bias }: Layer,
  step: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(input.length);
  const sum = new Float32Array(width);
  const length = input.length / width;
  for (let at = 0; at < length; at += 1) {
    sum.set(bias);
    for (let tap = 0; tap < TAPS; tap += 1) {
      const seen = at + (tap - 1) * step;
      if (seen < 0 || seen >= length) continue;
      for (let i = 0; i < width; i += 1) {
        const value = input[seen * width + i]!;
        if (value === 0) continue;
        const row = (tap * width + i) * width;
        for (let o = 0; o < width; o += 1) sum[o] = sum[o]! + value * weights[row + o]!;
      }
    }
    for (let o = 0; o < width; o += 1) {
      const made = sum[o]!;
      out[at * width + o] = input[at * width + o]! + (made > 0 ? made : 0);
    }
  }
  return out;
}
