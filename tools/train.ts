/**
 * `npm run train [-- checker|metrics]`: learns, from labelled stories, what the checker and the cheat sheet know, and
 * writes it beside their source. Metrics alone take some minutes, the checker half an hour.
 */
import { writeFileSync } from 'node:fs';
import { writeWeights } from '../src/checker/learned/weights.ts';
import { loadContent } from '../src/content/load.ts';
import { learnApart } from './train/apart.ts';
import { loadLabels, loadTaught } from './train/metric-labels.ts';
import { learnMetrics, toLessons } from './train/metrics.ts';

const LEARN: Record<string, () => object | Promise<object>> = {
  metrics: () => learnMetrics(toLessons([...loadLabels('tuned'), ...loadTaught()])),
  checker: () => learnApart(loadContent()),
};
const FILES: Record<string, string> = {
  metrics: 'src/metrics/metrics.bin',
  checker: 'src/checker/learned/weights.bin',
};

const asked = process.argv.slice(2);
for (const [part, learn] of Object.entries(LEARN)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const bytes = writeWeights(await learn());
  writeFileSync(FILES[part]!, bytes);
  console.log(`${part}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
