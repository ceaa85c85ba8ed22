/** The network while it learns: as `src/checker/learned/network.ts` reads, with a part left out at random, and back. */
import { STEPS, TAPS } from '../../src/checker/learned/layer.ts';
import { addGradient, type Parameter, parameter, randomValues } from './parameters.ts';

export interface Net {
  width: number;
  size: number;
  words: Parameter;
  marks: Parameter;
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

export function createNet(
  { vectors, size, marks, width }: { vectors: Float32Array; size: number; marks: number; width: number },
  random: () => number,
): Net {
  return {
    width,
    size,
    words: parameter(Float32Array.from(vectors), size),
    marks: parameter(new Float32Array(marks * TAPS * width), TAPS * width),
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
  const kept = 1 / (1 - share);
  return Float32Array.from({ length }, () => (random() < share ? 0 : kept));
}

export function forward(net: Net, tokens: Tokens, dropout: Dropout, random: () => number): Pass {
  const { width, size, words } = net;
  const length = tokens.words.length;
  const vectorScale = masks(length * size, dropout.number, random);
  const vectors = new Float32Array(length * size);
  tokens.words.forEach((row, at) => {
    if (row < 0 || random() < dropout.word) vectorScale.fill(0, at * size, (at + 1) * size);
    else
      for (let n = 0; n < size; n += 1)
        vectors[at * size + n] = words.values[row * size + n]! * vectorScale[at * size + n]!;
  });
  const kept = 1 - dropout.mark;
  const marks = tokens.marks.map((rows) => rows.filter(() => random() < kept));
  const pass: Pass = { tokens, marks, vectors, vectorScale, given: [], made: [], scale: [], out: vectors };
  let given = vectors;
  net.layers.forEach((_, index) => {
    const made = convolve(given, index === 0 ? size : width, net, index);
    if (index === 0) addMarks(made, marks, net, 1 / kept);
    const last = index === net.layers.length - 1;
    const scale = masks(length * width, last ? dropout.end : dropout.between, random);
    const out = new Float32Array(length * width);
    for (let n = 0; n < out.length; n += 1) {
      const passed = index === 0 ? 0 : given[n]!;
      out[n] = (passed + Math.max(0, made[n]!)) * scale[n]!;
    }
    pass.given.push(given);
    pass.made.push(made);
    pass.scale.push(scale);
    given = out;
  });
  pass.out = given;
  return pass;
}

function convolve(input: Float32Array, inputs: number, net: Net, index: number): Float32Array {
  const { width, layers } = net;
  const { weights, bias } = layers[index]!;
  const length = input.length / inputs;
  const out = new Float32Array(length * width);
  for (let at = 0; at < length; at += 1) {
    out.set(bias.values, at * width);
    for (let tap = 0; tap < TAPS; tap += 1) {
      const seen = at + (tap - 1) * STEPS[index]!;
      if (seen < 0 || seen >= length) continue;
      for (let i = 0; i < inputs; i += 1) {
        const value = input[seen * inputs + i]!;
        if (value === 0) continue;
        const row = (tap * inputs + i) * width;
        for (let o = 0; o < width; o += 1)
          out[at * width + o] = out[at * width + o]! + value * weights.values[row + o]!;
      }
    }
  }
  return out;
}

/** A mark's row begins with what it adds to the token before its own. */
function addMarks(
  made: Float32Array,
  marks: Int32Array[],
  { marks: table, width }: Net,
  scale: number,
): void {
  marks.forEach((rows, at) => {
    const start = (at - 1) * width;
    const from = Math.max(0, -start);
    const to = Math.min(TAPS * width, made.length - start);
    for (const row of rows) {
      const shift = row * TAPS * width;
      for (let n = from; n < to; n += 1)
        made[start + n] = made[start + n]! + table.values[shift + n]! * scale;
    }
  });
}

/** @param slopes of the loss in each number that came out; used up on the way */
export function backward(net: Net, pass: Pass, slopes: Float32Array, dropout: Dropout): void {
  const { width, size } = net;
  let after = slopes;
  for (let index = net.layers.length - 1; index >= 0; index -= 1) {
    const made = pass.made[index]!;
    const scale = pass.scale[index]!;
    const inner = new Float32Array(made.length);
    for (let n = 0; n < made.length; n += 1) {
      after[n] = after[n]! * scale[n]!;
      if (made[n]! > 0) inner[n] = after[n]!;
    }
    if (index === 0) learnMarks(inner, pass.marks, net, 1 / (1 - dropout.mark));
    const before = unconvolve(inner, pass.given[index]!, index === 0 ? size : width, net, index);
    if (index > 0) for (let n = 0; n < before.length; n += 1) before[n] = before[n]! + after[n]!;
    after = before;
  }
  pass.tokens.words.forEach((row, at) => {
    if (row < 0) return;
    const slope = after.subarray(at * size, (at + 1) * size);
    for (let n = 0; n < size; n += 1) slope[n] = slope[n]! * pass.vectorScale[at * size + n]!;
    addGradient(net.words, row * size, slope);
  });
}

/** @returns the slopes in what the layer was given */
function unconvolve(
  inner: Float32Array,
  given: Float32Array,
  inputs: number,
  net: Net,
  index: number,
): Float32Array {
  const { width, layers } = net;
  const { weights, bias } = layers[index]!;
  const { values, gradient } = weights;
  const length = given.length / inputs;
  const out = new Float32Array(given.length);
  const active = new Int32Array(width);
  const slopes = new Float32Array(width);
  for (let at = 0; at < length; at += 1) {
    addGradient(bias, 0, inner.subarray(at * width, (at + 1) * width));
    let count = 0;
    for (let o = 0; o < width; o += 1) {
      const slope = inner[at * width + o]!;
      if (slope === 0) continue;
      active[count] = o;
      slopes[count] = slope;
      count += 1;
    }
    if (count === 0) continue;
    for (let tap = 0; tap < TAPS; tap += 1) {
      const seen = at + (tap - 1) * STEPS[index]!;
      if (seen < 0 || seen >= length) continue;
      for (let i = 0; i < inputs; i += 1) {
        const value = given[seen * inputs + i]!;
        // Left out or cut off: no slope goes through it.
        if (value === 0) continue;
        const row = (tap * inputs + i) * width;
        let sum = 0;
        for (let n = 0; n < count; n += 1) {
          const weight = row + active[n]!;
          const slope = slopes[n]!;
          sum += slope * values[weight]!;
          gradient[weight] = gradient[weight]! + slope * value;
        }
        out[seen * inputs + i] = out[seen * inputs + i]! + sum;
      }
    }
  }
  weights.met.add(0);
  return out;
}

function learnMarks(
  inner: Float32Array,
  marks: Int32Array[],
  { marks: table, width }: Net,
  scale: number,
): void {
  marks.forEach((rows, at) => {
    const start = (at - 1) * width;
    const from = Math.max(0, -start);
    const to = Math.min(TAPS * width, inner.length - start);
    for (const row of rows) {
      const shift = row * TAPS * width;
      for (let n = from; n < to; n += 1)
        table.gradient[shift + n] = table.gradient[shift + n]! + inner[start + n]! * scale;
      table.met.add(row);
    }
  });
}
