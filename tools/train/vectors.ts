/**
 * What words mean, from texts at large: a vector each, in small integers. The file is a line of JSON, then the rows.
 */

export interface Vectors {
  words: string[];
  /** Numbers a word. */
  size: number;
  rows: number[][];
}

/** Numbers further from nought than so many standard deviations are cut off, for the sake of finer steps. */
const FURTHEST = 4;

export function writeVectors({ words, size, rows }: Vectors): Uint8Array {
  const all = rows.flat();
  const deviation = Math.sqrt(all.reduce((sum, one) => sum + one * one, 0) / all.length);
  const head = new TextEncoder().encode(`${JSON.stringify({ words, size })}\n`);
  const bytes = new Uint8Array(head.length + all.length);
  bytes.set(head);
  bytes.set(
    all.map((one) => Math.max(-127, Math.min(127, Math.round((one * 127) / (FURTHEST * deviation))))),
    head.length,
  );
  return bytes;
}

/** @returns the words, and their rows one after another, with a standard deviation of 1 */
export function readVectors(bytes: Uint8Array): { words: string[]; size: number; values: Float32Array } {
  const end = bytes.indexOf(10);
  const { words, size } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Omit<
    Vectors,
    'rows'
  >;
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, words.length * size);
  return { words, size, values: Float32Array.from(rows, (one) => (one * FURTHEST) / 127) };
}
