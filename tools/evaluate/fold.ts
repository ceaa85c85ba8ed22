/** A process of its own: some files are checked with weights learned from a share (0 to 1) of all the others. */
import { createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from '../train/corpus.ts';
import { contentExamples } from '../train/examples.ts';
import { seededRandom, shuffled } from '../train/random.ts';
import { learnWeights } from '../train/weights.ts';
import { tallyStories } from './tally.ts';

const [share, ...files] = process.argv.slice(2);
const content = loadContent();
const reader = untrainedChecker(content);
const rows = loadCorpus(listCorpus());
const others = [...rows.filter(({ file }) => !files.includes(file)), ...contentExamples(reader)];
const taught = shuffled(others.length, seededRandom(1)).slice(0, Math.round(Number(share) * others.length));
const weights = learnWeights(
  readLabelled(
    taught.sort((a, b) => a - b).map((at) => others[at]!),
    reader,
  ),
  reader,
);
const held = rows.filter(({ file }) => files.includes(file));
process.send!(tallyStories(held, createChecker(content, { weights })));
