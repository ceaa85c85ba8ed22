/** What the last answers showed least often: where practice is worth most now. Pure. */
import type { Attempt } from '../model.ts';
import type { EvidenceCell } from './progress.ts';

export interface Late {
  /** How many of the last attempts were looked at. */
  attempts: number;
  /** The required criterion that was missed most often in them; null where each was always met. */
  weakest: EvidenceCell | null;
}

/** About one answer a question: what came before them tells how it was, and not how it is. */
const LAST = 5;

/** @param attempts in the order of time */
export function findWeakest(attempts: Attempt[]): Late {
  const last = attempts.slice(-LAST);
  const cells = new Map<string, EvidenceCell>();
  for (const { id, met, required } of last.flatMap(({ result }) => result.criteria)) {
    if (!required) continue;
    const cell = cells.get(id) ?? { criterion: id, required, met: 0, tries: 0 };
    cells.set(id, { ...cell, met: cell.met + Number(met), tries: cell.tries + 1 });
  }
  const missed = ({ met, tries }: EvidenceCell): number => tries - met;
  const [weakest] = [...cells.values()]
    .filter((cell) => missed(cell) > 0)
    // Of two missed alike, the one that was asked for less often.
    .sort((a, b) => missed(b) - missed(a) || a.tries - b.tries);
  return { attempts: last.length, weakest: weakest ?? null };
}
