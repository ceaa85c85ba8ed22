/** Reads of a story that is being typed only what changed, and what stands so near that the network sees the change. */
import { alikeAtEnds } from '../../span.ts';
import { SEEN } from './layer.ts';
import { type Reader, readTokens, type Told } from './network.ts';
import { isEqual, isSame } from './token.ts';

/** What each network read last. */
const last = new WeakMap<Reader, Read>();

interface Read {
  inputs: Told;
  numbers: Float32Array;
  /** Where the numbers stand, and where those of the next text can: to make room anew takes longer than to fill it. */
  room: Float32Array;
  spare: Float32Array;
}

const NO_ROOM: Float32Array = new Float32Array(0);

/** @returns what `readTokens` does; it stands until the next call but one */
export function readChanged(inputs: Told, reader: Reader): Float32Array {
  const known = last.get(reader);
  const length = inputs.tokens.length * reader.width;
  const spare = known?.spare ?? NO_ROOM;
  const room = spare.length < length ? new Float32Array(2 * length) : spare;
  const numbers = room.subarray(0, length);
  if (known && isEqual(known.inputs.asked, inputs.asked)) patch(known, inputs, reader, numbers);
  else readTokens(inputs, reader, undefined, numbers);
  last.set(reader, { inputs, numbers, room, spare: known?.room ?? NO_ROOM });
  return numbers;
}

function patch(known: Read, inputs: Told, reader: Reader, numbers: Float32Array): void {
  const { tokens } = inputs;
  const before = known.inputs.tokens;
  const { width } = reader;
  const { head, tail } = alikeAtEnds(tokens, before, isSame);
  // The numbers from `from` to `to` are read anew.
  const from = Math.max(0, head - SEEN);
  const to = Math.min(tokens.length, tokens.length - tail + SEEN);
  if (to - from > tokens.length / 2) {
    readTokens(inputs, reader, undefined, numbers);
    return;
  }
  numbers.set(known.numbers.subarray(0, from * width));
  readTokens(inputs, reader, { from, to }, numbers.subarray(from * width, to * width));
  const moved = before.length - tokens.length;
  numbers.set(known.numbers.subarray((to + moved) * width), to * width);
}
