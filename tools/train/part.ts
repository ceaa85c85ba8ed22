/** A process of its own, for `learnApart`: learns a part from a share (0 to 1) of all stories but those of some files. */
import { loadContent } from '../../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from './corpus.ts';
import { contentExamples } from './examples.ts';
import { seededRandom, shuffled } from './random.ts';
import { learnPart, type Part } from './weights.ts';

const [part, share, ...leftOut] = process.argv.slice(2);
const checker = untrainedChecker(loadContent());
const rows = [
  ...loadCorpus(listCorpus()).filter(({ file }) => !leftOut.includes(file)),
  ...contentExamples(checker),
];
const some = shuffled(rows.length, seededRandom(1)).slice(0, Math.round(Number(share) * rows.length));
const taught = some.sort((a, b) => a - b).map((at) => rows[at]!);
process.send!(learnPart(part as Part, readLabelled(taught, checker), checker));
