/**
 * Data files of named parts, made when pmdrill is built: a part costs nothing until it is asked for. The file is a line
 * of JSON with the place of each part, then the parts: text in Latin-1, which is decoded at once, and numbers, which are
 * read where they lie.
 */

export interface Parts {
  text(name: string): string;
  numbers(name: string): Int32Array;
  /** The value of a text of JSON. */
  json<T>(name: string): T;
}

type Places = Record<string, [start: number, length: number]>;

const LINE_FEED = 10;
/** Numbers of four bytes lie at multiples of four. */
const toFour = (size: number): number => Math.ceil(size / 4) * 4;

/** @param parts text must hold no letters beyond Latin-1; see `toJson` */
export function writeParts(parts: Record<string, string | Int32Array>): Uint8Array {
  const places: Places = {};
  const chunks: { start: number; bytes: Uint8Array }[] = [];
  let size = 0;
  for (const [name, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? toLatin(part) : new Uint8Array(part.buffer);
    places[name] = [size, typeof part === 'string' ? bytes.length : part.length];
    chunks.push({ start: size, bytes });
    size = toFour(size + bytes.length);
  }
  const head = toLatin(JSON.stringify(places));
  const first = toFour(head.length + 1);
  const file = new Uint8Array(first + size).fill(LINE_FEED);
  file.set(head);
  for (const { start, bytes } of chunks) file.set(bytes, first + start);
  return file;
}

export function readParts(file: Buffer<ArrayBuffer>): Parts {
  const end = file.indexOf(LINE_FEED);
  const first = toFour(end + 1);
  const places = JSON.parse(file.toString('latin1', 0, end)) as Places;
  const text = (name: string): string => {
    const [start, length] = places[name]!;
    return file.toString('latin1', first + start, first + start + length);
  };
  return {
    text,
    numbers: (name) => {
      const [start, length] = places[name]!;
      return new Int32Array(file.buffer, file.byteOffset + first + start, length);
    },
    json: (name) => JSON.parse(text(name)),
  };
}

/** JSON in which letters beyond ASCII are escaped. */
export function toJson(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  return JSON.stringify(value, replacer).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toLatin(text: string): Uint8Array {
  if (/[^\0-\xff]/.test(text)) throw new Error('A part of a data file holds letters beyond Latin-1.');
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
