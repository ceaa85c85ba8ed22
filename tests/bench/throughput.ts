/** Different stories through one process and one thread, start-up included: pmdrill and the peers, each by its bulk way. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLeast, type Benchmark, median, type Row } from './benchmark.ts';
import { PMDRILL, peers, time } from './programs.ts';
import { countWords, differentStories } from './stories.ts';

const STORIES = Number(process.env.STORIES ?? 1000);
const ROUNDS = 3;
const STREAM = [PMDRILL, 'check', '--jsonl', '--fail-on', 'never', '-j'];

export const throughput: Benchmark = {
  about: `${STORIES} different stories in one process, against write-good; and two workers against one`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pmdrill-throughput-'));
    try {
      return measure(differentStories(STORIES), folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measure(stories: string[], folder: string): Row[] {
  const files = stories.map((text, at) => {
    const file = join(folder, `${at}.md`);
    writeFileSync(file, text);
    return file;
  });
  const rows = stories.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const runs = {
    one: () => time([...STREAM, '1'], rows),
    two: () => time([...STREAM, '2'], rows),
    'write-good': () => time([...peers()['write-good'], ...files]),
  };
  const times = { one: [] as number[], two: [] as number[], 'write-good': [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['one', 'write-good', 'two'] as const) times[name].push(runs[name]());
  }
  const words = stories.reduce((sum, text) => sum + countWords(text), 0);
  const speed = (name: keyof typeof times): number => words / (median(times[name]) / 1000);
  const thousands = (name: keyof typeof times): string =>
    `${(speed(name) / 1000).toFixed(1)} k words a second`;
  return [
    atLeast(
      `${stories.length} stories, one thread`,
      speed('one') / speed('write-good'),
      1,
      'times write-good',
      `${thousands('one')}, write-good ${thousands('write-good')}`,
    ),
    atLeast('two workers', speed('two') / speed('one'), leastGain(), 'times one', thousands('two')),
  ];
}

/** Threads of newer Nodes stand less in each other's way. */
const leastGain = (): number => (Number(process.versions.node.split('.')[0]) >= 24 ? 1.7 : 1.4);
