/** "Did you mean …?" for ids, commands, keys and options: one rule for all. */
import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to what was typed; null where more than a third of what was typed would have to change. */
export function suggest(typed: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(typed.toLowerCase(), known);
  const allowed = Math.max(2, Math.floor(typed.length / 3));
  return distance(typed.toLowerCase(), best.toLowerCase()) <= allowed ? best : null;
}

/** The end of a message about an unknown word: ` Did you mean 'earn-trust'?`, or all that is known, or nothing. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const best = suggest(typed, known);
  if (best !== null) return ` Did you mean '${best}'?`;
  return known.length > 0 && known.length <= 12 ? ` Known are: ${known.join(', ')}.` : '';
}
