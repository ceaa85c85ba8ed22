/** A terminal without a process: prompts write to it as to a real one, and a test reads its screen, cursor and colours. */
import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { createTheme } from '../../src/text/theme.ts';

export interface Cell {
  text: string;
  /** The terminal's palette: 1 red, 2 green, 3 yellow, 6 cyan; null: the default colour. */
  color: number | null;
  underline: boolean;
}

export function createVirtualTerminal({ columns = 80, rows = 24 } = {}) {
  const emulator = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 5000,
    convertEol: true,
  });
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    raw: false,
    setRawMode: (_raw: boolean) => input,
  });
  const written: string[] = [];
  const screen = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        emulator.write(String(chunk), () => done());
      },
    }),
    { isTTY: true, columns, rows },
  );
  const buffer = () => emulator.buffer.active;
  const line = (row: number) => buffer().getLine(buffer().baseY + row);
  /** The rows of the screen, without white space at their ends; empty ones at the bottom are left out. */
  const lines = () => {
    const all = Array.from(
      { length: emulator.rows },
      (_, row) => line(row)?.translateToString(true).trimEnd() ?? '',
    );
    return all.slice(0, all.findLastIndex((text) => text !== '') + 1);
  };
  /** Waits until what was typed is drawn: prompts draw in the loop's next turns. */
  const settle = async () => {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
    await new Promise<void>((resolve) => emulator.write('', resolve));
  };

  const leaving = new AbortController();
  const terminal: Terminal = {
    input,
    screen,
    theme: createTheme(false),
    now: () => performance.now(),
    page: null,
    trouble: null,
    timeUp: false,
    left: leaving.signal,
  };

  return {
    input,
    screen,
    /** As the drill has it, without colours; and what breaks the drill off. */
    terminal,
    leaving,
    /** Every write so far. */
    written,
    lines,
    settle,
    /** Rows that have left the screen at the top. */
    scrolledOff: (): number => buffer().baseY,
    cursor: () => ({ row: buffer().cursorY, column: buffer().cursorX }),
    /** What stands left and right of the cursor in its row. */
    aroundCursor(): [string, string] {
      const text = line(buffer().cursorY)?.translateToString(false) ?? '';
      return [text.slice(0, buffer().cursorX).trimStart(), text.slice(buffer().cursorX).trimEnd()];
    },
    /** The cells of the first place where a text is shown. */
    cellsOf(text: string): Cell[] {
      const row = lines().findIndex((shown) => shown.includes(text));
      if (row === -1) throw new Error(`not on the screen: ${text}\n${lines().join('\n')}`);
      const start = line(row)!.translateToString(false).indexOf(text);
      return Array.from({ length: text.length }, (_, index) => {
        const cell = line(row)!.getCell(start + index)!;
        return {
          text: cell.getChars(),
          color: cell.isFgDefault() ? null : cell.getFgColor(),
          underline: cell.isUnderline() !== 0,
        };
      });
    },
    resize(columns: number, rows: number): void {
      emulator.resize(columns, rows);
      Object.assign(screen, { columns, rows });
      screen.emit('resize');
    },
    /** Types raw bytes as a terminal sends them, and waits. */
    async type(...keys: string[]): Promise<void> {
      for (const key of keys) {
        input.write(key);
        await settle();
      }
    },
  };
}

/** What terminals send for keys that are not text. */
export const KEYS = {
  enter: '\r',
  escape: '\x1b',
  ctrlJ: '\n',
  ctrlA: '\x01',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlE: '\x05',
  ctrlK: '\x0b',
  ctrlP: '\x10',
  ctrlU: '\x15',
  ctrlW: '\x17',
  ctrlY: '\x19',
  ctrlUnderscore: '\x1f',
  altEnter: '\x1b\r',
  altB: '\x1bb',
  altD: '\x1bd',
  altF: '\x1bf',
  altU: '\x1bu',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  ctrlRight: '\x1b[1;5C',
  ctrlLeft: '\x1b[1;5D',
  ctrlHome: '\x1b[1;5H',
  ctrlEnd: '\x1b[1;5F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  backspace: '\x7f',
  delete: '\x1b[3~',
  pasteStart: '\x1b[200~',
  pasteEnd: '\x1b[201~',
} as const;
