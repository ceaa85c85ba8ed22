/** What teaches kinds: a phrase, by its words and in its story, wherever it stands. */
import { expect, it } from 'vitest';
import { phraseFeatures } from '../../src/checker/learned/phrase-features.ts';
import { score } from '../../src/checker/learned/tables.ts';
import { loadContent } from '../../src/content/load.ts';
import { type LabelledStory, readLabelled, untrainedChecker } from '../../tools/train/corpus.ts';
import { learnKindWords } from '../../tools/train/kind-words.ts';
import { learnPart, SETTINGS } from '../../tools/train/weights.ts';

const checker = untrainedChecker(loadContent());

const snippet = (quote: string, kind: string, file = 'some'): LabelledStory => ({
  id: quote,
  question: '-',
  register: 'tidy',
  text: `In May we ${quote} there.`,
  vague: [{ quote, kind }],
  criteria: {},
  file,
});

const read = (...rows: LabelledStory[]) => readLabelled(rows, checker);

it('knows a word that it never met by its parts', () => {
  const table = learnKindWords(
    read(snippet('built partnerships', 'relationship'), snippet('moved fast', 'speed')),
    ['relationship', 'speed'],
    { ...SETTINGS.kindWords, bits: 10 },
  );
  const [relationship, speed] = score(table, phraseFeatures(['partner'])) as [number, number];
  expect(relationship).toBeGreaterThan(speed);
});

it('learns from stories that were written to a plan the kinds of phrases, not where they stand', () => {
  const further = { times: 1, epochs: 1, share: 0.2 };
  const settings = { ...SETTINGS, phrases: { ...SETTINGS.phrases, epochs: 1, further } };
  const learned = (file: string) => {
    const rows = read(
      snippet('built partnerships', 'relationship', file),
      snippet('moved fast', 'speed', file),
    );
    const [reader] = learnPart('phrases 0', rows, checker, settings).phrases!;
    return { places: reader!.labels.weights.some(Boolean), kinds: reader!.kinds.weights.some(Boolean) };
  };
  expect(learned('x-planned')).toEqual({ places: false, kinds: true });
  expect(learned('x')).toEqual({ places: true, kinds: true });
});
