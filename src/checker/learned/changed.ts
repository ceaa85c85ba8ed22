/** Reads of a story that is being typed only what changed, and what stands so near that the network sees the change. */
import { alikeAtEnds } from '../../span.ts';
import { SEEN } from './layer.ts';
import { type Reader, readTokens, type Told } from './network.ts';
import { isEqual, isSame } from './token.ts';

/** What networks read last, by the first of them. */
const last = new WeakMap<Reader, Read>();

interface Read {
  readers: readonly Reader[];
  inputs: Told;
  /** Of each network. */
  numbers: readonly Float32Array[];
  /** Where the numbers stand, and where those of the next text can: to make room anew takes longer than to fill it. */
  rooms: readonly Float32Array[];
  spares: readonly Float32Array[];
}

const NO_ROOM: Float32Array = new Float32Array(0);

/** @returns what `readTokens` does; it stands until the next call but one */
export function readChanged(inputs: Told, readers: readonly Reader[]): readonly Float32Array[] {
  const before = last.get(readers[0]!);
  const known = before && isEqual(before.readers, readers) ? before : undefined;
  const lengths = readers.map(({ width }) => inputs.tokens.length * width);
  const spares = known?.spares ?? readers.map(() => NO_ROOM);
  const rooms = spares.map((spare, at) => {
    const length = lengths[at]!;
    return spare.length < length ? new Float32Array(2 * length) : spare;
  });
  const numbers = rooms.map((room, at) => room.subarray(0, lengths[at]));
  if (known && isEqual(known.inputs.asked, inputs.asked)) patch(known, inputs, numbers);
  else readTokens(inputs, readers, undefined, numbers);
  const next = known?.rooms ?? readers.map(() => NO_ROOM);
  last.set(readers[0]!, { readers, inputs, numbers, rooms, spares: next });
  return numbers;
}

function patch(known: Read, inputs: Told, numbers: readonly Float32Array[]): void {
  const { tokens } = inputs;
  const { readers } = known;
  const before = known.inputs.tokens;
  const { head, tail } = alikeAtEnds(tokens, before, isSame);
  // The numbers from `from` to `to` are read anew.
  const from = Math.max(0, head - SEEN);
  const to = Math.min(tokens.length, tokens.length - tail + SEEN);
  if (to - from > tokens.length / 2) {
    readTokens(inputs, readers, undefined, numbers);
    return;
  }
  const changed = numbers.map((one, at) => {
    const { width } = readers[at]!;
    return one.subarray(from * width, to * width);
  });
  readTokens(inputs, readers, { from, to }, changed);
  const moved = before.length - tokens.length;
  numbers.forEach((one, at) => {
    const { width } = readers[at]!;
    const old = known.numbers[at]!;
    one.set(old.subarray(0, from * width));
    one.set(old.subarray((to + moved) * width), to * width);
  });
}
