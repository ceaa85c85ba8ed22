/** What pmdrill takes: memory for one check, and room on the disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atMost, type Benchmark, median } from './benchmark.ts';
import { BARE, PMDRILL, type Program } from './programs.ts';
import { longAnswer } from './stories.ts';

const WORDS = 300;
const RUNS = 5;
/** Has a program say, as it ends, the most memory that it ever held. */
const PEAK = "process.on('exit',()=>require('node:fs').writeSync(3,String(process.resourceUsage().maxRSS)))";

export const memory: Benchmark = {
  about: `the most memory that check holds, on a story of ${WORDS} words`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pmdrill-memory-'));
    const [peak, story] = [join(folder, 'peak.cjs'), join(folder, 'story.md')];
    writeFileSync(peak, PEAK);
    writeFileSync(story, longAnswer(WORDS));
    const held = (program: Program): number =>
      median(Array.from({ length: RUNS }, () => peakMegabytes(['--require', peak, ...program])));
    try {
      const bare = held(BARE);
      const check = held([PMDRILL, 'check', story]);
      return [atMost('resident memory of one check', check, 100, 'MB', `bare Node ${bare.toFixed(0)} MB`)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

export const size: Benchmark = {
  about: 'the packed package, unpacked',
  async run() {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(dirname(PMDRILL), '..'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ unpackedSize, size: tarball }] = JSON.parse(packed) as [{ unpackedSize: number; size: number }];
    return [
      atMost('installed size', unpackedSize / 1e6, 15, 'MB', `as a tarball ${(tarball / 1e6).toFixed(1)} MB`),
    ];
  },
};

function peakMegabytes(program: Program): number {
  const { output } = spawnSync(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[3]) / 1024;
}
