/** Reads which amounts of a sentence are metrics, by what was learned of it (`npm run train`). Pure. */
import { score, type Table } from '../../checker/learned/tables.ts';
import type { Told } from '../recall.ts';
import type { Sentence } from '../sentence.ts';
import { amountFeatures } from './amount-features.ts';
import { divide, type Part, REACH } from './division.ts';
import { pairFeatures } from './pair-features.ts';

/** @param place of the sentence in its story, from 0 */
export type Divide = (sentence: Sentence, told: Told[], place: number) => Part[];

/** @param roles tells what an amount is, `orders` how two of them stand to each other */
export const divideBy =
  (roles: Table, orders: Table): Divide =>
  (sentence, told, place) =>
    divide({
      roles: sentence.quantities.map((_, at) =>
        toLogOdds(score(roles, amountFeatures(sentence, at, told, place))),
      ),
      orders: new Map(
        sentence.quantities.map((_, first) => [
          first,
          new Map(
            pairedWith(sentence, first).map((second) => [
              second,
              toLogOdds(score(orders, pairFeatures(sentence, first, second))),
            ]),
          ),
        ]),
      ),
    });

/** Places of the amounts behind one that may be one metric with it. */
export const pairedWith = ({ quantities }: Sentence, first: number): number[] =>
  quantities[first]!.kind === 'date'
    ? []
    : quantities.flatMap(({ kind }, at) =>
        at > first && at <= first + REACH && kind !== 'date' ? [at] : [],
      );

function toLogOdds(scores: number[]): number[] {
  const top = Math.max(...scores);
  const sum = scores.reduce((all, each) => all + Math.exp(each - top), 0);
  return scores.map((each) => each - top - Math.log(sum));
}
