/** From labelled phrases to the table that tells their kind by their words alone. */
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import type { Table } from '../../src/checker/learned/tables.ts';
import { overlaps } from '../../src/span.ts';
import { type ChoiceSettings, type Example, learnChoice } from './choice.ts';
import { type ReadStory, vagueSpans } from './corpus.ts';
import { toRows } from './learner.ts';

/** @param kinds the table's outputs */
export const learnKindWords = (
  stories: ReadStory[],
  kinds: readonly string[],
  settings: ChoiceSettings,
): Table =>
  learnChoice(
    stories.flatMap((story) => toExamples(story, kinds, settings.bits)),
    kinds,
    settings,
  );

const toExamples = ({ row, sentences }: ReadStory, kinds: readonly string[], bits: number): Example[] =>
  vagueSpans(row).flatMap((span) => {
    const terms = sentences.find((one) => overlaps(one, span))?.terms ?? [];
    const words = terms.filter((term) => overlaps(term, span)).map(({ normal }) => normal);
    if (words.length === 0) return [];
    return [{ rows: toRows(phraseFeatures(words), bits), output: kinds.indexOf(span.kind) }];
  });
