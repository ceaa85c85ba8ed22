/** From a key to the screen: how long it takes until what was typed at the end of an answer of 300 words is drawn. */
import { stripVTControlCharacters } from 'node:util';
import { type PseudoTerminal, spawnTerminal } from '../terminal/pseudo-terminal.ts';
import { type Benchmark, quantile, type Row } from './benchmark.ts';
import { longAnswer } from './stories.ts';

const WORDS = 300;
const KEYS = 240;
const GOAL_MS = 16;
/** A key that is not drawn by then has been lost. */
const LOST_MS = 5000;
/** Typed again and again; it stands nowhere else, so that a frame shows which of its letters have arrived. */
const NEW_WORD = 'qxzjkv';
/** A frame ends with the end of a synchronised update. */
const FRAME_END = '\x1b[?2026l';

/** Pauses between keys in milliseconds: of a fast typist, of one who thinks, and bursts. */
const PAUSES = [35, 80, 110, 150, 190, 240, 60, 130];

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 15 },
];

/** What this machine allows: a bare Node program that answers each key with a frame of one word. */
const BARE = `process.stdin.setRawMode(true).setEncoding('utf8');
let word = '';
process.stdin.on('data', (key) => {
  word = key === ' ' ? '' : word + key;
  process.stdout.write('\\x1b[?2026h ' + word + ' ${FRAME_END}');
});
process.stdout.write('ready');`;

export const redraw: Benchmark = {
  about: `key to redraw at ${WORDS} words with --coach, in a pseudo-terminal`,
  async run() {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(await measure(size));
    return rows;
  },
};

/** The drill and the bare program by turns, so that both meet the same machine. */
async function measure({ columns, rows }: { columns: number; rows: number }): Promise<Row> {
  const drill = spawnTerminal(['practice', 'earn-trust', '--coach', '--limit', '0'], { columns, rows });
  const bare = spawnTerminal([], { columns, rows }, [process.execPath, '-e', BARE]);
  try {
    await typeAnswer(drill);
    await bare.see('ready');
    const times: number[] = [];
    const floor: number[] = [];
    while (times.length < KEYS) {
      times.push(...(await timeWord(drill)));
      floor.push(...(await timeWord(bare)));
    }
    const most = quantile(times, 0.95);
    return {
      what: `key to redraw, ${columns}x${rows}, ${times.length} keys`,
      figure: `${describe(times)}; bare Node here: ${describe(floor)}`,
      goal: `95 % under ${GOAL_MS} ms`,
      met: most < GOAL_MS,
    };
  } finally {
    drill.dispose();
    bare.dispose();
  }
}

async function typeAnswer(drill: PseudoTerminal): Promise<void> {
  await drill.see('Enter starts');
  drill.type('\r');
  await drill.see(`0 of ${WORDS} words`);
  drill.type(`\x1b[200~${longAnswer(WORDS)} \x1b[201~`);
  await drill.see(`${WORDS} of ${WORDS} words`);
  await drill.see('✓');
}

function describe(times: number[]): string {
  return [0.5, 0.95]
    .map((share) => `${share * 100} % under ${quantile(times, share).toFixed(1)} ms`)
    .join(', ');
}

async function timeWord(terminal: PseudoTerminal): Promise<number[]> {
  const times: number[] = [];
  for (let typed = 1; typed <= NEW_WORD.length; typed++) {
    await sleep(PAUSES[typed % PAUSES.length]!);
    times.push(await timeKey(terminal, NEW_WORD.slice(0, typed)));
  }
  terminal.type(' ');
  return times;
}

/** Types the last letter of a word's beginning, and waits for the frame that shows it so at the end of the text. */
function timeKey(terminal: PseudoTerminal, beginning: string): Promise<number> {
  const shown = new RegExp(`\\s${beginning}\\s`);
  return new Promise((resolve, reject) => {
    const lost = setTimeout(() => reject(new Error(`never drawn: ${beginning}`)), LOST_MS);
    let output = '';
    const listening = terminal.onOutput((data) => {
      output += data;
      const end = output.lastIndexOf(FRAME_END);
      if (end === -1 || !shown.test(stripVTControlCharacters(output.slice(0, end)))) return;
      const took = performance.now() - began;
      clearTimeout(lost);
      listening.dispose();
      resolve(took);
    });
    const began = performance.now();
    terminal.type(beginning.at(-1)!);
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
