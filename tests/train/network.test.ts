/** The network learns what it will read by: its slopes are those of its loss, and what is written is what was learned. */
import { describe, expect, it } from 'vitest';
import { CODE } from '../../src/checker/learned/kernel-code.ts';
import { readTokens } from '../../src/checker/learned/network.ts';
import { bareToken, type Token } from '../../src/checker/learned/token.ts';
import { readWeights, writeWeights } from '../../src/checker/learned/weights.ts';
import { toMarks } from '../../src/checker/reading/vocabulary.ts';
import { compileKernel } from '../../tools/kernel/compile.ts';
import { ANY, chainSlopes, MOVES } from '../../tools/train/chain.ts';
import { createHead } from '../../tools/train/heads.ts';
import { backward, createNet, forward, type Net, type Tokens } from '../../tools/train/network.ts';
import { type Parameter, parameter, randomValues } from '../../tools/train/parameters.ts';
import { toPhraseReader } from '../../tools/train/phrases.ts';
import { seededRandom } from '../../tools/train/random.ts';

const SIZE = 5;
const WIDTH = 32;
const random = seededRandom(7);
const some = (length: number): Float32Array => randomValues(length, 3, random);
const NONE_LEFT_OUT = { word: 0, number: 0, mark: 0, between: 0, end: 0 };

function smallNet(width = WIDTH): Net {
  const net = createNet({ vectors: some(4 * SIZE), size: SIZE, marks: 3, width }, random);
  net.marks.values.set(some(net.marks.values.length));
  for (const { bias } of net.layers) bias.values.set(some(width));
  return net;
}

const TOKENS: Tokens = {
  words: Int32Array.from([0, 2, -1, 3, 1, 2, 0, 0, 3, -1]),
  marks: [[0], [1, 2], [], [0, 1], [2], [], [1], [0, 2], [1], [2]].map((rows) => Int32Array.from(rows)),
};

describe('a step back', () => {
  it('goes along the slope of what came out', () => {
    const net = smallNet();
    const wanted = some(TOKENS.words.length * WIDTH);
    const loss = (): number =>
      forward(net, TOKENS, NONE_LEFT_OUT, random).out.reduce((sum, one, n) => sum + one * wanted[n]!, 0);
    const pass = forward(net, TOKENS, NONE_LEFT_OUT, random);
    backward(net, pass, Float32Array.from(wanted), NONE_LEFT_OUT);
    const all: Parameter[] = [
      net.words,
      net.marks,
      ...net.layers.flatMap(({ weights, bias }) => [weights, bias]),
    ];
    for (const { values, gradient } of all) {
      for (let at = 0; at < values.length; at += 7) {
        expect(gradient[at]).toBeCloseTo(slopeOf(loss, values, at), 1);
      }
    }
  });

  it('goes along the slope of the labels’ loss', () => {
    const scores = Float64Array.from(some(5 * 3));
    const moves = some(MOVES);
    const allowed = Uint8Array.from([1, ANY, 2, 4, 1]);
    const slopes = chainSlopes(scores, moves, allowed);
    const loss = (): number => chainSlopes(scores, moves, allowed).loss;
    scores.forEach((_, at) => {
      expect(slopes.scores[at]).toBeCloseTo(slopeOf(loss, scores, at), 3);
    });
    moves.forEach((_, at) => {
      expect(slopes.moves[at]).toBeCloseTo(slopeOf(loss, moves, at), 2);
    });
  });
});

/** By two small steps, one to each side. */
function slopeOf(loss: () => number, values: Float32Array | Float64Array, at: number): number {
  const step = 1e-3;
  const value = values[at]!;
  values[at] = value + step;
  const above = loss();
  values[at] = value - step;
  const below = loss();
  values[at] = value;
  return (above - below) / (2 * step);
}

describe('the kernel', () => {
  it('is compiled of its source', async () => {
    expect(await compileKernel()).toContain(CODE);
  });
});

describe('what is learned', () => {
  const net = smallNet();
  const keys = { words: Int32Array.from([-9, 3, 5, 11]), marks: Int32Array.from([-2, 0, 8]) };
  const tagger = {
    net,
    labels: createHead(['outside', 'begin', 'inside'], WIDTH),
    moves: parameter(some(MOVES)),
    kinds: createHead(['impact'], 2 * WIDTH),
  };
  const learned = toPhraseReader(tagger, { ...keys, vectors: net.words.values, size: SIZE });
  const toTokens = ({ marks, words }: Tokens): Token[] =>
    marks.map(([first, second, ...rest], at) => {
      const keysOf = (...rows: (number | undefined)[]): number[] =>
        rows.flatMap((row) => (row === undefined ? [] : [keys.marks[row]!]));
      const forms = words[at]! < 0 ? [77] : [78, keys.words[words[at]!]!];
      const word = { ...toMarks(keysOf(second)), forms };
      return { ...bareToken(keysOf(...rest)), shared: keysOf(first), word };
    });
  const times = ({ marks, words }: Tokens, count: number): Tokens => ({
    words: Int32Array.from({ length: count * words.length }, (_, at) => words[at % words.length]!),
    marks: Array.from({ length: count * marks.length }, (_, at) => marks[at % marks.length]!),
  });

  it.each([
    ['a short text', TOKENS],
    ['a text that is read in parts', times(TOKENS, 60)],
  ])('is read alike, but for rounding: %s', (_, tokens) => {
    const [read] = readTokens({ tokens: toTokens(tokens), asked: [] }, [learned.reader]) as [Float32Array];
    const { out } = forward(net, tokens, NONE_LEFT_OUT, random);
    expect(read.length).toBe(out.length);
    read.forEach((one, n) => {
      expect(Math.abs(one - out[n]!)).toBeLessThan(0.15);
    });
  });

  it('is read by two networks of different width together as by each alone', () => {
    const another = smallNet(2 * WIDTH);
    const { reader: other } = toPhraseReader(
      { ...tagger, net: another },
      { ...keys, vectors: another.words.values, size: SIZE },
    );
    const inputs = { tokens: toTokens(times(TOKENS, 60)), asked: [] };
    const together = readTokens(inputs, [learned.reader, other]);
    const alone = [learned.reader, other].flatMap((reader) => readTokens(inputs, [reader]));
    together.forEach((numbers, at) => {
      expect(numbers.length).toBe(alone[at]!.length);
      numbers.forEach((one, n) => {
        expect(Math.abs(one - alone[at]![n]!)).toBeLessThan(0.1);
      });
    });
  });

  it('is the same after being written and read', () => {
    const table = {
      bits: 1,
      outputs: ['a', 'b'],
      scale: 0.5,
      bias: [0, 1],
      rows: Int8Array.from([1, -2, 3, 4]),
    };
    const weights = {
      phrases: [learned],
      kindWords: table,
      evidence: {
        reader: learned.reader,
        criteria: { outputs: ['metric'], weights: some(2 * WIDTH), bias: some(1) },
      },
      questions: table,
      patterns: ['#Verb well'],
    };
    const again = readWeights(new Uint8Array(writeWeights(weights)));
    expect(again).toEqual(weights);
  });
});
