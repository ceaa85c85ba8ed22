/** Declarations of the public API: those that index.d.ts leads to, with endings that a resolver finds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const IMPORT = /(from |import\()(['"])(\.[^'"]+)\.ts\2/g;

export function writeDeclarations(outdir: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-types-'));
  // Inner modules may have types that cannot be declared; where one is reached from the API, its file is missing below.
  spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', folder]);
  copyReachable(join(folder, 'index.d.ts'), folder, outdir, new Set());
  rmSync(folder, { recursive: true });
}

function copyReachable(file: string, from: string, to: string, done: Set<string>): void {
  if (done.has(file)) return;
  done.add(file);
  const text = readFileSync(file, 'utf8');
  const target = join(to, relative(from, file));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replace(IMPORT, '$1$2$3.js$2'));
  for (const [, , , path] of text.matchAll(IMPORT))
    copyReachable(resolve(dirname(file), `${path}.d.ts`), from, to, done);
}
