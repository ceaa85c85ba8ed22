/** The plan of the built-in rubrics' patterns, made when pmdrill is built and read when a story is first checked. */
import { existsSync, readFileSync } from 'node:fs';
import type { Plan } from './plan.ts';
import { openPlan, type Sweeper } from './sweep.ts';

/** A plan with the patterns that it was made from. */
export interface PlannedPatterns {
  matches: string[];
  plan: Plan;
}

let known: Sweeper | null | undefined;

/** @returns null where the file is not there: outside a built package */
export function builtInSweeper(): Sweeper | null {
  if (known !== undefined) return known;
  const file = new URL('./patterns.json', import.meta.url);
  known = existsSync(file) ? open(JSON.parse(readFileSync(file, 'utf8')) as PlannedPatterns) : null;
  return known;
}

const open = ({ matches, plan }: PlannedPatterns): Sweeper =>
  openPlan(
    plan,
    matches.map((match) => ({ match })),
  );
