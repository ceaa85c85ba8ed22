/** What a prompt of several rows needs of Node's readline beyond what inquirer offers: no other file knows its oddities. */
import type { useEffect } from '@inquirer/core';
import type { Screen } from './frames.ts';
import { CLEAR } from './terminal.ts';

type InquirerReadline = Parameters<Parameters<typeof useEffect>[0]>[0];

/** inquirer's readline with the members of Node's that its type leaves out. */
export type Readline = InquirerReadline & {
  cursor: number;
  removeAllListeners(event: string): void;
  input: NodeJS.ReadableStream & { setRawMode?: (raw: boolean) => unknown };
};

const BRACKETED_PASTE_ON = '\x1b[?2004h';
const BRACKETED_PASTE_OFF = '\x1b[?2004l';
const SHOW_CURSOR = '\x1b[?25h';

/** Written to a terminal that is left in a hurry: no bracketed paste, a cursor. */
export const RESTORE = BRACKETED_PASTE_OFF + SHOW_CURSOR;

/**
 * Tells readline the row in which the cursor stands, from which inquirer places it. The space behind the row keeps
 * the line from being empty: readline closes on Ctrl+D when it is, and the prompt would die.
 *
 * @param offset of the cursor in the row
 */
export function holdLine(rl: Readline, row: string, offset: number): void {
  rl.line = `${row} `;
  rl.cursor = offset;
}

export interface LineEvents {
  /** A paste is under way: its bytes are text, whatever readline takes them for. */
  pasting(): boolean;
  /** Ctrl+C. */
  interrupted(): void;
  /** The input has ended: the terminal is gone. */
  closed(): void;
  /** Ctrl+Z: the process is about to be stopped. */
  suspended(): void;
  /** Ctrl+Z was followed by `fg`. */
  woken(): void;
  /** The size of the screen has changed. */
  resized(): void;
}

/** Listens for what is not a key; the function returned stops it. Turns bracketed paste on for as long. */
export function listen(rl: Readline, screen: Screen, events: LineEvents): () => void {
  // inquirer's own listener would reject the prompt, and what was typed would be lost with it.
  rl.removeAllListeners('SIGINT');
  const interrupt = () => {
    if (!events.pasting()) events.interrupted();
  };
  const suspend = () => {
    if (events.pasting()) return;
    events.suspended();
    rl.input.setRawMode?.(false);
    // The shell's prompt comes where the lower part of the frame was.
    screen.write(`${RESTORE}\r\n\x1b[J`);
    process.kill(process.pid, 'SIGTSTP');
  };
  const wake = () => {
    rl.input.setRawMode?.(true);
    rl.resume();
    screen.write(BRACKETED_PASTE_ON + CLEAR);
    events.woken();
  };
  // A terminal re-wraps what it shows, so that inquirer would erase the wrong rows. The scrollback is left alone.
  const resize = () => {
    screen.write(CLEAR);
    events.resized();
  };
  rl.on('SIGINT', interrupt);
  rl.on('SIGTSTP', suspend);
  rl.on('close', events.closed);
  process.on('SIGCONT', wake);
  screen.on('resize', resize);
  screen.write(BRACKETED_PASTE_ON);
  return () => {
    rl.removeListener('SIGINT', interrupt);
    rl.removeListener('SIGTSTP', suspend);
    rl.removeListener('close', events.closed);
    process.removeListener('SIGCONT', wake);
    screen.removeListener('resize', resize);
    screen.write(BRACKETED_PASTE_OFF);
  };
}
