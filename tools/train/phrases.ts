/** From labelled stories to the tagger of vague phrases. */
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { type Inputs, toInputs } from '../../src/checker/learned/inputs.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { ReadSentence } from '../../src/checker/reading/read.ts';
import { vagueMatches } from '../../src/checker/story.ts';
import { overlaps, type Span } from '../../src/span.ts';
import { ANY } from './chain.ts';
import { optionalSpans, type ReadStory, vagueSpans } from './corpus.ts';
import type { Tokens } from './network.ts';
import type { NetSettings } from './steps.ts';
import { makeTables, sizesOf, type Tables, toHead, toReader, toTokens } from './tables.ts';
import { type Example, learnTagger, type Tagger } from './tagger.ts';

/** Stories as the tagger reads them. */
export interface TaggedStories {
  tables: Tables;
  tokens: Tokens[];
  /** Where each story's sentences stand among its tokens. */
  places: Inputs['sentences'][];
}

export function readStories(stories: ReadStory[]): TaggedStories {
  const inputs = stories.map(({ sentences, matches }) => toInputs(sentences, vagueMatches(matches)));
  const tables = makeTables(inputs);
  return {
    tables,
    tokens: inputs.map((one) => toTokens(one, tables)),
    places: inputs.map(({ sentences }) => sentences),
  };
}

export function learnPhrases(
  stories: ReadStory[],
  { tables, tokens, places }: TaggedStories,
  settings: NetSettings,
): Pick<Weights, 'reader' | 'phrases'> {
  const examples = stories.map((story, at) => toExample(story, tokens[at]!, places[at]!));
  return toTagger(learnTagger(examples, sizesOf(tables), settings), tables);
}

function toExample({ row, sentences }: ReadStory, tokens: Tokens, places: Inputs['sentences']): Example {
  const allowed = new Uint8Array(tokens.words.length).fill(1 << OUTSIDE);
  const vague = vagueSpans(row);
  const optional = optionalSpans(row);
  places.forEach(({ from }, at) => {
    allowed.set(labelsOf(sentences[at]!, vague, optional), from);
  });
  return { tokens, sentences: places, allowed };
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
export function toTagger(
  { net, labels, moves }: Tagger,
  tables: Tables,
): Pick<Weights, 'reader' | 'phrases'> {
  return { reader: toReader(net, tables), phrases: { ...toHead(labels), moves: [...moves.values] } };
}
