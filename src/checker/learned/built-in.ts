/** The weights that ship with the package, read when a story is first checked. */
import { existsSync, readFileSync } from 'node:fs';
import { readWeights, type Weights } from './weights.ts';

let known: Weights | null | undefined;

/** @returns null where the data file is not there yet: before the first training */
export function builtInWeights(): Weights | null {
  if (known !== undefined) return known;
  const file = new URL('./weights.bin', import.meta.url);
  known = existsSync(file) ? readWeights<Weights>(readFileSync(file)) : null;
  return known;
}
