/** `npm run bench -- [name...]`: measures the built package and prints each figure beside its goal. */
import type { Benchmark } from './benchmark.ts';
import { redraw } from './redraw.ts';
import { stream } from './stream.ts';

const BENCHMARKS: Record<string, Benchmark> = { redraw, stream };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  const known = Object.entries(BENCHMARKS).map(([name, { about }]) => `  ${name}  ${about}\n`);
  process.stderr.write(`No benchmark is called ${unknown.join(', ')}. There are:\n${known.join('')}`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    for (const { what, figure, goal, met } of await BENCHMARKS[name]!.run()) {
      process.stdout.write(`${met ? 'met    ' : 'not met'}  ${what}: ${figure} (goal: ${goal})\n`);
    }
  }
}
