/** Runs a command line inside the test, in a folder of its own, and returns what it wrote. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { main } from '../src/cli.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** A folder with files, and with a history of its own in `home`. */
export function makeFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export async function run(cwd: string, argv: string[], stdin = ''): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await main({
    argv,
    cwd,
    env: { PMDRILL_HOME: join(cwd, 'home') },
    stdin: Readable.from(stdin),
    stdout,
    stderr,
    piped: stdin !== '',
  });
  return { status, stdout: take(stdout), stderr: take(stderr) };
}

const take = (stream: PassThrough): string => String(stream.read() ?? '');
