/** Runs a command line inside the test, with a folder, streams and an environment of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { main } from '../src/cli.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface World {
  env?: Record<string, string>;
  /** What stands in the pipe at standard input; without it there is none. */
  stdin?: string | Uint8Array | Readable;
  /** Standard input and output are a terminal. */
  terminal?: boolean;
  /** Where standard output goes in place of the outcome. */
  stdout?: Writable;
}

/** A folder with files, and with a history of its own in `home`. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pmdrill-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs in a folder that may keep a history in `home`. */
export async function run(cwd: string, argv: string[], world: World | string = {}): Promise<Ran> {
  const {
    env,
    stdin,
    terminal = false,
    ...given
  } = typeof world === 'string' ? { stdin: world } : (world as World);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([collect(stdout), collect(stderr)]);
  const status = await main({
    argv,
    cwd,
    env: { COLUMNS: '80', PMDRILL_HOME: join(cwd, 'home'), ...env },
    stdin: Object.assign(streamOf(stdin), { isTTY: terminal }),
    stdout: given.stdout ?? Object.assign(stdout, { isTTY: terminal }),
    stderr: Object.assign(stderr, { isTTY: terminal }),
    piped: stdin !== undefined,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { status, stdout: out, stderr: err };
}

function streamOf(stdin: World['stdin']): Readable {
  if (stdin instanceof Readable) return stdin;
  return Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]);
}

async function collect(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
