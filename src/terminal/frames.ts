/** The output that prompts draw on: each redraw reaches the terminal as one frame, so that nothing flickers. */
import { Writable } from 'node:stream';

/** What a prompt needs of a terminal's output. */
export type Screen = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };

/** Synchronised update, mode 2026; terminals that do not know it ignore it. */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

/** Wraps an output for one prompt, which ends it; its size is read anew each time, for it may change. */
export function frameOutput(output: Screen): Writable & Screen {
  const framed = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      output.write(`${BEGIN}${chunk}${END}`);
      done();
    },
  });
  return Object.defineProperties(framed, {
    isTTY: { get: () => output.isTTY },
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
  }) as Writable & Screen;
}
