/** The tables of a network: which words and marks it knows, and its weights as the checker reads them. */
import { readFileSync } from 'node:fs';
import { hash } from '../../src/checker/hash.ts';
import type { Head } from '../../src/checker/learned/heads.ts';
import type { Inputs } from '../../src/checker/learned/inputs.ts';
import { rowOf } from '../../src/checker/learned/keys.ts';
import type { KeyedRows, Reader } from '../../src/checker/learned/network.ts';
import { marksOf } from '../../src/checker/learned/token.ts';
import type { LearnedHead } from './heads.ts';
import type { Net, Sizes, Tokens } from './network.ts';
import { readVectors } from './vectors.ts';

/** A mark that fewer terms have is not learned. */
const LEAST_MET = 5;

/** What the tables hold: the keys, in order, and the words' numbers. */
export interface Tables {
  words: Int32Array;
  vectors: Float32Array;
  size: number;
  marks: Int32Array;
}

export const sizesOf = (tables: Tables): Sizes => ({ ...tables, marks: tables.marks.length });

export function makeTables(inputs: Inputs[]): Tables {
  const { words, size, values } = readVectors(readFileSync('tools/train/vectors.bin'));
  const order = words
    .map((word, row) => ({ key: hash(word), row }))
    .sort((a, b) => a.key - b.key)
    .filter(({ key }, at, all) => key !== all[at - 1]?.key);
  const vectors = new Float32Array(order.length * size);
  order.forEach(({ row }, at) => {
    vectors.set(values.subarray(row * size, (row + 1) * size), at * size);
  });
  const counts = new Map<number, number>();
  for (const { tokens, asked } of inputs)
    for (const token of tokens)
      for (const mark of marksOf(token, asked)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const marks = [...counts].flatMap(([mark, count]) => (count >= LEAST_MET ? [mark] : []));
  return {
    words: Int32Array.from(order, ({ key }) => key),
    vectors,
    size,
    marks: Int32Array.from(marks).sort(),
  };
}

/** A story's tokens as rows of the tables. */
export function toTokens({ tokens, asked }: Inputs, tables: Tables): Tokens {
  const rowsOf = (keys: readonly number[], all: Int32Array): number[] =>
    keys.map((key) => rowOf(all, key)).filter((found) => found >= 0);
  return {
    words: Int32Array.from(tokens, ({ word }) => rowsOf(word.forms, tables.words)[0] ?? -1),
    marks: tokens.map((token) => Int32Array.from(rowsOf(marksOf(token, asked), tables.marks))),
  };
}

/** In the form in which the checker reads it. */
export function toReader({ width, size, words, marks, layers }: Net, tables: Tables): Reader {
  const [first, ...later] = layers.map(({ weights, bias }) => ({
    weights: weights.values,
    bias: bias.values,
  }));
  return {
    width,
    size,
    words: toKeyedRows(tables.words, words.values),
    marks: toKeyedRows(tables.marks, marks.values),
    first: first!,
    later,
  };
}

export const toHead = ({ outputs, weights, bias }: LearnedHead): Head => ({
  outputs,
  weights: weights.values,
  bias: Float32Array.from(bias.values),
});

/** In small integers; the few largest weights are cut off, for the sake of finer steps for all others. */
function toKeyedRows(keys: Int32Array, values: Float32Array): KeyedRows {
  const sizes = values.map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const rows = Int8Array.from(values, (one) => Math.max(-127, Math.min(127, Math.round(one / scale))));
  return { keys, rows, scale };
}
