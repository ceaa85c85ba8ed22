/** Reads of a story that is being typed only what changed, and what stands so near that the network sees the change. */
import { alikeAtEnds } from '../../span.ts';
import type { Inputs } from './inputs.ts';
import { SEEN } from './layer.ts';
import { type Reader, readTokens } from './network.ts';
import { isSame, type Token } from './token.ts';

/** What each network read last. */
const last = new WeakMap<Reader, { tokens: Token[]; numbers: Float32Array }>();

/** @returns what `readTokens` does */
export function readChanged({ tokens }: Inputs, reader: Reader): Float32Array {
  const known = last.get(reader);
  const numbers = known ? patch(known, tokens, reader) : readTokens(tokens, reader);
  last.set(reader, { tokens, numbers });
  return numbers;
}

function patch(
  known: { tokens: Token[]; numbers: Float32Array },
  tokens: Token[],
  reader: Reader,
): Float32Array {
  const { width } = reader;
  const { head, tail } = alikeAtEnds(tokens, known.tokens, isSame);
  // The numbers from `from` to `to` are read anew.
  const from = Math.max(0, head - SEEN);
  const to = Math.min(tokens.length, tokens.length - tail + SEEN);
  if (to - from > tokens.length / 2) return readTokens(tokens, reader);
  const numbers = new Float32Array(tokens.length * width);
  numbers.set(known.numbers.subarray(0, from * width));
  numbers.set(readTokens(tokens, reader, { from, to }), from * width);
  const moved = known.tokens.length - tokens.length;
  numbers.set(known.numbers.subarray((to + moved) * width), to * width);
  return numbers;
}
