/**
 * `npm run bench -- [--check] [name...]`: measures the built package and prints each figure beside its goal. `--check`
 * also holds the figures against the budget and fails where one is left far behind.
 */
import { parseArgs } from 'node:util';
import type { Benchmark, Row } from './benchmark.ts';
import { overBudget, readBudget } from './budget.ts';
import { cold } from './cold.ts';
import { memory, size } from './footprint.ts';
import { keystroke } from './keystroke.ts';
import { learned } from './learned.ts';
import { plain } from './plain.ts';
import { redraw } from './redraw.ts';
import { stream } from './stream.ts';
import { throughput } from './throughput.ts';

/** What is run when none is named. */
const USUAL: Record<string, Benchmark> = { cold, throughput, keystroke, memory, size };
const BENCHMARKS: Record<string, Benchmark> = { ...USUAL, learned, plain, redraw, stream };

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  const known = Object.entries(BENCHMARKS).map(([name, { about }]) => `  ${name}  ${about}\n`);
  process.stderr.write(`No benchmark is called ${unknown.join(', ')}. There are:\n${known.join('')}`);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(USUAL)) {
    for (const row of await BENCHMARKS[name]!.run()) {
      rows.push(row);
      process.stdout.write(printRow(row));
    }
  }
  if (values.check) check(rows);
}

function printRow({ what, goal, figure, met }: Row): string {
  return `${met ? 'met    ' : 'not met'}  ${what.padEnd(40)}  ${goal.padEnd(28)}  ${figure}\n`;
}

function check(rows: Row[]): void {
  const budget = readBudget();
  const over = rows.flatMap((row) => overBudget(row, budget) ?? []);
  for (const line of over) process.stderr.write(`${line}\n`);
  process.stdout.write(over.length === 0 ? 'All within the budget.\n' : '');
  process.exitCode = over.length === 0 ? 0 : 1;
}
