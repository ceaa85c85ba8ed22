/** `npm run train`: learns the checker's weights from tests/corpus/ and writes them beside its source. */
import { writeFileSync } from 'node:fs';
import { writeWeights } from '../src/checker/learned/weights.ts';
import { loadContent } from '../src/content/load.ts';
import { learnApart } from './train/apart.ts';

const bytes = writeWeights(await learnApart(loadContent()));
writeFileSync('src/checker/learned/weights.bin', bytes);
console.log(`${(bytes.length / 1e6).toFixed(1)} MB of weights`);
