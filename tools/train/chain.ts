/** The loss of a sentence's labels: a linear-chain conditional random field over three labels. */
import { INSIDE, LABELS, OUTSIDE } from '../../src/checker/learned/chain.ts';

const SIZE = LABELS.length;
/** Any label. */
export const ANY = 0b111;
/** Weights of a label after another, then of a first label. */
export const MOVES = SIZE * SIZE + SIZE;

/** log(e^a + e^b + e^c), safe for minus infinity. */
function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  return top === -Infinity ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
}

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
  const may = (at: number, label: number): boolean => ((allowed[at]! >> label) & 1) === 1;
  for (let label = 0; label < INSIDE; label += 1) {
    if (may(0, label)) forward[label] = scores[label]! + moves[SIZE * SIZE + label]!;
  }
  for (let at = 1; at < length; at += 1) {
    for (let label = 0; label < SIZE; label += 1) {
      if (!may(at, label)) continue;
      const from = (before: number): number =>
        before === OUTSIDE && label === INSIDE
          ? -Infinity
          : forward[(at - 1) * SIZE + before]! + moves[before * SIZE + label]!;
      forward[at * SIZE + label] = scores[at * SIZE + label]! + logSum(from(0), from(1), from(2));
    }
  }
  for (let at = length - 2; at >= 0; at -= 1) {
    for (let label = 0; label < SIZE; label += 1) {
      const to = (after: number): number =>
        !may(at + 1, after) || (label === OUTSIDE && after === INSIDE)
          ? -Infinity
          : moves[label * SIZE + after]! +
            scores[(at + 1) * SIZE + after]! +
            backward[(at + 1) * SIZE + after]!;
      backward[at * SIZE + label] = logSum(to(0), to(1), to(2));
    }
  }
  const end = (length - 1) * SIZE;
  return { forward, backward, total: logSum(forward[end]!, forward[end + 1]!, forward[end + 2]!) };
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
  const may = (at: number, label: number): boolean => ((allowed[at]! >> label) & 1) === 1;
  for (let at = 1; at < allowed.length; at += 1) {
    for (let before = 0; before < SIZE; before += 1) {
      for (let after = 0; after < SIZE; after += 1) {
        if (before === OUTSIDE && after === INSIDE) continue;
        const passing = ({ forward, backward, total }: Lattice): number =>
          Math.exp(
            forward[(at - 1) * SIZE + before]! +
              moves[before * SIZE + after]! +
              scores[at * SIZE + after]! +
              backward[at * SIZE + after]! -
              total,
          );
        const wanted = may(at - 1, before) && may(at, after) ? passing(right) : 0;
        const move = before * SIZE + after;
        slopes[move] = slopes[move]! + passing(free) - wanted;
      }
    }
  }
  return slopes;
}
