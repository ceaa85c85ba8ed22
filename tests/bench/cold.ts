/** One command, from nothing to its end: against bare Node, and against the peers on the same story. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLeast, atMost, type Benchmark, median, type Row } from './benchmark.ts';
import { BARE, PMDRILL, peers, timeByTurns } from './programs.ts';
import { longAnswer } from './stories.ts';

const WORDS = 300;
const ROUNDS = Number(process.env.COLD_ROUNDS ?? 15);

export const cold: Benchmark = {
  about: `${ROUNDS} runs each of --help, --version and check on a story of ${WORDS} words, and of the peers`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'pmdrill-cold-'));
    const story = join(folder, 'story.md');
    writeFileSync(story, `${longAnswer(WORDS)}\n`);
    try {
      return measure(story);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measure(story: string): Row[] {
  const { textlint, alex } = peers();
  const times = timeByTurns(
    {
      bare: BARE,
      help: [PMDRILL, '--help'],
      version: [PMDRILL, '--version'],
      check: [PMDRILL, 'check', story],
      textlint: [...textlint, story],
      alex: [...alex, story],
    },
    ROUNDS,
  );
  const { bare, help, version, check, ...others } = times;
  const node = median(bare);
  const ms = (samples: number[]): string => `${Math.round(median(samples))} ms`;
  const unit = 'times node -e 0';
  return [
    atMost('pmdrill --help', median(help) / node, 1.25, unit, `${ms(help)}, bare ${ms(bare)}`),
    atMost('pmdrill --version', median(version) / node, 1.25, unit, ms(version)),
    atMost(`check, ${WORDS} words, cold`, median(check) / node, 2.2, unit, ms(check)),
    ...Object.entries(others).map(([name, samples]) =>
      atLeast(`check against ${name}, cold`, median(samples) / median(check), 3, 'times faster', ms(samples)),
    ),
  ];
}
