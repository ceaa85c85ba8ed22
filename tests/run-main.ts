/** Runs a command line in this process, with streams and an environment of its own. */
import { PassThrough, Readable } from 'node:stream';
import { main } from '../src/cli.ts';
import type { Io } from '../src/io.ts';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

export interface World {
  cwd?: string;
  env?: Record<string, string>;
  /** What stands in the pipe at standard input; without it there is none. */
  stdin?: string | Uint8Array;
  /** Standard input and output are a terminal. */
  terminal?: boolean;
}

export async function runMain(argv: string[], world: World = {}): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io: Io = {
    argv,
    env: { COLUMNS: '80', ...world.env },
    cwd: world.cwd ?? process.cwd(),
    stdin: Object.assign(Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]), {
      isTTY: world.terminal ?? false,
    }),
    stdout: Object.assign(stdout, { isTTY: world.terminal ?? false }),
    stderr: Object.assign(stderr, { isTTY: world.terminal ?? false }),
    piped: world.stdin !== undefined,
  };
  const texts = Promise.all([collect(stdout), collect(stderr)]);
  const status = await main(io);
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { status, stdout: out, stderr: err };
}

async function collect(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
