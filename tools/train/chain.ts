/** The loss of a sentence's labels: a linear-chain conditional random field over three labels. */
import { INSIDE, LABELS, OUTSIDE } from '../../src/checker/learned/chain.ts';

const SIZE = LABELS.length;
/** Any label. */
export const ANY = 0b111;
/** Weights of a label after another, then of a first label. */
export const MOVES = SIZE * SIZE + SIZE;

/** log(e^a + e^b + e^c) of the three first numbers, safe for minus infinity. */
function logSum(numbers: Float64Array): number {
  const [a, b, c] = [numbers[0]!, numbers[1]!, numbers[2]!];
  const top = Math.max(a, b, c);
  return top === -Infinity ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
}

/** Whether a term may have a label. */
const may = (allowed: Uint8Array, at: number, label: number): boolean => ((allowed[at]! >> label) & 1) === 1;

interface Lattice {
  forward: Float64Array;
  backward: Float64Array;
  total: number;
}

/** Forward and backward sums over all label sequences that `allowed` lets through. */
function sumPaths(scores: Float64Array, moves: Float32Array, allowed: Uint8Array): Lattice {
  const length = allowed.length;
  const forward = new Float64Array(length * SIZE).fill(-Infinity);
  const backward = new Float64Array(length * SIZE);
  const sums = new Float64Array(SIZE);
  for (let label = 0; label < INSIDE; label += 1) {
    if (may(allowed, 0, label)) forward[label] = scores[label]! + moves[SIZE * SIZE + label]!;
  }
  for (let at = 1; at < length; at += 1) {
    for (let label = 0; label < SIZE; label += 1) {
      if (!may(allowed, at, label)) continue;
      for (let before = 0; before < SIZE; before += 1) {
        sums[before] =
          before === OUTSIDE && label === INSIDE
            ? -Infinity
            : forward[(at - 1) * SIZE + before]! + moves[before * SIZE + label]!;
      }
      forward[at * SIZE + label] = scores[at * SIZE + label]! + logSum(sums);
    }
  }
  for (let at = length - 2; at >= 0; at -= 1) {
    for (let label = 0; label < SIZE; label += 1) {
      for (let after = 0; after < SIZE; after += 1) {
        const next = (at + 1) * SIZE + after;
        sums[after] =
          !may(allowed, at + 1, after) || (label === OUTSIDE && after === INSIDE)
            ? -Infinity
            : moves[label * SIZE + after]! + scores[next]! + backward[next]!;
      }
      backward[at * SIZE + label] = logSum(sums);
    }
  }
  return { forward, backward, total: logSum(forward.subarray((length - 1) * SIZE)) };
}

const share = ({ forward, backward, total }: Lattice, at: number): number =>
  Math.exp(forward[at]! + backward[at]! - total);

/**
 * @param scores three numbers a term
 * @param allowed the labels that each term may have, as bits
 * @returns the loss, and its slopes in scores and moves
 */
export function chainSlopes(
  scores: Float64Array,
  moves: Float32Array,
  allowed: Uint8Array,
): { loss: number; scores: Float32Array; moves: Float32Array } {
  const free = sumPaths(scores, moves, new Uint8Array(allowed.length).fill(ANY));
  const right = sumPaths(scores, moves, allowed);
  const slopes = Float32Array.from(scores, (_, n) => share(free, n) - share(right, n));
  const loss = free.total - right.total;
  return { loss, scores: slopes, moves: moveSlopes(scores, moves, allowed, free, right) };
}

/** The share of the label sequences that go from one label to another, which weighs `own`, at a term. */
const passing = (
  { forward, backward, total }: Lattice,
  at: number,
  before: number,
  after: number,
  own: number,
): number => Math.exp(forward[(at - 1) * SIZE + before]! + own + backward[at * SIZE + after]! - total);

function moveSlopes(
  scores: Float64Array,
  moves: Float32Array,
  allowed: Uint8Array,
  free: Lattice,
  right: Lattice,
): Float32Array {
  const slopes = new Float32Array(MOVES);
  for (let label = 0; label < SIZE; label += 1)
    slopes[SIZE * SIZE + label] = share(free, label) - share(right, label);
  for (let at = 1; at < allowed.length; at += 1) {
    for (let before = 0; before < SIZE; before += 1) {
      for (let after = 0; after < SIZE; after += 1) {
        if (before === OUTSIDE && after === INSIDE) continue;
        const move = before * SIZE + after;
        const own = moves[move]! + scores[at * SIZE + after]!;
        const wanted =
          may(allowed, at - 1, before) && may(allowed, at, after)
            ? passing(right, at, before, after, own)
            : 0;
        slopes[move] = slopes[move]! + passing(free, at, before, after, own) - wanted;
      }
    }
  }
  return slopes;
}
