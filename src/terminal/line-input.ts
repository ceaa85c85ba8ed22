/** Lines typed one after the other, by Node's readline: nothing is redrawn, so that a screen reader says each thing once. */
import { createInterface, type Interface } from 'node:readline';
import type { Key } from './keys.ts';
import { Interrupted, setRaw, type Terminal } from './terminal.ts';

export type LineEnd = 'finished' | 'paused' | 'time-up' | Interrupted;

export interface LineReader {
  /** What the line already holds. */
  open: string;
  /** Takes each line; returns why reading ends with it, or null. */
  line(text: string): LineEnd | null;
  /** Called after Ctrl+Z and `fg` with the time at which the process was stopped. */
  woken?(since: number): void;
  /** Called four times a second with the line being typed; returns what to tell, and why reading ends, if it does. */
  tick?(open: string): { message?: string; ended?: LineEnd };
}

const TICK_MS = 250;

/**
 * Reads lines until one ends it, Ctrl+D or Ctrl+P is pressed, or the drill is left.
 *
 * @returns why it ended, and the line that was still open
 */
export function readLines(terminal: Terminal, reader: LineReader): Promise<{ ended: LineEnd; open: string }> {
  const { input, screen, left } = terminal;
  if (left.aborted) return Promise.resolve({ ended: left.reason as Interrupted, open: reader.open });
  return new Promise((resolve) => {
    const rl = createInterface({ input, output: screen, terminal: true, historySize: 0, prompt: '' });
    let over = false;
    const stop = attend(rl, terminal, reader, (ended) => {
      if (over) return;
      over = true;
      stop();
      const open = applyBackspaces(rl.line);
      rl.close();
      // What is typed before the next prompt is for that one; a Ctrl+D must not be taken for the end of a line.
      setRaw(terminal, true);
      resolve({ ended, open });
    });
    if (reader.open !== '') rl.write(reader.open);
  });
}

/** Listens to the keys, the clock and the signals. Returns what ends it. */
function attend(
  rl: Interface,
  { input, screen, left, now }: Terminal,
  reader: LineReader,
  end: (ended: LineEnd) => void,
): () => void {
  let stoppedAt: number | null = null;
  // Before readline's own listener, which takes Ctrl+D for a deletion where the line is not empty.
  const onKey = (_text: string, { ctrl, name }: Key) => {
    if (ctrl && name === 'd') end('finished');
    if (ctrl && name === 'p') end('paused');
    if (ctrl && name === 'z') stoppedAt = now();
    if (name === 'backspace' && isDumb() && rl.line !== '') screen.write('\b \b');
  };
  const onLeft = () => end(left.reason as Interrupted);
  const timer = setInterval(() => {
    if (stoppedAt !== null) return;
    const { message, ended } = reader.tick?.(applyBackspaces(rl.line)) ?? {};
    if (message !== undefined) tell(rl, screen, message);
    if (ended !== undefined) end(ended);
  }, TICK_MS);
  rl.on('line', (text) => {
    // At the end of its input readline tells of the open line, and goes on holding it.
    Object.assign(rl, { line: '', cursor: 0 });
    const ended = reader.line(applyBackspaces(text));
    if (ended !== null) end(ended);
  });
  rl.on('SIGINT', () => end(new Interrupted(130)));
  rl.on('SIGCONT', () => {
    rl.resume();
    if (stoppedAt !== null) reader.woken?.(stoppedAt);
    stoppedAt = null;
  });
  rl.on('close', () => end(new Interrupted(129)));
  input.prependListener('keypress', onKey);
  left.addEventListener('abort', onLeft);
  return () => {
    clearInterval(timer);
    input.removeListener('keypress', onKey);
    left.removeEventListener('abort', onLeft);
  };
}

/** Tells something without losing sight of the line that is being typed. */
function tell(rl: Interface, screen: NodeJS.WritableStream, message: string): void {
  screen.write(`\n${message}\n`);
  if (isDumb()) {
    screen.write(rl.line);
    return;
  }
  // The cursor now stands at the start of a row, however many rows the line took above.
  Object.assign(rl, { prevRows: 0 });
  rl.prompt(true);
}

/** readline itself looks at the process's own TERM, and on a dumb terminal takes a backspace for a letter. */
function isDumb(): boolean {
  return process.env.TERM === 'dumb';
}

function applyBackspaces(text: string): string {
  let typed = '';
  for (const character of text)
    typed = character === '\x7f' || character === '\b' ? typed.slice(0, -1) : typed + character;
  return typed;
}
