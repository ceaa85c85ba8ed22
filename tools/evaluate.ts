/**
 * `npm run evaluate [-- FILE...]`: how right the checker is, on stories that it did not learn from.
 *
 * The written files are left out four at a time, and checked with weights learned from all the others; files named on
 * the command line, which lie outside the project, with the weights that ship. The developers' own stories teach and
 * are never counted. `--misses` shows each miss and false alarm in its sentence; `--outside` leaves the written files
 * alone, which take an hour; `--curve` shows what less to learn from would have given.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createChecker } from '../src/checker/index.ts';
import { loadContent } from '../src/content/load.ts';
import { printMetrics } from './evaluate/metrics.ts';
import { toTables } from './evaluate/tables.ts';
import { addTally, newTally, type Tally, tallyStories } from './evaluate/tally.ts';
import { learnApart } from './train/apart.ts';
import { listCorpus, loadCorpus } from './train/corpus.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, outside: { type: 'boolean' }, curve: { type: 'boolean' } },
});

/** Files left out together. */
const FILES_A_FOLD = 4;
/** What the learning curve is drawn for. */
const SHARES = [0.125, 0.25, 0.5, 1];

function print(title: string, tally: Tally): void {
  console.log(`\n## ${title}\n\n${toTables(tally)}`);
  if (values.misses) console.log(`\n${tally.misses.map((miss) => `- ${miss}`).join('\n')}`);
}

/** Some files, checked with weights learned from a share of all the others. */
async function runFold(files: string[], share: number): Promise<Tally> {
  const content = loadContent();
  const weights = await learnApart(content, share, files);
  const held = loadCorpus(listCorpus()).filter(({ file }) => files.includes(file));
  return tallyStories(held, createChecker(content, { weights }));
}

function writtenFolds(): string[][] {
  const written = listCorpus()
    .map((path) => basename(path, '.jsonl'))
    .filter((file) => !file.startsWith('own-'));
  return Array.from({ length: Math.ceil(written.length / FILES_A_FOLD) }, (_, at) =>
    written.slice(at * FILES_A_FOLD, (at + 1) * FILES_A_FOLD),
  );
}

async function crossValidate(): Promise<Tally> {
  const sum = newTally();
  for (const files of writtenFolds()) addTally(sum, await runFold(files, 1));
  return sum;
}

async function printCurve(): Promise<void> {
  const files = writtenFolds()[0]!;
  console.log(`\n## Learned from a share of the stories, measured on ${files.join(' and ')}`);
  for (const share of SHARES)
    console.log(`\n### ${100 * share} %\n\n${toTables(await runFold(files, share))}`);
}

if (values.curve) {
  await printCurve();
} else if (!values.outside) {
  print('Written stories, four files at a time, with weights learned from the others', await crossValidate());
}
if (positionals.length === 0) {
  console.log("\n## Strangers' stories\n\nnot measured: name their files on the command line");
} else {
  const checker = createChecker(loadContent());
  for (const path of positionals)
    print(`${basename(path)}, with the weights that ship`, tallyStories(loadCorpus([path]), checker));
}

printMetrics();
