/**
 * `npm run evaluate [-- FILE...]`: how right the checker is, on stories that it did not learn from.
 *
 * Each written file is checked with weights learned from all the others; files named on the command line, which lie
 * outside the project, with weights learned from all. The developers' own stories teach and are never counted.
 * `--misses` shows each miss and false alarm in its sentence.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Checker, checkStory, createChecker } from '../src/checker/index.ts';
import { loadContent } from '../src/content/load.ts';
import { readRow } from '../src/document/index.ts';
import { printMetrics } from './evaluate/metrics.ts';
import {
  type Agreement,
  addCounts,
  type Counts,
  figures,
  judge,
  kappa,
  type Miss,
  noAgreement,
  noCounts,
} from './evaluate/score.ts';
import {
  type LabelledStory,
  listCorpus,
  loadCorpus,
  readLabelled,
  untrainedChecker,
} from './train/corpus.ts';
import { contentExamples } from './train/examples.ts';
import { learnWeights } from './train/weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, only: { type: 'string' } },
});

const content = loadContent();
const reader = untrainedChecker(content);
const stories = readLabelled([...loadCorpus(listCorpus()), ...contentExamples(reader)], reader);
const isOwn = (file: string): boolean => file.startsWith('own-');

interface Tally {
  by: Map<string, Map<string, Counts>>;
  criteria: Map<string, Agreement>;
  kinds: Map<string, { gold: number; found: number; wrong: number }>;
}

function check(rows: LabelledStory[], checker: Checker, tally: Tally): void {
  for (const row of rows) {
    const result = checkStory(readRow(row.text, { question: row.question }), checker);
    const inferred = checkStory(readRow(row.text), checker).question;
    const { counts, misses, foundGold } = judge(row, result, inferred);
    for (const [table, key] of [
      ['file', row.file],
      ['register', row.register],
      ['all', 'all'],
    ] as const) {
      const rowsOf = tally.by.get(table) ?? new Map<string, Counts>();
      tally.by.set(table, rowsOf);
      const sum = rowsOf.get(key) ?? noCounts();
      rowsOf.set(key, sum);
      addCounts(sum, counts);
    }
    const kindOf = (kind: string): { gold: number; found: number; wrong: number } => {
      const known = tally.kinds.get(kind) ?? { gold: 0, found: 0, wrong: 0 };
      tally.kinds.set(kind, known);
      return known;
    };
    for (const { kind } of row.vague) kindOf(kind).gold += 1;
    for (const kind of foundGold) kindOf(kind).found += 1;
    for (const { what, kind } of misses) if (what === 'wrong') kindOf(kind).wrong += 1;
    for (const { id, met } of result.criteria) {
      const label = row.criteria[id];
      if (label === undefined) continue;
      const agreement = tally.criteria.get(id) ?? noAgreement();
      tally.criteria.set(id, agreement);
      agreement[label ? 1 : 0][met ? 1 : 0] += 1;
      if (values.misses && label !== met)
        console.log(`  criterion ${row.id} ${id}: is ${label ? 'met' : 'not met'}`);
    }
    if (values.misses) for (const miss of misses) console.log(inSentence(row, miss));
  }
}

function inSentence({ id, text }: LabelledStory, { what, kind, foundKind, span }: Miss): string {
  const before = text.slice(Math.max(0, span.start - 50), span.start);
  const after = text.slice(span.end, span.end + 40);
  const name = foundKind ? `${kind}, found as ${foundKind}` : kind;
  return `  ${what} ${id} ${name}: ${before}[${text.slice(span.start, span.end)}]${after}`.replace(
    /\s+/g,
    ' ',
  );
}

const percent = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3)).padStart(11);

function print(title: string, tally: Tally): void {
  console.log(`\n## ${title}\n`);
  for (const [table, rows] of tally.by) {
    const names = Object.keys(figures(noCounts()));
    console.log(`${table.padEnd(22)}${names.map((name) => name.padStart(11)).join('')}`);
    for (const [key, counts] of rows) {
      console.log(`${key.padEnd(22)}${Object.values(figures(counts)).map(percent).join('')}`);
    }
    console.log('');
  }
  console.log('kind                       labels      found      wrong');
  for (const [kind, { gold, found, wrong }] of tally.kinds) {
    console.log(`${kind.padEnd(22)}${[gold, found, wrong].map((n) => String(n).padStart(11)).join('')}`);
  }
  console.log('\ncriterion                   kappa   accuracy   commoner');
  const sum = noAgreement();
  for (const [id, agreement] of tally.criteria) {
    printAgreement(id, agreement);
    for (const a of [0, 1] as const) for (const b of [0, 1] as const) sum[a][b] += agreement[a][b];
  }
  printAgreement('all', sum);
}

function printAgreement(id: string, agreement: Agreement): void {
  const [[nn, ny], [yn, yy]] = agreement;
  const all = nn + ny + yn + yy;
  const commoner = Math.max(nn + ny, yn + yy) / all;
  console.log(`${id.padEnd(22)}${[kappa(agreement), (nn + yy) / all, commoner].map(percent).join('')}`);
}

const newTally = (): Tally => ({ by: new Map(), criteria: new Map(), kinds: new Map() });

const written = [...new Set(stories.map(({ row }) => row.file))].filter((file) => !isOwn(file));
const folds = values.only ? values.only.split(',').filter((file) => file !== '') : written;
const tally = newTally();
for (const file of values.only === '' ? [] : folds) {
  const others = stories.filter(({ row }) => row.file !== file);
  const checker = createChecker(content, { weights: learnWeights(others, reader) });
  check(
    stories.filter(({ row }) => row.file === file).map(({ row }) => row),
    checker,
    tally,
  );
}
if (tally.by.size > 0) print('Written stories, each file with weights learned from the others', tally);
if (positionals.length === 0) {
  console.log("\n## Strangers' stories\n\nnot measured: name their files on the command line");
} else {
  const checker = createChecker(content, { weights: learnWeights(stories, reader) });
  for (const path of positionals) {
    const outside = newTally();
    check(loadCorpus([path]), checker, outside);
    print(`${basename(path)}, with weights learned from the written stories`, outside);
  }
}

printMetrics();
