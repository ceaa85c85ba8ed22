/** The network while it learns: as `src/checker/learned/network.ts` reads, with a part left out at random, and back. */
import { STEPS, TAPS } from '../../src/checker/learned/layer.ts';
import { backwardLayer, createRows, forwardLayer, type LayerPass, type Rows } from './layers.ts';
import { addGradient, type Parameter, parameter, randomValues } from './parameters.ts';

export interface Net {
  width: number;
  size: number;
  words: Parameter;
  /** Their values and gradient are those of `rows`. */
  marks: Parameter;
  rows: Rows;
  /** Weights and bias of each layer, the first included. */
  layers: { weights: Parameter; bias: Parameter }[];
}

/** A story: rows of the tables, token by token. */
export interface Tokens {
  /** -1: a word that the network does not know. */
  words: Int32Array;
  marks: Int32Array[];
}

/** Shares left out at each step. */
export interface Dropout {
  word: number;
  number: number;
  mark: number;
  between: number;
  end: number;
}

/** What a network is made for: the words' numbers, `size` a word, and how many marks there are. */
export interface Sizes {
  vectors: Float32Array;
  size: number;
  marks: number;
}

export function createNet(
  { vectors, size, marks, width }: Sizes & { width: number },
  random: () => number,
): Net {
  const rows = createRows(marks, TAPS * width);
  return {
    width,
    size,
    words: parameter(Float32Array.from(vectors), size),
    marks: { ...parameter(rows.values, TAPS * width), gradient: rows.gradient },
    rows,
    layers: STEPS.map((_, layer) => {
      const inputs = TAPS * (layer === 0 ? size : width);
      return {
        weights: parameter(randomValues(inputs * width, inputs, random)),
        bias: parameter(new Float32Array(width)),
      };
    }),
  };
}

/** What the way back needs of the way there. */
export interface Pass {
  tokens: Tokens;
  /** Marks that were not left out. */
  marks: Int32Array[];
  /** For each token its word's numbers, those left out as 0, and by what each was scaled. */
  vectors: Float32Array;
  vectorScale: Float32Array;
  /** What each layer was given, what it made before the negative was cut off, and by what its outcome was scaled. */
  given: Float32Array[];
  made: Float32Array[];
  scale: Float32Array[];
  /** `width` numbers a token. */
  out: Float32Array;
}

/** Scales of 0 for what is left out, and of more than 1 for the rest, so that the sum stays the same. */
function masks(length: number, share: number, random: () => number): Float32Array {
  const scales = new Float32Array(length).fill(1 / (1 - share));
  if (share > 0) for (let n = 0; n < length; n += 1) if (random() < share) scales[n] = 0;
  return scales;
}

export function forward(net: Net, tokens: Tokens, dropout: Dropout, random: () => number): Pass {
  const { width } = net;
  const length = tokens.words.length;
  const { vectors, vectorScale } = readWords(net, tokens, dropout, random);
  const kept = 1 - dropout.mark;
  const marks = tokens.marks.map((rows) => leaveOut(rows, kept, random));
  const pass: Pass = { tokens, marks, vectors, vectorScale, given: [], made: [], scale: [], out: vectors };
  let given = vectors;
  for (let index = 0; index < net.layers.length; index += 1) {
    const made = forwardLayer(passOf(net, index, given));
    if (index === 0) net.rows.add(made, marks, 1 / kept);
    const last = index === net.layers.length - 1;
    const scale = masks(length * width, last ? dropout.end : dropout.between, random);
    pass.given.push(given);
    pass.made.push(made);
    pass.scale.push(scale);
    given = toNext(made, index === 0 ? null : given, scale);
  }
  pass.out = given;
  return pass;
}

/** Each token's word as its numbers, a part of them left out. */
function readWords(
  { size, words }: Net,
  tokens: Tokens,
  dropout: Dropout,
  random: () => number,
): { vectors: Float32Array; vectorScale: Float32Array } {
  const length = tokens.words.length;
  const vectorScale = masks(length * size, dropout.number, random);
  const vectors = new Float32Array(length * size);
  for (let at = 0; at < length; at += 1) {
    const row = tokens.words[at]!;
    const to = at * size;
    if (row < 0 || random() < dropout.word) vectorScale.fill(0, to, to + size);
    else
      for (let n = 0; n < size; n += 1)
        vectors[to + n] = words.values[row * size + n]! * vectorScale[to + n]!;
  }
  return { vectors, vectorScale };
}

function leaveOut(rows: Int32Array, kept: number, random: () => number): Int32Array {
  const some = new Int32Array(rows.length);
  let count = 0;
  for (let n = 0; n < rows.length; n += 1) {
    if (random() >= kept) continue;
    some[count] = rows[n]!;
    count += 1;
  }
  return some.subarray(0, count);
}

/** What the next layer is given: what was made, without the negative, beside what passes through. */
function toNext(made: Float32Array, passing: Float32Array | null, scale: Float32Array): Float32Array {
  const out = new Float32Array(made.length);
  for (let n = 0; n < out.length; n += 1) {
    const one = Math.max(0, made[n]!);
    out[n] = (passing === null ? one : one + passing[n]!) * scale[n]!;
  }
  return out;
}

/** @param slopes of the loss in each number that came out; used up on the way */
export function backward(net: Net, pass: Pass, slopes: Float32Array, dropout: Dropout): void {
  const { size } = net;
  let after = slopes;
  for (let index = net.layers.length - 1; index >= 0; index -= 1) {
    const made = pass.made[index]!;
    const scale = pass.scale[index]!;
    const inner = new Float32Array(made.length);
    for (let n = 0; n < made.length; n += 1) {
      after[n] = after[n]! * scale[n]!;
      if (made[n]! > 0) inner[n] = after[n]!;
    }
    if (index === 0) learnMarks(net, inner, pass.marks, 1 / (1 - dropout.mark));
    const before = learnLayer(inner, pass.given[index]!, net, index);
    if (index > 0) for (let n = 0; n < before.length; n += 1) before[n] = before[n]! + after[n]!;
    after = before;
  }
  for (let n = 0; n < after.length; n += 1) after[n] = after[n]! * pass.vectorScale[n]!;
  pass.tokens.words.forEach((row, at) => {
    if (row >= 0) addGradient(net.words, row * size, after.subarray(at * size, (at + 1) * size));
  });
}

/** A layer with what it is given. */
function passOf({ width, size, layers }: Net, index: number, given: Float32Array): LayerPass {
  const { weights, bias } = layers[index]!;
  const inputs = index === 0 ? size : width;
  return { weights: weights.values, bias: bias.values, given, inputs, width, step: STEPS[index]! };
}

/** @returns the slopes in what the layer was given */
function learnLayer(inner: Float32Array, given: Float32Array, net: Net, index: number): Float32Array {
  const { weights, bias } = net.layers[index]!;
  for (let at = 0; at < inner.length; at += net.width)
    addGradient(bias, 0, inner.subarray(at, at + net.width));
  const { back, gradient } = backwardLayer(passOf(net, index, given), inner);
  addGradient(weights, 0, gradient);
  return back;
}

function learnMarks({ marks, rows }: Net, inner: Float32Array, kept: Int32Array[], factor: number): void {
  rows.learn(inner, kept, factor);
  for (const some of kept) for (const row of some) marks.met.add(row);
}
