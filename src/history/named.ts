/** Which attempt an id means, as people type it. Pure. */
import { UserError } from '../errors.ts';
import type { Attempt } from '../model.ts';
import { didYouMean } from '../suggest.ts';

/**
 * @param name an attempt's id, its beginning if that is unique, or `last`
 * @param attempts in the order of time, as the history is read
 * @throws UserError `unknown-attempt`, `ambiguous-attempt`
 */
export function findAttempt<Kept extends Attempt>(name: string, attempts: Kept[]): Kept {
  const newest = attempts.at(-1);
  if (!newest) {
    throw new UserError('unknown-attempt', 'The history holds no attempt yet; make one: pmdrill practice');
  }
  if (name === 'last') return newest;
  const exact = attempts.find(({ id }) => id === name);
  const begun = attempts.filter(({ id }) => id.startsWith(name));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (found) return found;
  const ids = attempts.map(({ id }) => id);
  if (begun.length === 0) {
    const message = `No attempt is called '${name}'.${didYouMean(name, ids)} pmdrill history lists them.`;
    throw new UserError('unknown-attempt', message);
  }
  const meant = begun.map(({ id }) => id).join(', ');
  throw new UserError('ambiguous-attempt', `Several attempts begin with '${name}': ${meant}.`);
}
