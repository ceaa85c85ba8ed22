/** From labelled stories to the reader that says which sentences show which criterion. */
import { addFound, type Inputs, toInputs } from '../../src/checker/learned/inputs.ts';
import type { SentenceReader } from '../../src/checker/learned/sentences.ts';
import type { ReadSentence } from '../../src/checker/reading/read.ts';
import { vagueMatches } from '../../src/checker/story.ts';
import { overlaps, type Span } from '../../src/span.ts';
import { optionalSpans, type ReadStory, vagueSpans } from './corpus.ts';
import { type Known, learnEvidence } from './evidence.ts';
import type { PooledSettings } from './pooling.ts';
import { makeTables, sizesOf, toHead, toReader, toTokens } from './tables.ts';

export function learnCriteria(stories: ReadStory[], settings: PooledSettings): SentenceReader {
  const names = [...new Set(stories.flatMap(({ row }) => Object.keys(row.criteria)))];
  const inputs = stories.map((story) => readFound(story));
  const tables = makeTables(inputs);
  const examples = stories.map(({ row, sentences }, at) => ({
    tokens: toTokens(inputs[at]!, tables),
    sentences: inputs[at]!.sentences,
    known: new Map(Object.keys(row.criteria).map((id) => [id, known(row, sentences, id)])),
  }));
  const { net, criteria } = learnEvidence(examples, sizesOf(tables), names, settings);
  return { reader: toReader(net, tables), criteria: toHead(criteria) };
}

/** As the checker would read it that had found just the phrases that are labelled. */
function readFound({ row, sentences, matches }: ReadStory): Inputs {
  const vague = [...vagueSpans(row), ...optionalSpans(row)];
  const inputs = toInputs(sentences, vagueMatches(matches));
  return addFound(inputs, sentences, { question: row.question, matches, vague });
}

function known(row: ReadStory['row'], sentences: ReadSentence[], id: string): Known {
  if (!row.criteria[id]) return { met: false };
  const spans = row.evidence?.[id]?.map((quote) => locateSentence(row.text, quote));
  if (!spans) return { met: true, shown: null };
  const shown = sentences.flatMap((sentence, at) =>
    spans.some((span) => overlaps(span, sentence)) ? [at] : [],
  );
  return { met: true, shown: shown.length > 0 ? new Set(shown) : null };
}

function locateSentence(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}
