/** A stream of bytes cut into lines, as JSON Lines has them: only a line feed ends one. */

const LINE_FEED = 0x0a;
/** Longest line kept, in bytes: a text of 1 MB in which every character is escaped. */
const LONGEST_LINE = 8_000_000;

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line feed; null where the line is too long to be kept. */
  bytes: Uint8Array | null;
}

/** Yields each line once it is whole, so that never more than one line and one chunk are held. */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size <= LONGEST_LINE) parts.push(bytes);
    else parts = [];
  };
  const finish = (): Line => {
    const bytes = size > LONGEST_LINE ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    [parts, size] = [[], 0];
    number += 1;
    return { number, bytes };
  };
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      take(bytes.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    take(bytes.subarray(start));
  }
  if (size > 0) yield finish();
}
