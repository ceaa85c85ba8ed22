/** Tables of weights that hashed features select, and what is made of their sums. */
import { createKernel, type Kernel, layOut } from './kernel.ts';

/** A table of 2^bits rows of `outputs` weights; a weight is its integer times `scale`. */
export interface Table {
  bits: number;
  outputs: readonly string[];
  scale: number;
  /** Added to each output. */
  bias: readonly number[];
  rows: Int8Array;
}

/** Features for which there is room at first. */
const USUAL = 2048;
/** Outputs that the kernel sums at once. */
const BLOCK = 8;

/** A table in a kernel's memory, with room for features. */
interface Placed {
  kernel: Kernel;
  at: Record<'sums' | 'rows' | 'list', number>;
  sums: Int32Array;
  list: Int32Array;
}

const placed = new WeakMap<Table, Placed>();

/** Sums the rows of the features into one number an output. */
export function score(table: Table, features: Int32Array): number[] {
  const { outputs, scale, bias, bits } = table;
  const { kernel, at, sums, list } = placeFor(table, features.length);
  list.set(features);
  kernel.sumTable(at.sums, at.rows, at.list, features.length, 2 ** bits - 1, outputs.length);
  return bias.map((one, output) => sums[output]! * scale + one);
}

function placeFor(table: Table, features: number): Placed {
  const known = placed.get(table);
  if (known && known.list.length >= features) return known;
  const made = place(table, Math.max(USUAL, 2 * features));
  placed.set(table, made);
  return made;
}

function place({ rows, outputs }: Table, most: number): Placed {
  const padded = Math.ceil(outputs.length / BLOCK) * BLOCK;
  const { at, end } = layOut({ sums: padded * 4, rows: rows.length + BLOCK, list: most * 4 });
  const kernel = createKernel(end);
  const { buffer } = kernel.memory;
  new Int8Array(buffer, at.rows, rows.length).set(rows);
  return {
    kernel,
    at,
    sums: new Int32Array(buffer, at.sums, padded),
    list: new Int32Array(buffer, at.list, most),
  };
}
