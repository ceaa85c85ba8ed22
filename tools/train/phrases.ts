/** From labelled stories to the tagger of vague phrases. */
import { vagueMatches } from '../../src/checker/claims.ts';
import { BEGIN, INSIDE, OUTSIDE } from '../../src/checker/learned/chain.ts';
import { type Inputs, toInputs } from '../../src/checker/learned/inputs.ts';
import type { Weights } from '../../src/checker/learned/weights.ts';
import type { ReadSentence } from '../../src/checker/reading.ts';
import { ANY } from './chain.ts';
import { optionalSpans, overlap, type ReadStory, type Span, vagueSpans } from './corpus.ts';
import { makeTables, sizesOf, type Tables, toHead, toReader, toTokens } from './tables.ts';
import { type Example, learnTagger, type Tagger, type TaggerSettings } from './tagger.ts';

/** Added to the beginning of a phrase: above zero the checker finds more, below zero it errs less. */
const LEAN = 1;

export function learnPhrases(
  stories: ReadStory[],
  classNames: ReadonlySet<string>,
  settings: TaggerSettings,
): Pick<Weights, 'reader' | 'phrases'> {
  const inputs = stories.map(({ sentences, matches }) =>
    toInputs(sentences, { classNames, matches: vagueMatches(matches) }),
  );
  const tables = makeTables(inputs);
  const examples = stories.map((story, at) => toExample(story, inputs[at]!, tables));
  return toTagger(learnTagger(examples, sizesOf(tables), settings), tables);
}

function toExample({ row, sentences }: ReadStory, inputs: Inputs, tables: Tables): Example {
  const allowed = new Uint8Array(inputs.tokens.length).fill(1 << OUTSIDE);
  const vague = vagueSpans(row);
  const optional = optionalSpans(row);
  inputs.sentences.forEach(({ from }, at) => {
    allowed.set(labelsOf(sentences[at]!, vague, optional), from);
  });
  return { tokens: toTokens(inputs, tables), sentences: inputs.sentences, allowed };
}

/** The labels that each term may have; a borderline one may have any. */
function labelsOf({ terms }: ReadSentence, vague: Span[], optional: Span[]): Uint8Array {
  let current: Span | undefined;
  return Uint8Array.from(terms, (term) => {
    const span = vague.find((one) => overlap(one, term));
    const label = span === undefined ? OUTSIDE : span === current ? INSIDE : BEGIN;
    current = span;
    return span === undefined && optional.some((one) => overlap(one, term)) ? ANY : 1 << label;
  });
}

/** In the form in which the checker reads it. */
export function toTagger(
  { net, labels, moves }: Tagger,
  tables: Tables,
): Pick<Weights, 'reader' | 'phrases'> {
  const phrases = toHead(labels);
  phrases.bias[BEGIN] = phrases.bias[BEGIN]! + LEAN;
  return { reader: toReader(net, tables), phrases: { ...phrases, moves: [...moves.values] } };
}
