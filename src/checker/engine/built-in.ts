/** The plan of the built-in rubrics' patterns, made when pmdrill is built and read when a story is first checked. */
import { existsSync, readFileSync } from 'node:fs';
import { readParts } from '../../parts.ts';
import { openPacked } from './packed.ts';
import type { Sweeper } from './sweep.ts';

/** A sweeper for the built-in patterns, and whether a pattern is one of them. */
export interface BuiltInSweeper {
  sweeper: Sweeper;
  knows(pattern: string): boolean;
}

let known: BuiltInSweeper | null | undefined;

/** @returns null where the file is not there: outside a built package */
export function builtInSweeper(): BuiltInSweeper | null {
  if (known !== undefined) return known;
  const file = new URL('./patterns.bin', import.meta.url);
  known = existsSync(file) ? open(readFileSync(file)) : null;
  return known;
}

function open(file: Buffer<ArrayBuffer>): BuiltInSweeper {
  const parts = readParts(file);
  const patterns = new Set(parts.json<string[]>('patterns'));
  return { sweeper: openPacked(parts), knows: (pattern) => patterns.has(pattern) };
}
