/**
 * Learns which sentences show which criterion. Where readers marked the sentences, each is an example; where only
 * the story is known to meet the criterion, some sentence of it must ("noisy or").
 */
import { pool } from '../../src/checker/learned/sentences.ts';
import { addScores, createHead, type LearnedHead, learnHead } from './heads.ts';
import { backward, createNet, type Dropout, forward, type Net, type Sizes, type Tokens } from './network.ts';
import { stepParameter } from './parameters.ts';
import { seededRandom, shuffled } from './random.ts';

/** What is known of a criterion in a story: not met, met by just these sentences, met by some sentence (null). */
export type Known = { met: false } | { met: true; shown: ReadonlySet<number> | null };

export interface StoryExample {
  tokens: Tokens;
  sentences: readonly { from: number; to: number }[];
  /** By criterion id; a criterion of another question is absent. */
  known: Map<string, Known>;
}

export interface EvidenceSettings {
  width: number;
  epochs: number;
  seed: number;
  dropout: Dropout;
  /** Share of the pooled numbers that are left out. */
  pooledDropout: number;
  /** Steps of the words' numbers and of all else, in the first epoch; they shrink to a tenth. */
  wordRate: number;
  rate: number;
  /** Stories a step. */
  batch: number;
}

export interface EvidenceReader {
  net: Net;
  criteria: LearnedHead;
}

export function learnEvidence(
  stories: StoryExample[],
  sizes: Sizes,
  names: readonly string[],
  settings: EvidenceSettings,
): EvidenceReader {
  const random = seededRandom(settings.seed);
  const net = createNet({ ...sizes, width: settings.width }, random);
  const criteria = createHead(names, 2 * settings.width);
  const others = [net.marks, ...[criteria, ...net.layers].flatMap(({ weights, bias }) => [weights, bias])];
  let count = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const share = 1 - (0.9 * epoch) / settings.epochs;
    shuffled(stories.length, random).forEach((index, place) => {
      learnStory({ net, criteria }, stories[index]!, settings, random);
      if ((place + 1) % settings.batch > 0 && place < stories.length - 1) return;
      count += 1;
      stepParameter(net.words, share * settings.wordRate, count);
      for (const other of others) stepParameter(other, share * settings.rate, count);
    });
  }
  return { net, criteria };
}

function learnStory(
  { net, criteria }: EvidenceReader,
  { tokens, sentences, known }: StoryExample,
  { dropout, pooledDropout }: EvidenceSettings,
  random: () => number,
): void {
  const { width } = net;
  const pass = forward(net, tokens, dropout, random);
  const read = sentences.map((place) => {
    const pooled = pool(pass.out, place, width);
    const largest = whereLargest(pass.out, place, width);
    const scale = pooled.map(() => (random() < pooledDropout ? 0 : 1 / (1 - pooledDropout)));
    const kept = pooled.map((one, n) => one * scale[n]!);
    const scores = new Float64Array(criteria.outputs.length);
    addScores(criteria, kept, scores);
    return { place, largest, scale, kept, scores, slopes: new Float32Array(scores.length) };
  });
  criteria.outputs.forEach((criterion, output) => {
    const truth = known.get(criterion);
    if (!truth) return;
    const chances = read.map(({ scores }) => 1 / (1 + Math.exp(-scores[output]!)));
    slopesOf(chances, truth).forEach((slope, at) => {
      read[at]!.slopes[output] = slope;
    });
  });
  const back = new Float32Array(pass.out.length);
  for (const { place, largest, scale, kept, slopes } of read) {
    const pooledBack = new Float32Array(kept.length);
    learnHead(criteria, kept, slopes, pooledBack);
    const slope = pooledBack.map((one, n) => one * scale[n]!);
    const size = place.to - place.from;
    for (let n = 0; n < width; n += 1) {
      const top = largest[n]! * width + n;
      if (size > 0) back[top] = back[top]! + slope[n]!;
      for (let at = place.from; at < place.to; at += 1)
        back[at * width + n] = back[at * width + n]! + slope[width + n]! / size;
    }
  }
  backward(net, pass, back, dropout);
}

/** For each number the token at which it is largest, the first without one above 0. */
function whereLargest(
  numbers: Float32Array,
  { from, to }: { from: number; to: number },
  width: number,
): Int32Array {
  const largest = new Int32Array(width).fill(from);
  for (let n = 0; n < width; n += 1) {
    let most = 0;
    for (let at = from; at < to; at += 1) {
      if (numbers[at * width + n]! <= most) continue;
      most = numbers[at * width + n]!;
      largest[n] = at;
    }
  }
  return largest;
}

/** How much the marked sentences count beside the story as a whole. */
const SENTENCE_SHARE = 0.1;

/** Slope of the loss in each sentence's score. */
function slopesOf(chances: number[], truth: Known): number[] {
  if (!truth.met) return chances;
  const none = chances.reduce((product, chance) => product * (1 - chance), 1);
  return chances.map((chance, at) => {
    const story = (-chance * none) / Math.max(1e-6, 1 - none);
    return truth.shown ? story + SENTENCE_SHARE * (chance - (truth.shown.has(at) ? 1 : 0)) : story;
  });
}
