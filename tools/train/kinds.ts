/** From labelled phrases to the reader that tells their kind: softmax over what its network says of the phrase. */
import type { KindReader } from '../../src/checker/learned/kinds.ts';
import { SEEN } from '../../src/checker/learned/layer.ts';
import type { Run } from '../../src/span.ts';
import { placeOf, type ReadStory, vagueSpans } from './corpus.ts';
import { addScores, createHead, type LearnedHead, learnHead } from './heads.ts';
import { backward, createNet, forward, type Net, type Tokens } from './network.ts';
import type { TaggedStories } from './phrases.ts';
import { type PooledSettings, poolBack, poolSome } from './pooling.ts';
import { seededRandom } from './random.ts';
import { learnInSteps } from './steps.ts';
import { sizesOf, toHead, toReader } from './tables.ts';

/** A phrase among the tokens around it that the network sees. */
interface Example {
  tokens: Tokens;
  from: number;
  to: number;
  kind: number;
}

export function learnKinds(
  stories: ReadStory[],
  { tables, tokens, places }: TaggedStories,
  settings: PooledSettings,
): Omit<KindReader, 'words'> {
  const names = [...new Set(stories.flatMap(({ row }) => row.vague.map(({ kind }) => kind)))].sort();
  const examples = stories.flatMap((story, at) => toExamples(story, places[at]!, tokens[at]!, names));
  const random = seededRandom(settings.seed);
  const net = createNet({ ...sizesOf(tables), width: settings.width }, random);
  const kinds = createHead(names, 2 * settings.width);
  learnInSteps(examples, net, [kinds.weights, kinds.bias], settings, random, (example) => {
    learnPhrase(net, kinds, example, settings, random);
    return 1;
  });
  return { reader: toReader(net, tables), kinds: toHead(kinds) };
}

/**
 * The phrase with the tokens on either side that the network sees.
 * @param tokens how many the story has
 */
const surroundings = ({ from, to }: Run, tokens: number): Run => ({
  from: Math.max(0, from - SEEN),
  to: Math.min(tokens, to + SEEN),
});

function toExamples(
  { row, sentences }: ReadStory,
  places: readonly { from: number; to: number }[],
  { words, marks }: Tokens,
  names: string[],
): Example[] {
  return vagueSpans(row).flatMap((span) => {
    const place = placeOf(span, sentences);
    if (!place) return [];
    const start = places[place.sentence]!.from;
    const phrase = {
      from: start + place.from,
      to: start + place.to,
    };
    const around = surroundings(phrase, words.length);
    return [
      {
        tokens: {
          words: words.slice(around.from, around.to),
          marks: marks.slice(around.from, around.to),
        },
        from: phrase.from - around.from,
        to: phrase.to - around.from,
        kind: names.indexOf(span.kind),
      },
    ];
  });
}

/** A share of the truth that is spread over all kinds: careful readers differ on one phrase in ten. */
const DOUBT = 0.05;

function learnPhrase(
  net: Net,
  kinds: LearnedHead,
  { tokens, from, to, kind }: Example,
  { dropout, pooledDropout }: PooledSettings,
  random: () => number,
): void {
  const pass = forward(net, tokens, dropout, random);
  const pooled = poolSome(pass.out, { from, to }, net.width, pooledDropout, random);
  const scores = new Float64Array(kinds.outputs.length);
  addScores(kinds, pooled.kept, scores);
  const sizes = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = sizes.reduce((a, b) => a + b, 0);
  const slopes = Float32Array.from(
    sizes,
    (size, at) => size / sum - (at === kind ? 1 - DOUBT : 0) - DOUBT / sizes.length,
  );
  const pooledBack = new Float32Array(pooled.kept.length);
  learnHead(kinds, pooled.kept, slopes, pooledBack);
  const back = new Float32Array(pass.out.length);
  poolBack(pooled, pooledBack, net.width, back);
  backward(net, pass, back, dropout);
}
