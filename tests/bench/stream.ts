/** A million rows through `--jsonl`: whether memory stays where it was, and what a second worker brings. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { listCorpus, loadCorpus } from '../../tools/train/corpus.ts';
import type { Benchmark, Row } from './benchmark.ts';

const PMDRILL = fileURLToPath(new URL('../../bin/pmdrill.js', import.meta.url));

/** Fewer, for a first look: `STREAM_ROWS=50000 npm run bench -- stream`. */
const ROWS = Number(process.env.STREAM_ROWS ?? 1_000_000);
/** Where memory is first looked at: all is loaded and compiled by then. */
const SETTLED = 10_000;
const WORDS = 20;
const MOST_GROWTH = 1.1;

/** Rows in a race of one worker against two, and how often it is run. */
const RACE_ROWS = 5000;
const RACES = 3;
const LEAST_GAIN = 1.4;

export const stream: Benchmark = {
  about: `${ROWS} rows through --jsonl: resident memory, and two workers against one`,
  async run() {
    return [await raceWorkers(), await watchMemory()];
  },
};

async function watchMemory(): Promise<Row> {
  const filter = startFilter(1);
  const began = performance.now();
  let settled = 0;
  await answerAll(filter, ROWS, (answered) => {
    if (answered >= SETTLED && settled === 0) settled = residentMegabytes(filter);
  });
  const end = residentMegabytes(filter);
  const seconds = (performance.now() - began) / 1000;
  await stop(filter);
  return {
    what: `resident memory after ${ROWS} rows of ${WORDS} words`,
    figure: `${end} MB, at ${SETTLED} rows ${settled} MB; ${Math.round(ROWS / seconds)} rows a second`,
    goal: `at most ${MOST_GROWTH} times as much as at ${SETTLED} rows`,
    met: settled > 0 && end <= settled * MOST_GROWTH,
  };
}

/** One and two by turns, so that both meet the same machine. */
async function raceWorkers(): Promise<Row> {
  let [one, two] = [0, 0];
  for (let race = 0; race < RACES; race++) {
    one += await timeRows(1);
    two += await timeRows(2);
  }
  const perSecond = (seconds: number) => Math.round((RACES * RACE_ROWS) / seconds);
  return {
    what: `two workers on ${RACE_ROWS} rows, ${RACES} times`,
    figure: `${(one / two).toFixed(2)} times one (${perSecond(two)} and ${perSecond(one)} rows a second)`,
    goal: `at least ${LEAST_GAIN} times`,
    met: one / two >= LEAST_GAIN,
  };
}

/** Seconds from a filter that has loaded everything to its last answer. */
async function timeRows(jobs: number): Promise<number> {
  const filter = startFilter(jobs);
  // Enough for each worker to have had some.
  await answerAll(filter, 400 * jobs);
  const began = performance.now();
  await answerAll(filter, RACE_ROWS);
  const seconds = (performance.now() - began) / 1000;
  await stop(filter);
  return seconds;
}

type Filter = ChildProcess & { stdin: Writable; stdout: Readable };

function startFilter(jobs: number): Filter {
  const args = [PMDRILL, 'check', '--jsonl', '--fail-on', 'never', '-j', String(jobs)];
  return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] }) as Filter;
}

/** Sends rows as fast as they are taken, and waits for an answer to each. */
async function answerAll(
  { stdin, stdout }: Filter,
  rows: number,
  watch: (answered: number) => void = () => {},
): Promise<void> {
  const all = new Promise<void>((resolve) => {
    let answered = 0;
    const listen = (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) answered += 1;
      watch(answered);
      if (answered < rows) return;
      stdout.off('data', listen);
      resolve();
    };
    stdout.on('data', listen);
  });
  for (let sent = 0; sent < rows; sent++) {
    const row = JSON.stringify({ id: sent, text: TEXTS[sent % TEXTS.length] });
    if (!stdin.write(`${row}\n`)) await once(stdin, 'drain');
  }
  await all;
}

async function stop(filter: Filter): Promise<void> {
  const ended = once(filter, 'exit');
  filter.stdin.end();
  const [status] = await ended;
  if (status !== 0) throw new Error(`the filter ended with ${status}`);
}

function residentMegabytes({ pid }: Filter): number {
  return Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
  );
}

/** Stretches of real stories. */
const TEXTS = loadCorpus(listCorpus()).flatMap(({ text }) => {
  const words = text.split(/\s+/);
  const stretches = Math.floor(words.length / WORDS);
  return Array.from({ length: stretches }, (_, at) => words.slice(at * WORDS, (at + 1) * WORDS).join(' '));
});
