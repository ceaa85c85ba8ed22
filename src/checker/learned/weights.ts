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
  /** Scores sentences; a story meets a criterion when its score is above the criterion's threshold. */
  criteria: Table & { thresholds: readonly number[] };
  questions: Table;
  /** Patterns of the rubrics that were too often wrong to be reported without the tagger's consent. */
  doubted: readonly string[];
}

const TABLES = ['phrases', 'kinds', 'criteria', 'questions'] as const satisfies (keyof Weights)[];
type Header = Record<(typeof TABLES)[number], Omit<Table, 'rows'>> & Pick<Weights, 'doubted'>;

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
  return { ...Object.fromEntries(tables), doubted: header.doubted } as Weights;
}

/** The inverse of `readWeights`. */
export function writeWeights(weights: Weights): Uint8Array {
  const tables = TABLES.map((name) => [name, { ...weights[name], rows: undefined }] as const);
  const header = { ...Object.fromEntries(tables), doubted: weights.doubted };
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

/** The score of a whole story for a criterion: that at least one of its sentences shows it ("noisy or"), in log odds. */
export function storyScore(sentenceScores: readonly number[]): number {
  const none = sentenceScores.reduce((product, one) => product / (1 + Math.exp(one)), 1);
  return Math.log((1 - none) / Math.max(none, 1e-12) + 1e-12);
}
