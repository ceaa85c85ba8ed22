/** The output that prompts draw on: each redraw reaches the terminal as one frame, so that nothing flickers. */
import { Writable } from 'node:stream';

/** What a prompt needs of a terminal's output. */
export type Screen = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };

/** Synchronised update, mode 2026; terminals that do not know it ignore it. */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

const HARD_SPACE = '\u00a0';

/**
 * Rows that already fit the screen. inquirer would wrap them again, and measuring each word takes longer than all else
 * between a key and the screen: hard spaces make each row one word, and become ordinary spaces when they are drawn.
 */
export function fitted(rows: string[]): string {
  return rows.join('\n').replaceAll(' ', HARD_SPACE);
}

/** Wraps an output for one prompt, which ends the wrapper. The size is looked up each time, for it may change. */
export function frameOutput(output: Screen): Writable & Screen {
  const framed = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      output.write(`${BEGIN}${String(chunk).replaceAll(HARD_SPACE, ' ')}${END}`);
      done();
    },
  });
  return Object.defineProperties(framed, {
    isTTY: { get: () => output.isTTY },
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
  }) as Writable & Screen;
}
