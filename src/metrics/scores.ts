/** Scores on a scale, which look like shares: "4.6 out of 5", "4.4/5". Pure. */
import { type Quantity, toQuantity } from '../quantities/index.ts';
import { isPerMany, isScore } from './scales.ts';

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
