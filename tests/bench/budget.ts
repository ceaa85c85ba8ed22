/** The regression guard: figures of today, kept in a file, that a later change may not leave far behind. */
import { readFileSync } from 'node:fs';
import type { Row } from './benchmark.ts';

/** The cost of a row by what it measures. */
type Budget = Record<string, number>;

/** Ratios of one machine differ by so much from hour to hour. */
const NOISE = 1.25;

export function readBudget(): Budget {
  return JSON.parse(readFileSync(new URL('./budget.json', import.meta.url), 'utf8')) as Budget;
}

/** @returns what to say of a row that costs more than its budget allows, null for one that does not */
export function overBudget({ what, cost }: Row, budget: Budget): string | null {
  const allowed = budget[what];
  if (cost === undefined || allowed === undefined || cost <= allowed * NOISE) return null;
  const more = (cost / allowed).toFixed(2);
  return `${what}: ${more} times what budget.json allows, and the machine's noise explains ${NOISE}`;
}
