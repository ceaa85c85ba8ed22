/** A process of its own: some files are checked with weights learned from all the others. */
import { createChecker } from '../../src/checker/index.ts';
import { loadContent } from '../../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from '../train/corpus.ts';
import { contentExamples } from '../train/examples.ts';
import { learnWeights } from '../train/weights.ts';
import { tallyStories } from './tally.ts';

const files = process.argv.slice(2);
const content = loadContent();
const reader = untrainedChecker(content);
const rows = loadCorpus(listCorpus());
const others = [...rows.filter(({ file }) => !files.includes(file)), ...contentExamples(reader)];
const weights = learnWeights(readLabelled(others, reader), reader);
const held = rows.filter(({ file }) => files.includes(file));
process.send!(tallyStories(held, createChecker(content, { weights })));
