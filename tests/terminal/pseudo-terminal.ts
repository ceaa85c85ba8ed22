/** A process in a real pseudo-terminal, with its screen as a person would see it; for tests and for benchmarks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const PMDRILL = fileURLToPath(new URL('../../bin/pmdrill.js', import.meta.url));

export interface RealOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** A folder of an earlier run, to go on in. */
  folder?: string;
}

/** How long to wait for what must come; generous, for test machines are busy. */
const PATIENCE_MS = 20_000;

export type PseudoTerminal = ReturnType<typeof spawnTerminal>;

/** Starts a command; by default `pmdrill` with these arguments. */
export function spawnTerminal(
  args: string[],
  options: RealOptions = {},
  command = [process.execPath, PMDRILL],
) {
  const { columns = 80, rows = 24, env = {} } = options;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'pmdrill-real-'));
  const [file, ...first] = command as [string, ...string[]];
  // The tests' own environment switches colour off.
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env as Record<string, string>;
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  const process_ = spawn(file, [...first, ...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: { ...inherited, PMDRILL_HOME: join(folder, 'home'), ...env },
  });
  let output = '';
  let ended: { status: number; signal: number } | null = null;
  process_.onData((data) => {
    output += data;
    terminal.write(data);
  });
  const exit = new Promise<{ status: number; signal: number }>((resolve) => {
    process_.onExit(({ exitCode, signal }) => {
      ended = { status: exitCode, signal: signal ?? 0 };
      resolve(ended);
    });
  });
  const lines = () =>
    Array.from({ length: terminal.rows }, (_, row) => {
      const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
      return line?.translateToString(true).trimEnd() ?? '';
    });
  const screen = () => lines().join('\n').trimEnd();
  const until = async (what: string, holds: () => boolean) => {
    const began = Date.now();
    while (!holds()) {
      if (Date.now() - began > PATIENCE_MS) throw new Error(`never came: ${what}\n${screen()}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  };

  return {
    folder,
    home: join(folder, 'home'),
    pid: process_.pid,
    exit,
    screen,
    /** All that was written, escape sequences included. */
    output: () => output,
    /** Called with each piece as it is written. */
    onOutput: (listener: (data: string) => void) => process_.onData(listener),
    cursor: () => ({ row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX }),
    scrolledOff: () => terminal.buffer.active.baseY,
    type: (keys: string) => process_.write(keys),
    /** Waits until a text stands on the screen. */
    see: (text: string | RegExp) =>
      until(String(text), () => (typeof text === 'string' ? screen().includes(text) : text.test(screen()))),
    until,
    kill: (signal: string) => process_.kill(signal),
    resize(newColumns: number, newRows: number) {
      terminal.resize(newColumns, newRows);
      process_.resize(newColumns, newRows);
    },
    /** The terminal's window is closed: the master side goes away, and nobody reads any more. */
    close: () => (process_ as unknown as { destroy(): void }).destroy(),
    /** Ends what still runs, and removes the folder unless it was given. */
    dispose() {
      if (!ended) process_.kill('SIGKILL');
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
