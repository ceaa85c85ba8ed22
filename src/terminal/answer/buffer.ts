/** The text being typed and where the cursor stands in it. Pure: each edit returns a new buffer. */

/** What undoing brings back. */
type State = Pick<Buffer, 'text' | 'cursor'>;

/** Nothing else in the drill changes text, so that each edit can be undone and none is lost. */
export interface Buffer {
  text: string;
  /** Offset of the cursor in `text`, always between two graphemes. */
  cursor: number;
  /** The column, in cells, that vertical moves keep; null after any other key. */
  column: number | null;
  /** What the last kills took, for yanking. */
  killed: string;
  /** Earlier states, newest last. */
  past: State[];
  /** What was undone, newest last; any other edit forgets it. */
  future: State[];
  /** What the last edit was: typing in one run is undone as one, and kills in one run are yanked as one. */
  last: 'typing' | 'kill' | 'other';
}

/** As many edits as can be undone; a whole answer is typed in fewer. */
const UNDO_DEPTH = 1000;

/** @param text what is already there; the cursor starts behind it */
export function createBuffer(text = ''): Buffer {
  return { text, cursor: text.length, column: null, killed: '', past: [], future: [], last: 'other' };
}

/** Text as it may be pasted: CR and CRLF are one line feed, a tab two spaces; escape sequences and other control bytes go. */
export function cleanInput(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, '');
}

/** Puts text at the cursor. Letters of one word are undone together. */
export function insert(buffer: Buffer, text: string): Buffer {
  if (text === '') return buffer;
  const typing = text.length <= 2 && !/\s/.test(text);
  const { past } = typing && buffer.last === 'typing' ? buffer : remember(buffer);
  return {
    ...buffer,
    text: buffer.text.slice(0, buffer.cursor) + text + buffer.text.slice(buffer.cursor),
    cursor: buffer.cursor + text.length,
    column: null,
    past,
    future: [],
    last: typing ? 'typing' : 'other',
  };
}

/** Moves the cursor; a grapheme is never cut, for offsets come from the functions of this module or of the layout. */
export function moveTo(buffer: Buffer, cursor: number, column: number | null = null): Buffer {
  return { ...buffer, cursor, column, last: 'other' };
}

/** Removes what lies between the cursor and an offset before or behind it. */
export function remove(buffer: Buffer, to: number): Buffer {
  const [start, end] = to < buffer.cursor ? [to, buffer.cursor] : [buffer.cursor, to];
  if (start === end) return { ...buffer, column: null };
  return {
    ...remember(buffer),
    text: buffer.text.slice(0, start) + buffer.text.slice(end),
    cursor: start,
    column: null,
    last: 'other',
  };
}

/** Removes as `remove` does and keeps the words for yanking; kills that follow each other are kept as one. */
export function kill(buffer: Buffer, to: number): Buffer {
  const taken = buffer.text.slice(Math.min(to, buffer.cursor), Math.max(to, buffer.cursor));
  if (taken === '') return { ...buffer, column: null };
  const before = buffer.last === 'kill' ? buffer.killed : '';
  const killed = to < buffer.cursor ? taken + before : before + taken;
  return { ...remove(buffer, to), killed, last: 'kill' };
}

export function yank(buffer: Buffer): Buffer {
  return { ...insert({ ...buffer, last: 'other' }, buffer.killed), last: 'other' };
}

/** Takes back the last edit; without one, nothing changes. */
export function undo(buffer: Buffer): Buffer {
  const previous = buffer.past.at(-1);
  if (!previous) return buffer;
  return {
    ...buffer,
    ...previous,
    column: null,
    past: buffer.past.slice(0, -1),
    future: [...buffer.future, stateOf(buffer)],
    last: 'other',
  };
}

/** Takes back the last undo, so that one too many loses nothing. */
export function redo(buffer: Buffer): Buffer {
  const next = buffer.future.at(-1);
  if (!next) return buffer;
  const future = buffer.future.slice(0, -1);
  return { ...remember(buffer), ...next, column: null, future, last: 'other' };
}

function remember(buffer: Buffer): Buffer {
  return { ...buffer, past: [...buffer.past, stateOf(buffer)].slice(-UNDO_DEPTH), future: [] };
}

const stateOf = ({ text, cursor }: Buffer): State => ({ text, cursor });
