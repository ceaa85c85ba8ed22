/** Whole programs as they are timed: pmdrill, bare Node, and the peers, each on the same story. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
export const PMDRILL = join(HERE, '../../bin/pmdrill.js');
/** Where the peers are installed, and what configures them. */
const PEERS = join(HERE, 'peers');

/** The arguments of a Node program. */
export type Program = string[];

/** What ends with the number of its findings for a status. */
const COUNTS_FINDINGS = /\/write-good\.js$/;
/** Arguments of a program that an error names: there may be a thousand files. */
const NAMED = 3;

export const BARE: Program = ['-e', '0'];

/** @throws where the peers are not installed */
export function peers(): Record<'write-good' | 'textlint' | 'alex', Program> {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    throw new Error('The peers are not installed yet: run `npm ci` in tests/bench/peers.');
  }
  const { resolve } = createRequire(join(PEERS, 'package.json'));
  return {
    'write-good': [join(dirname(resolve('write-good/package.json')), 'bin/write-good.js')],
    textlint: [join(dirname(resolve('textlint/package.json')), 'bin/textlint.js')],
    alex: [join(PEERS, 'node_modules/alex/cli.js')],
  };
}

/**
 * Runs a program to its end and returns its milliseconds; that it found something is no failure.
 * @throws where it could not do its work
 */
export function time(program: Program, input: string | Buffer = ''): number {
  const began = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, program, {
    cwd: PEERS,
    input,
    stdio: ['pipe', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const took = performance.now() - began;
  const failed = COUNTS_FINDINGS.test(program[0]!) ? stderr.length > 0 : status !== null && status > 1;
  if (error || status === null || failed) {
    const name = program.slice(0, NAMED).join(' ') + (program.length > NAMED ? ' …' : '');
    throw error ?? new Error(`${name} ended with ${status}: ${String(stderr).slice(0, 500)}`);
  }
  return took;
}

/** Times programs by turns, so that all meet the same machine; the first round only fills the disk's cache. */
export function timeByTurns<Name extends string>(
  programs: Record<Name, Program>,
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(programs) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const took = time(programs[name]);
      if (round > 0) times[name].push(took);
    }
  }
  return times;
}
