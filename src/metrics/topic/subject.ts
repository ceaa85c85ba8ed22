/** What a sentence is about. Pure. */
import { chainBefore, chainFrom, toWords } from './chain.ts';
import type { Piece } from './pieces.ts';

/** The subject of its first verb, else its first thing. */
export function findSubject(pieces: Piece[], text: string): string {
  const verb = pieces.findIndex(({ kind }) => kind === 'verb');
  const first = pieces.findIndex(({ kind }) => kind === 'thing');
  const subject = verb === -1 ? null : chainBefore(pieces, verb);
  return toWords(pieces, subject ?? chainFrom(pieces, first), text);
}
