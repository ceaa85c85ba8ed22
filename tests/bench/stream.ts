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
/** With less of a processor than this, a busy machine was measured and not the workers. */
const LEAST_SHARE = 0.8;

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
  const one: Lap[] = [];
  const two: Lap[] = [];
  for (let race = 0; race < RACES; race++) {
    one.push(await timeRows(1));
    two.push(await timeRows(2));
  }
  const seconds = (laps: Lap[]) => sum(laps.map(({ wall }) => wall));
  const perSecond = (laps: Lap[]) => Math.round((RACES * RACE_ROWS) / seconds(laps));
  const share = sum(one.map(({ cpu }) => cpu)) / seconds(one);
  const gain = seconds(one) / seconds(two);
  return {
    what: `two workers on ${RACE_ROWS} rows, ${RACES} times`,
    figure:
      `${gain.toFixed(2)} times one (${perSecond(two)} and ${perSecond(one)} rows a second); ` +
      `one had ${Math.round(share * 100)} % of a processor`,
    goal: `at least ${LEAST_GAIN} times, of one that has ${LEAST_SHARE * 100} % of a processor`,
    met: gain >= LEAST_GAIN && share >= LEAST_SHARE,
  };
}

/** What rows took, in seconds. */
interface Lap {
  wall: number;
  cpu: number;
}

/** From a filter that has loaded everything to its last answer. */
async function timeRows(jobs: number): Promise<Lap> {
  const filter = startFilter(jobs);
  // Enough for each worker to have had some.
  await answerAll(filter, 400 * jobs);
  const [began, used] = [performance.now(), processorSeconds(filter)];
  await answerAll(filter, RACE_ROWS);
  const lap = { wall: (performance.now() - began) / 1000, cpu: processorSeconds(filter) - used };
  await stop(filter);
  return lap;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

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

const residentMegabytes = (filter: Filter) => Math.round(askSystem(filter, 'rss') / 1024);
const processorSeconds = (filter: Filter) => askSystem(filter, 'cputimes');

function askSystem({ pid }: Filter, field: string): number {
  return Number(execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }));
}

/** Stretches of real stories. */
const TEXTS = loadCorpus(listCorpus()).flatMap(({ text }) => {
  const words = text.split(/\s+/);
  const stretches = Math.floor(words.length / WORDS);
  return Array.from({ length: stretches }, (_, at) => words.slice(at * WORDS, (at + 1) * WORDS).join(' '));
});
