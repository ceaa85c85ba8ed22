/** Learning gives the same bytes each time. */
import { expect, it } from 'vitest';
import { writeWeights } from '../../src/checker/learned/weights.ts';
import { loadContent } from '../../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from '../../tools/train/corpus.ts';
import { joinParts, learnPart, PARTS, SETTINGS } from '../../tools/train/weights.ts';

it('is reproducible', () => {
  const reader = untrainedChecker(loadContent());
  const rows = loadCorpus(listCorpus().slice(0, 1)).slice(0, 5);
  const further = { times: 2, epochs: 1, share: 0.2 };
  const once = Object.fromEntries(
    Object.entries(SETTINGS).map(([part, settings]) => [part, { ...settings, epochs: 1, times: 1, further }]),
  ) as unknown as typeof SETTINGS;
  const stories = readLabelled(rows, reader);
  const learn = (): Uint8Array =>
    writeWeights(
      joinParts(
        PARTS.map((part) => learnPart(part, stories, reader, once)),
        reader.content,
      ),
    );
  expect(Buffer.compare(learn(), learn())).toBe(0);
});
