/**
 * The learned part's data file. Format: a line of JSON (the header), padded to four bytes; then, in the header's order,
 * the bytes of each array that it names.
 */
import type { PhraseReader } from './phrases.ts';
import type { SentenceReader } from './sentences.ts';
import type { Table } from './tables.ts';

export interface Weights {
  /** Networks that were learned by different chance; what they say on average counts. */
  phrases: readonly PhraseReader[];
  /** What the words of a phrase and their parts say of its kind. */
  kindWords: Table;
  evidence: SentenceReader;
  questions: Table;
  /** The rubrics' patterns of vague phrases that the network was taught with: of these it decides itself. */
  patterns: readonly string[];
}

const TYPES = { Int8Array, Int32Array, Float32Array };
type Numbers = Int8Array | Int32Array | Float32Array;
/** An array's place in the header. */
interface Reference {
  array: keyof typeof TYPES;
  length: number;
}

/** The inverse of `readWeights`. */
export function writeWeights(weights: object): Uint8Array {
  const arrays: Numbers[] = [];
  const header = JSON.stringify(weights, (_key, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const numbers = value as Numbers;
    arrays.push(numbers);
    return { array: numbers.constructor.name, length: numbers.length };
  });
  const head = new TextEncoder().encode(header);
  const start = toFour(head.length + 1);
  const places = arrays.map(({ byteLength }) => toFour(byteLength));
  const bytes = new Uint8Array(places.reduce((sum, size) => sum + size, start)).fill(10, 0, start);
  bytes.set(head);
  let at = start;
  arrays.forEach((numbers, index) => {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += places[index]!;
  });
  return bytes;
}

/** Typed arrays of four bytes a number begin at multiples of four. */
const toFour = (size: number): number => Math.ceil(size / 4) * 4;

/** @throws when the bytes are not a data file of this version: a fault of the package, not of the user */
export function readWeights<Read = Weights>(bytes: Uint8Array<ArrayBuffer>): Read {
  const end = bytes.indexOf(10);
  let at = toFour(end + 1);
  // The arrays come in the order in which they were written, for the header is gone through in the same way.
  const fill = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('array' in value)) return value;
    const { array, length } = value as Reference;
    const numbers = new TYPES[array](bytes.buffer, bytes.byteOffset + at, length);
    at += toFour(numbers.byteLength);
    return numbers;
  };
  return JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)), fill) as Read;
}
