/**
 * The learned part's data file: for each table, rows of small integers that a hashed feature selects.
 *
 * Format: a line of JSON (the header), then the tables' bytes in the header's order.
 */

/** A table of 2^bits rows of `outputs` weights; a weight is its integer times `scale`. */
export interface Table {
  bits: number;
  outputs: readonly string[];
  scale: number;
  /** Added to each output. */
  bias: readonly number[];
  rows: Int8Array;
}

export interface Weights {
  /** Says for each term whether a vague phrase begins, goes on, or is absent; `moves` weigh one label after another. */
  phrases: Table & { moves: readonly number[] };
  kinds: Table;
  criteria: Table;
  questions: Table;
}

type Header = Record<keyof Weights, Omit<Table, 'rows'> & { moves?: number[] }>;
export const TABLES = ['phrases', 'kinds', 'criteria', 'questions'] as const satisfies (keyof Weights)[];

/** @throws when the bytes are not a data file of this version: a fault of the package, not of the user */
export function readWeights(bytes: Uint8Array): Weights {
  const end = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header;
  let at = end + 1;
  const tables = TABLES.map((name) => {
    const size = 2 ** header[name].bits * header[name].outputs.length;
    const rows = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return [name, { ...header[name], rows }];
  });
  return Object.fromEntries(tables) as Weights;
}

/** The inverse of `readWeights`. */
export function writeWeights(weights: Weights): Uint8Array {
  const header = Object.fromEntries(TABLES.map((name) => [name, { ...weights[name], rows: undefined }]));
  const parts = [
    new TextEncoder().encode(`${JSON.stringify(header)}\n`),
    ...TABLES.map((name) => weights[name].rows),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.length), at);
    at += part.length;
  }
  return bytes;
}

/** Sums the rows of the features into one number an output. */
export function score(table: Table, features: readonly number[]): Float64Array {
  const { rows, outputs, scale, bias, bits } = table;
  const width = outputs.length;
  const mask = 2 ** bits - 1;
  const sums = new Float64Array(width);
  for (const feature of features) {
    const row = (feature & mask) * width;
    for (let output = 0; output < width; output += 1) sums[output]! += rows[row + output]!;
  }
  for (let output = 0; output < width; output += 1) sums[output] = sums[output]! * scale + bias[output]!;
  return sums;
}
