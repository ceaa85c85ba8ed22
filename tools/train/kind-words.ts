/** From labelled phrases to the table that tells their kind by their words alone. */
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import type { Table } from '../../src/checker/learned/tables.ts';
import { type ChoiceSettings, type Example, learnChoice } from './choice.ts';
import { placeOf, type ReadStory, vagueSpans } from './corpus.ts';
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
    const place = placeOf(span, sentences);
    if (!place) return [];
    const terms = sentences[place.sentence]!.terms.slice(place.from, place.to);
    const words = terms.map(({ normal }) => normal);
    return [{ rows: toRows(phraseFeatures(words), bits), output: kinds.indexOf(span.kind) }];
  });
