/** Learns a tagger of vague phrases: the network, and on its numbers the labels of terms and the kinds of phrases. */
import { LABELS } from '../../src/checker/learned/chain.ts';
import { ANY, chainSlopes, MOVES } from './chain.ts';
import { addScores, createHead, type LearnedHead, learnHead } from './heads.ts';
import { type KnownPhrase, learnKind } from './kinds.ts';
import { backward, createNet, forward, type Net, type Pass, type Sizes, type Tokens } from './network.ts';
import { addGradient, type Parameter, parameter } from './parameters.ts';
import type { PooledSettings } from './pooling.ts';
import { seededRandom } from './random.ts';
import { learnInSteps } from './steps.ts';

/** A story to learn from. */
export interface Example {
  tokens: Tokens;
  sentences: readonly { from: number; to: number }[];
  /** For each token the labels that it may have, as bits. */
  allowed: Uint8Array;
  phrases: readonly KnownPhrase[];
}

export interface Tagger {
  net: Net;
  labels: LearnedHead;
  moves: Parameter;
  kinds: LearnedHead;
}

/** @param names of the kinds */
export function learnTagger(
  examples: Example[],
  sizes: Sizes,
  names: readonly string[],
  settings: PooledSettings,
): Tagger {
  const random = seededRandom(settings.seed);
  const tagger: Tagger = {
    net: createNet({ ...sizes, width: settings.width }, random),
    labels: createHead(LABELS, settings.width),
    moves: parameter(new Float32Array(MOVES)),
    kinds: createHead(names, 2 * settings.width),
  };
  const { net, labels, moves, kinds } = tagger;
  const others = [labels.weights, labels.bias, moves, kinds.weights, kinds.bias];
  learnInSteps(examples, net, others, settings, random, (example) => {
    learnExample(tagger, example, settings, random);
    return example.allowed.length;
  });
  return tagger;
}

function learnExample(
  tagger: Tagger,
  example: Example,
  settings: PooledSettings,
  random: () => number,
): void {
  const pass = forward(tagger.net, example.tokens, settings.dropout, random);
  const slopes = new Float32Array(pass.out.length);
  for (const sentence of example.sentences) learnSentence(tagger, example.allowed, sentence, pass, slopes);
  for (const phrase of example.phrases)
    learnKind(tagger.kinds, tagger.net, phrase, pass, slopes, settings, random);
  backward(tagger.net, pass, slopes, settings.dropout);
}

/** @param back gathers the slopes in the network's numbers */
function learnSentence(
  { labels, moves, net }: Tagger,
  allowed: Uint8Array,
  { from, to }: { from: number; to: number },
  { out }: Pass,
  back: Float32Array,
): void {
  const own = allowed.subarray(from, to);
  if (own.every((bits) => bits === ANY)) return;
  const width = LABELS.length;
  const scores = new Float64Array((to - from) * width);
  for (let at = from; at < to; at += 1) {
    const place = (at - from) * width;
    addScores(labels, out, scores.subarray(place, place + width), at * net.width);
  }
  const slopes = chainSlopes(scores, moves.values, own);
  addGradient(moves, 0, slopes.moves);
  for (let at = from; at < to; at += 1) {
    const place = (at - from) * width;
    learnHead(labels, out, slopes.scores.subarray(place, place + width), back, at * net.width);
  }
}
