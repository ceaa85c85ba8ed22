/** A linear reading of the network's numbers, of each token or of what a run of them comes to. */
import type { Run } from '../../span.ts';
import { createKernel, type Kernel, layOut } from './kernel.ts';

/** Weights `[input][output]`, and what is added to each output. */
export interface Head {
  outputs: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

const FLOAT = Float32Array.BYTES_PER_ELEMENT;
/** Two numbers of the kernel's lists. */
const PAIR = 8;
/** Outputs that the kernel sums side by side, and of each token. */
const BLOCK = 32;
const EACH = 4;
/** Tokens for which there is room at first. */
const USUAL = 512;

/** A head in a kernel's memory, with room for tokens. */
interface Placed {
  kernel: Kernel;
  most: number;
  outputs: number;
  at: Record<'weights' | 'bias' | 'pooled' | 'list' | 'numbers' | 'scores', number>;
  numbers: Float32Array;
  scores: Float32Array;
}

const placed = new WeakMap<Head, Placed>();

/**
 * @param numbers `width` a token
 * @param runs of tokens, in their order
 * @returns the head's outputs for the largest of each number over a run, then the means, for one run after another
 */
export function scorePooled(head: Head, numbers: Float32Array, runs: readonly Run[], width: number): Scores {
  const first = runs[0]?.from ?? 0;
  const end = runs.at(-1)?.to ?? 0;
  const known = placeFor(head, BLOCK, end - first, width);
  const { kernel, at, outputs, scores } = known;
  known.numbers.set(numbers.subarray(first * width, end * width));
  let to = at.scores;
  for (const run of runs) {
    const from = at.numbers + (run.from - first) * width * FLOAT;
    const tokens = run.to - run.from;
    kernel.scorePooled(from, tokens, width, at.pooled, at.list, at.weights, at.bias, outputs, to);
    to += outputs * FLOAT;
  }
  return { values: scores, row: outputs };
}

/** Numbers for one run after another, `row` each; they stand until the head is asked again. */
interface Scores {
  values: Float32Array;
  row: number;
}

/** @returns the three outputs of the head for each token; they stand until the next call */
export function scoreTokens(head: Head, numbers: Float32Array, width: number): Float32Array {
  const tokens = numbers.length / width;
  const known = placeFor(head, EACH, tokens, width);
  const { kernel, at } = known;
  known.numbers.set(numbers);
  kernel.scoreTokens(at.numbers, tokens, width, at.weights, at.bias, at.scores);
  return known.scores.subarray(0, tokens * head.outputs.length);
}

/** @param block outputs come in multiples of so many */
function placeFor(head: Head, block: number, tokens: number, width: number): Placed {
  const known = placed.get(head);
  if (known && known.most >= tokens) return known;
  const made = place(head, block, Math.max(USUAL, 2 * tokens), width);
  placed.set(head, made);
  return made;
}

function place({ outputs, weights, bias }: Head, block: number, most: number, width: number): Placed {
  const inputs = weights.length / outputs.length;
  const padded = Math.ceil(outputs.length / block) * block;
  const { at, end } = layOut({
    weights: inputs * padded * FLOAT,
    bias: padded * FLOAT,
    pooled: inputs * FLOAT,
    list: inputs * PAIR,
    numbers: most * width * FLOAT,
    scores: (most + 1) * padded * FLOAT,
  });
  const kernel = createKernel(end);
  const floats = (from: number, length: number): Float32Array =>
    new Float32Array(kernel.memory.buffer, from, length);
  for (let input = 0; input < inputs; input += 1) {
    const row = weights.subarray(input * outputs.length, (input + 1) * outputs.length);
    floats(at.weights + input * padded * FLOAT, padded).set(row);
  }
  floats(at.bias, padded).set(bias);
  const numbers = floats(at.numbers, most * width);
  const scores = floats(at.scores, (end - at.scores) / FLOAT);
  return { kernel, most, outputs: padded, at, numbers, scores };
}
