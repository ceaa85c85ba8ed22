/** The terminal that a drill runs in, and how a drill leaves it. */
import { WIDEST, wrapLines } from '../text/layout.ts';
import type { Theme } from '../text/theme.ts';
import type { Screen } from './frames.ts';

export interface Terminal {
  input: NodeJS.ReadableStream;
  screen: Screen;
  theme: Theme;
  /** Monotonic milliseconds. */
  now: () => number;
  /** What is on the page, to draw it again; null: the screen still shows what was there before the drill. */
  page: Block[] | null;
  /** What went wrong while an answer is typed, shown beside it; null: nothing. */
  trouble: string | null;
  /** The clock has just ended an answer, and keys typed now may still be meant for it. */
  timeUp: boolean;
  /** Aborted by a signal and by a terminal that is gone; its reason is an `Interrupted`. */
  left: AbortSignal;
}

/** Lines of a page, broken for the width at hand. */
export type Block = (width: number) => string[];

/** The drill was broken off: 130 by Ctrl+C, 143 by SIGTERM, 129 by SIGHUP or a terminal that is gone. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  readonly status: 129 | 130 | 143;

  constructor(status: Interrupted['status']) {
    super(`interrupted with status ${status}`);
    this.status = status;
  }
}

/** Whether keys reach the drill as they are pressed, or are echoed and become lines and signals first. */
export function setRaw({ input }: Pick<Terminal, 'input'>, raw: boolean): void {
  (input as NodeJS.ReadStream).setRawMode?.(raw);
}

/** Empties the screen, but not the scrollback. */
export const CLEAR = '\x1b[H\x1b[2J';

const MARGIN = '  ';

/** Width for printed text, margins off. */
export function textWidth({ screen }: Pick<Terminal, 'screen'>): number {
  return Math.max(20, Math.min(WIDEST, screen.columns ?? 80) - 2 * MARGIN.length);
}

/** Prints lines with the drill's margin. */
export function print({ screen }: Pick<Terminal, 'screen'>, lines: string[]): void {
  screen.write(lines.map((line) => (line === '' ? '\n' : `${MARGIN}${line}\n`)).join(''));
}

/** Prints lines that were not laid out for the terminal, broken between words. */
export function tell(terminal: Pick<Terminal, 'screen'>, lines: string[]): void {
  print(terminal, wrapLines(lines, textWidth(terminal)));
}

/** Prints a part of the page, and remembers it for `redraw`. */
export function show(terminal: Terminal, block: Block): void {
  if (terminal.page === null) newPage(terminal);
  terminal.page?.push(block);
  print(terminal, block(textWidth(terminal)));
}

/**
 * Starts a clean page: what is on the screen moves into the scrollback, and nothing is erased; the row of the cursor
 * goes with it, for it may hold what was typed before the drill could listen.
 */
export function newPage(terminal: Pick<Terminal, 'screen' | 'page'>): void {
  const { screen } = terminal;
  terminal.page = [];
  screen.write(`${'\n'.repeat(screen.rows ?? 24)}\x1b[H`);
}

/** Draws the page again, for a screen of another size or after another program had it. The scrollback is left alone. */
export function redraw(terminal: Terminal): void {
  if (terminal.page === null) newPage(terminal);
  else terminal.screen.write(CLEAR);
  for (const block of terminal.page ?? []) print(terminal, block(textWidth(terminal)));
}
