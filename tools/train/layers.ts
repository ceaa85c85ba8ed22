/** The layers while they learn: tools/kernel/learn.as.ts, compiled anew at each run. */
import { layOut } from '../../src/checker/learned/kernel.ts';
import { TAPS } from '../../src/checker/learned/layer.ts';
import { compile } from '../kernel/compile.ts';

/** A layer's weights with their gradient, and the numbers of a story that pass through it. */
export interface LayerPass {
  weights: Float32Array;
  bias: Float32Array;
  /** `inputs` numbers a token. */
  given: Float32Array;
  inputs: number;
  width: number;
  step: number;
}

const MODULE = new WebAssembly.Module(await compile('learn.as.ts'));
const PAGE = 65_536;
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

/** The functions of tools/kernel/learn.as.ts, and the memory that they work in. */
interface Layers {
  buffer: ArrayBuffer;
  forward(...places: number[]): void;
  backward(...places: number[]): void;
  addRows(...places: number[]): void;
  addToRows(...places: number[]): void;
}

function start(bytes: number): Layers {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(MODULE, { env: { memory } });
  return { ...(exports as Omit<Layers, 'buffer'>), buffer: memory.buffer };
}

let layers = start(PAGE);

/** Room for so many bytes; what stood there is lost. */
function reserve(bytes: number): ArrayBuffer {
  if (layers.buffer.byteLength < bytes) layers = start(2 * bytes);
  return layers.buffer;
}

function place({ weights, bias, given, inputs, width }: LayerPass) {
  const tokens = given.length / inputs;
  const { at, end } = layOut({
    weights: weights.length * FLOAT,
    gradient: weights.length * FLOAT,
    bias: bias.length * FLOAT,
    given: given.length * FLOAT,
    back: given.length * FLOAT,
    made: tokens * width * FLOAT,
    list: TAPS * inputs * 8,
  });
  const buffer = reserve(end);
  new Float32Array(buffer, at.weights, weights.length).set(weights);
  new Float32Array(buffer, at.given, given.length).set(given);
  return { at, buffer, tokens };
}

/** @returns what the layer makes, `width` numbers a token */
export function forwardLayer(pass: LayerPass): Float32Array {
  const { at, buffer, tokens } = place(pass);
  new Float32Array(buffer, at.bias, pass.bias.length).set(pass.bias);
  layers.forward(
    ...[at.given, at.made, at.weights, at.bias, at.list, tokens, pass.inputs, pass.width, pass.step],
  );
  return new Float32Array(buffer, at.made, tokens * pass.width).slice();
}

/** @returns the slopes in what the layer was given, and in its weights; these stand until the next call */
export function backwardLayer(
  pass: LayerPass,
  slopes: Float32Array,
): { back: Float32Array; gradient: Float32Array } {
  const { at, buffer, tokens } = place(pass);
  const gradient = new Float32Array(buffer, at.gradient, pass.weights.length).fill(0);
  const back = new Float32Array(buffer, at.back, pass.given.length).fill(0);
  new Float32Array(buffer, at.made, slopes.length).set(slopes);
  layers.backward(
    ...[at.made, at.given, at.weights, at.gradient, at.back, tokens, pass.inputs, pass.width, pass.step],
  );
  return { back: back.slice(), gradient };
}

/** A table of rows that are added to a token's numbers and those beside it, and learned from what comes back. */
export interface Rows {
  values: Float32Array;
  gradient: Float32Array;
  /** Adds the rows of each token times `factor`; a row begins with what it adds to the token before. */
  add(numbers: Float32Array, rows: readonly Int32Array[], factor: number): void;
  /** Adds the slopes in the numbers to the gradients of the rows. */
  learn(slopes: Float32Array, rows: readonly Int32Array[], factor: number): void;
}

/** Tokens of the longest story, and marks of a token, that there is room for. */
const MOST_TOKENS = 4096;
const MOST_MARKS = 256;

/** @param size numbers a row: `TAPS` times those of a token */
export function createRows(count: number, size: number): Rows {
  const width = size / TAPS;
  const { at, end } = layOut({
    values: count * size * FLOAT,
    gradient: count * size * FLOAT,
    numbers: (MOST_TOKENS + 2) * width * FLOAT,
    list: MOST_MARKS * 4,
  });
  const { buffer, addRows, addToRows } = start(end);
  const list = new Int32Array(buffer, at.list, MOST_MARKS);
  // With room before the first token and after the last, for what they would add to those beside them.
  const place = (numbers: Float32Array): Float32Array => {
    const room = new Float32Array(buffer, at.numbers, numbers.length + 2 * width).fill(0);
    room.set(numbers, width);
    return room.subarray(width, width + numbers.length);
  };
  return {
    values: new Float32Array(buffer, at.values, count * size),
    gradient: new Float32Array(buffer, at.gradient, count * size),
    add(numbers, rows, factor) {
      const placed = place(numbers);
      rows.forEach((some, token) => {
        list.set(some);
        addRows(at.numbers + token * width * FLOAT, at.values, at.list, some.length, size, factor);
      });
      numbers.set(placed);
    },
    learn(slopes, rows, factor) {
      place(slopes);
      rows.forEach((some, token) => {
        list.set(some);
        addToRows(at.gradient, at.numbers + token * width * FLOAT, at.list, some.length, size, factor);
      });
    },
  };
}
