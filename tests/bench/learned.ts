/** What the learned part costs beside the tagging of the same stories, in one process. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { atMost, type Benchmark } from './benchmark.ts';
import type { Spent } from './learned-parts.ts';
import { countWords, differentStories } from './stories.ts';

const STORIES = 300;

export const learned: Benchmark = {
  about: `the learned part, question included, against the tagging of ${STORIES} stories`,
  async run() {
    const texts = differentStories(STORIES);
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    const spent = await measure(texts);
    const each = (milliseconds: number): string => ((1000 * milliseconds) / words).toFixed(1);
    const detail = `${each(spent.learned)} µs a word, tagging and clauses ${each(spent.tagging)}, compromise as it comes ${each(spent.stock)}`;
    return [atMost('the learned part', spent.learned / spent.tagging, 0.25, 'times the tagging', detail)];
  },
};

/**
 * The package shows nothing of its parts, and run from source they cost more than in it: tsx has each inner function given
 * its name. So they are bundled as it is, beside the data that they read.
 */
async function measure(texts: string[]): Promise<Spent> {
  const file = `dist/learned-${process.pid}.mjs`;
  try {
    await build({
      entryPoints: ['tests/bench/learned-parts.ts'],
      outfile: file,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
    });
    return JSON.parse(
      execFileSync(process.execPath, [file], { input: JSON.stringify(texts), encoding: 'utf8' }),
    );
  } finally {
    rmSync(file, { force: true });
  }
}
