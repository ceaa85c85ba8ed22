/** Adds what words and marks make of themselves to the numbers of their tokens. What comes again is made once. */
import type { Run } from '../../span.ts';
import type { Marks, WordForms } from '../reading/vocabulary.ts';
import { finder, rowOf } from './keys.ts';
import { TAPS } from './layer.ts';
import { FLOAT, MOST_LISTS, MOST_MARKS, MOST_WORDS, type Placed, SHORT } from './memory.ts';
import type { Token } from './token.ts';

/** Of a token's shared marks, its clause, what follows it, its tags and its word. */
const SUMS = 5;

/** What adds each token's word and marks to its numbers and to those beside it, in each network. */
export function tokenAdder(
  placed: Placed,
): (tokens: readonly Token[], asked: readonly number[], near: Run) => void {
  const { kernel, at, width, shift } = placed;
  const row = TAPS * width;
  const list = lister(placed);
  const sum = (keys: readonly number[], to: number): void =>
    kernel.sumRows(to, at.listedRows, list(keys), shift, row);
  // Each kind has its own places, so that of one token none takes another's.
  const sumsAt = (start: number): ((marks: Marks) => number) =>
    once(MOST_LISTS, start, row * SHORT, ({ keys }, to) => sum(keys, to));
  const [clauseOf, afterOf, tagsOf] = [sumsAt(at.clauses), sumsAt(at.afters), sumsAt(at.tags)];
  const productOf = once(MOST_WORDS, at.products, row * SHORT, multiplier(placed, sum));
  const sums = new Int32Array(kernel.memory.buffer, at.listedSums, SUMS);
  sums[0] = at.shared;
  return (tokens, asked, near) => {
    let last: readonly number[] | undefined;
    let to = at.sums;
    for (let token = near.from; token < near.to; token += 1) {
      const { shared, clause, after, word, tags, own } = tokens[token]!;
      if (shared !== last) sum(shared.length > 0 ? [...shared, ...asked] : shared, at.shared);
      last = shared;
      sums[1] = clauseOf(clause);
      sums[2] = afterOf(after);
      sums[3] = tagsOf(tags);
      sums[4] = productOf(word);
      kernel.addToken(to, at.listedSums, SUMS, at.listedRows, list(own), shift, row);
      to += width * SHORT;
    }
  };
}

/** What lists the rows of those marks that the networks know, and says how many there are. */
function lister({ kernel, at, width, networks }: Placed): (keys: readonly number[]) => number {
  const find = finder(networks[0]!.reader.marks.keys);
  const listed = new Int32Array(kernel.memory.buffer, at.listedRows, MOST_MARKS);
  return (keys) => {
    let count = 0;
    for (const key of keys) {
      const found = find(key);
      if (found < 0 || count === MOST_MARKS) continue;
      listed[count] = at.marks + found * TAPS * width;
      count += 1;
    }
    return count;
  };
}

/** What makes of a word all that it adds: its product with the first layer's weights, and its marks. */
function multiplier(
  { kernel, at, width, networks }: Placed,
  sum: (keys: readonly number[], to: number) => void,
): (word: WordForms, to: number) => void {
  const { size, words } = networks[0]!.reader;
  const word = new Int8Array(kernel.memory.buffer, at.word, size);
  return ({ keys, forms }, to) => {
    sum(keys, to);
    const found = forms.map((form) => rowOf(words.keys, form)).find((place) => place >= 0);
    if (found === undefined) return;
    for (const { reader, unit, column, at: own } of networks) {
      const { rows, scale } = reader.words;
      const tap = size * reader.width * FLOAT;
      word.set(rows.subarray(found * size, (found + 1) * size));
      for (let place = 0; place < TAPS; place += 1) {
        // The token before sees the word as the one after it.
        const weights = own.first + (TAPS - 1 - place) * tap;
        const numbers = to + (place * width + column) * SHORT;
        kernel.addProduct(numbers, at.word, scale / unit, weights, at.pairs, at.room, size, reader.width);
      }
    }
  };
}

/**
 * What says where the sums of something stand: made once, and again when another took their place.
 * @param most places there are; a power of two
 */
function once<Key extends { slot: number }>(
  most: number,
  start: number,
  size: number,
  make: (key: Key, to: number) => void,
): (key: Key) => number {
  // By numbers, which lie side by side: each key has another.
  const known = new Int32Array(most).fill(-1);
  return (key) => {
    const { slot } = key;
    const at = slot & (most - 1);
    const place = start + at * size;
    if (known[at] !== slot) {
      known[at] = slot;
      make(key, place);
    }
    return place;
  };
}
