/** Learns the tagger of vague phrases: a linear-chain conditional random field over three labels. */
import { BEGIN, INSIDE, LABELS, OUTSIDE } from '../../src/checker/learned/chain.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import { createLearner, dropOut, keepEpoch, type Settings, step, sumRows, toTable } from './learner.ts';
import { seededRandom, shuffled } from './random.ts';

/** A sentence to learn from: rows of the table for each term, and the labels that each may have, as bits. */
export interface Chain {
  rows: Int32Array[];
  allowed: Uint8Array;
}

const SIZE = LABELS.length;
const ALL = 0b111;
const MOVES = SIZE * SIZE + SIZE;

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
function sumPaths(scores: Float64Array, moves: Float64Array, allowed: Uint8Array): Lattice {
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
 * @param lean added to the beginning of a phrase: above zero it finds more, below zero it errs less
 */
export function learnChain(
  chains: Chain[],
  bits: number,
  settings: Settings,
  lean: number,
): Weights['phrases'] {
  const learner = createLearner(bits, LABELS);
  const moves = new Float64Array(MOVES);
  const moveSquares = new Float64Array(MOVES).fill(1e-8);
  const random = seededRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (const index of shuffled(chains.length, random)) {
      const { rows: all, allowed } = chains[index]!;
      const rows = all.map((some) => dropOut(some, settings.dropout, random));
      const scores = new Float64Array(rows.length * SIZE);
      rows.forEach((some, at) => {
        sumRows(learner, some, scores, at * SIZE);
      });
      const free = sumPaths(scores, moves, new Uint8Array(allowed.length).fill(ALL));
      const right = sumPaths(scores, moves, allowed);
      rows.forEach((some, at) => {
        for (let label = 0; label < SIZE; label += 1) {
          const gradient = share(free, at * SIZE + label) - share(right, at * SIZE + label);
          if (Math.abs(gradient) > 1e-4) step(learner, some, label, gradient, settings);
        }
      });
      stepMoves(moves, moveSquares, { scores, free, right, allowed, rate: settings.rate });
    }
    keepEpoch(learner, epoch, settings.epochs);
  }
  const bias = LABELS.map((_, label) => (label === BEGIN ? lean : 0));
  return { ...toTable(learner, settings.dropout, bias), moves: [...moves] };
}

interface Step {
  scores: Float64Array;
  free: Lattice;
  right: Lattice;
  allowed: Uint8Array;
  rate: number;
}

function stepMoves(
  moves: Float64Array,
  squares: Float64Array,
  { scores, free, right, allowed, rate }: Step,
): void {
  const gradient = new Float64Array(MOVES);
  for (let label = 0; label < SIZE; label += 1)
    gradient[SIZE * SIZE + label] = share(free, label) - share(right, label);
  const may = (at: number, label: number): boolean => ((allowed[at]! >> label) & 1) === 1;
  for (let at = 1; at < allowed.length; at += 1) {
    for (let before = 0; before < SIZE; before += 1) {
      for (let after = 0; after < SIZE; after += 1) {
        if (before === OUTSIDE && after === INSIDE) continue;
        const passing = (lattice: Lattice): number =>
          Math.exp(
            lattice.forward[(at - 1) * SIZE + before]! +
              moves[before * SIZE + after]! +
              scores[at * SIZE + after]! +
              lattice.backward[at * SIZE + after]! -
              lattice.total,
          );
        const wanted = may(at - 1, before) && may(at, after) ? passing(right) : 0;
        gradient[before * SIZE + after]! += passing(free) - wanted;
      }
    }
  }
  for (let move = 0; move < MOVES; move += 1) {
    squares[move]! += gradient[move]! ** 2;
    moves[move]! -= (rate * gradient[move]!) / Math.sqrt(squares[move]!);
  }
}
