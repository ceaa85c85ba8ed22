/** `npm run train`: learns the checker's weights from tests/corpus/ and writes them beside its source. */
import { writeFileSync } from 'node:fs';
import { writeWeights } from '../src/checker/learned/weights.ts';
import { loadContent } from '../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from './train/corpus.ts';
import { contentExamples } from './train/examples.ts';
import { learnWeights } from './train/weights.ts';

const checker = untrainedChecker(loadContent());
const rows = [...loadCorpus(listCorpus()), ...contentExamples(checker)];
const weights = learnWeights(readLabelled(rows, checker), checker);
const bytes = writeWeights(weights);
writeFileSync('src/checker/learned/weights.bin', bytes);
console.log(`${rows.length} stories, snippets and examples, ${(bytes.length / 1e6).toFixed(1)} MB`);
