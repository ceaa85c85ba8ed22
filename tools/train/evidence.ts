/**
 * Learns which sentences show which criterion. Where readers marked the sentences, each is an example; where only
 * the story is known to meet the criterion, some sentence of it must ("noisy or").
 */
import { addScores, createHead, type LearnedHead, learnHead } from './heads.ts';
import { backward, createNet, forward, type Net, type Sizes, type Tokens } from './network.ts';
import { type PooledSettings, poolBack, poolSome } from './pooling.ts';
import { seededRandom } from './random.ts';
import { learnInSteps } from './steps.ts';

/** What is known of a criterion in a story: not met, met by just these sentences, met by some sentence (null). */
export type Known = { met: false } | { met: true; shown: ReadonlySet<number> | null };

export interface StoryExample {
  tokens: Tokens;
  sentences: readonly { from: number; to: number }[];
  /** By criterion id; a criterion of another question is absent. */
  known: Map<string, Known>;
}

export interface EvidenceReader {
  net: Net;
  criteria: LearnedHead;
}

export function learnEvidence(
  stories: StoryExample[],
  sizes: Sizes,
  names: readonly string[],
  settings: PooledSettings,
): EvidenceReader {
  const random = seededRandom(settings.seed);
  const net = createNet({ ...sizes, width: settings.width }, random);
  const criteria = createHead(names, 2 * settings.width);
  learnInSteps(stories, net, [criteria.weights, criteria.bias], settings, random, (story) => {
    learnStory({ net, criteria }, story, settings, random);
    return 1;
  });
  return { net, criteria };
}

function learnStory(
  { net, criteria }: EvidenceReader,
  { tokens, sentences, known }: StoryExample,
  { dropout, pooledDropout }: PooledSettings,
  random: () => number,
): void {
  const { width } = net;
  const pass = forward(net, tokens, dropout, random);
  const read = sentences.map((place) => {
    const pooled = poolSome(pass.out, place, width, pooledDropout, random);
    const scores = new Float64Array(criteria.outputs.length);
    addScores(criteria, pooled.kept, scores);
    return { pooled, scores, slopes: new Float32Array(scores.length) };
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
  for (const { pooled, slopes } of read) {
    const pooledBack = new Float32Array(pooled.kept.length);
    learnHead(criteria, pooled.kept, slopes, pooledBack);
    poolBack(pooled, pooledBack, width, back);
  }
  backward(net, pass, back, dropout);
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
