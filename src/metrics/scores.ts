/** Scores on a scale, which look like shares: "4.6 out of 5", "4.4/5". Pure. */
import { type Quantity, toQuantity } from '../quantities/index.ts';

/** "4.6/5" comes as two amounts, "3 per 1,000" too, and so does the second of "from 1 in 6 to 1 in 500". */
export function joinScores(amounts: Quantity[], text: string): Quantity[] {
  const isOne = (part: Quantity, whole: Quantity): boolean => {
    const all = text.slice(part.start, whole.end);
    return (
      isScore(all) || isPerMany(all) || (part.kind === 'ratio' && whole.kind !== 'date' && IN_ALL.test(all))
    );
  };
  return amounts.flatMap((amount, at) => {
    const [last, next] = [amounts[at - 1], amounts[at + 1]];
    if (last && isOne(last, amount)) return [];
    if (!next || !isOne(amount, next)) return [amount];
    const kind = isPerMany(text.slice(amount.start, next.end)) ? 'count' : 'ratio';
    return [toQuantity(kind, text, amount.start, next.end)];
  });
}

const IN_ALL = /^\S+ (?:in|of|out of) \S+$/;

/** "4.6 out of 5": nobody counts tenths of people, so a part with a decimal point is no share. */
export const isScore = (text: string): boolean => SCORE.test(text);
const SCORE = /^\d+\.\d+ ?(?:out of|of|\/) ?(?:5|7|10|100)$/;

/** "3 per 1,000": counted as any other number is, but of one whole. */
export const isPerMany = (text: string): boolean => PER_MANY.test(text);
const PER_MANY = /^[\d.,]+ per 1(?:,?000|00|0,?000|00,?000)$/;
