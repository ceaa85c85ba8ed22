/** From labelled stories to the taggers of vague phrases. */
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { type Inputs, toInputs } from '../../src/checker/learned/inputs.ts';
import type { PhraseReader } from '../../src/checker/learned/phrases.ts';
import type { ReadSentence } from '../../src/checker/reading/read.ts';
import { vagueMatches } from '../../src/checker/story.ts';
import { overlaps, type Span } from '../../src/span.ts';
import { ANY } from './chain.ts';
import { type LabelledStory, optionalSpans, placeOf, type ReadStory, vagueSpans } from './corpus.ts';
import type { KnownPhrase } from './kinds.ts';
import type { Tokens } from './network.ts';
import type { PooledSettings } from './pooling.ts';
import { makeTables, sizesOf, type Tables, toHead, toReader, toTokens } from './tables.ts';
import { type Example, learnTagger, type Tagger } from './tagger.ts';

/**
 * Networks that find vague phrases and tell their kinds.
 * @param kinds their names
 * @param isKnown whether of a story it is known where its phrases are not, too
 */
export function learnPhrases(
  stories: ReadStory[],
  kinds: readonly string[],
  settings: PooledSettings,
  isKnown: (row: LabelledStory) => boolean,
): PhraseReader {
  const inputs = stories.map(({ sentences, matches }) => toInputs(sentences, vagueMatches(matches)));
  const tables = makeTables(inputs);
  const examples = stories.map((story, at): Example => {
    const tokens = toTokens(inputs[at]!, tables);
    const { sentences } = inputs[at]!;
    return {
      tokens,
      sentences,
      allowed: allowedLabels(story, tokens, sentences, isKnown(story.row)),
      phrases: knownPhrases(story, sentences, kinds),
    };
  });
  return toPhraseReader(learnTagger(examples, sizesOf(tables), kinds, settings), tables);
}

/** The labels that each token may have; of a story of which they are not known all. */
function allowedLabels(
  { row, sentences }: ReadStory,
  { words }: Tokens,
  places: Inputs['sentences'],
  isKnown: boolean,
): Uint8Array {
  const allowed = new Uint8Array(words.length).fill(isKnown ? 1 << OUTSIDE : ANY);
  if (!isKnown) return allowed;
  const [vague, optional] = [vagueSpans(row), optionalSpans(row)];
  places.forEach(({ from }, at) => {
    allowed.set(labelsOf(sentences[at]!, vague, optional), from);
  });
  return allowed;
}

function knownPhrases(
  { row, sentences }: ReadStory,
  places: Inputs['sentences'],
  kinds: readonly string[],
): KnownPhrase[] {
  return vagueSpans(row).flatMap((span) => {
    const place = placeOf(span, sentences);
    if (!place) return [];
    const { from } = places[place.sentence]!;
    return [{ from: from + place.from, to: from + place.to, kind: kinds.indexOf(span.kind) }];
  });
}

/** The labels that each term may have; a borderline one may have any. */
function labelsOf({ terms }: ReadSentence, vague: Span[], optional: Span[]): Uint8Array {
  let current: Span | undefined;
  return Uint8Array.from(terms, (term) => {
    const span = vague.find((one) => overlaps(one, term));
    const label = span === undefined ? OUTSIDE : span === current ? INSIDE : BEGIN;
    current = span;
    return span === undefined && optional.some((one) => overlaps(one, term)) ? ANY : 1 << label;
  });
}

/** In the form in which the checker reads it. */
export const toPhraseReader = ({ net, labels, moves, kinds }: Tagger, tables: Tables): PhraseReader => ({
  reader: toReader(net, tables),
  labels: toHead(labels),
  moves: [...moves.values],
  kinds: toHead(kinds),
});
