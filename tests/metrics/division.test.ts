/** Which division of a sentence's amounts is the likeliest. */
import { expect, it } from 'vitest';
import { divide, type Odds } from '../../src/metrics/reading/division.ts';

/** Log odds of none, a value, a change, one of a pair; of apart, older first, newer first. */
const LIKELY = {
  none: [0, -9, -9, -9],
  value: [-9, 0, -9, -9],
  change: [-9, -9, 0, -9],
  paired: [-9, -9, -9, 0],
};
const APART = [0, -9, -9];
const OLDER_FIRST = [-9, 0, -9];
const NEWER_FIRST = [-9, -9, 0];

type Pair = [first: number, second: number, odds: number[]];
const orders = (pairs: Pair[]): Odds['orders'] => {
  const all: Odds['orders'] = new Map();
  for (const [first, second, odds] of pairs) all.set(first, (all.get(first) ?? new Map()).set(second, odds));
  return all;
};

it('reads each amount by itself where no two belong together', () => {
  const { none, value, change } = LIKELY;
  expect(
    divide({
      roles: [none, value, change],
      orders: orders([
        [0, 1, APART],
        [1, 2, APART],
      ]),
    }),
  ).toEqual([
    { form: 'value', at: 1 },
    { form: 'change', at: 2 },
  ]);
});

it.each([
  ['older', OLDER_FIRST, { form: 'pair', older: 0, newer: 1 }],
  ['newer', NEWER_FIRST, { form: 'pair', older: 1, newer: 0 }],
])('reads two as one, the %s first', (_, order, pair) => {
  const { paired } = LIKELY;
  expect(divide({ roles: [paired, paired], orders: orders([[0, 1, order]]) })).toEqual([pair]);
});

it('pairs across what stands between, which stays by itself', () => {
  const { paired, value } = LIKELY;
  const parts = divide({
    roles: [paired, value, paired],
    orders: orders([
      [0, 1, APART],
      [0, 2, OLDER_FIRST],
      [1, 2, APART],
    ]),
  });
  expect(parts).toEqual([
    { form: 'pair', older: 0, newer: 2 },
    { form: 'value', at: 1 },
  ]);
});

it('gives each amount to one pair, the likelier', () => {
  const { paired, none } = LIKELY;
  const parts = divide({
    roles: [none, paired, paired],
    orders: orders([
      [0, 1, [-2, -0.2, -9]],
      [0, 2, APART],
      [1, 2, OLDER_FIRST],
    ]),
  });
  expect(parts).toEqual([{ form: 'pair', older: 1, newer: 2 }]);
});

it('takes no pair of which the order is not known, such as one with a date', () => {
  const { paired } = LIKELY;
  expect(divide({ roles: [paired, paired], orders: new Map() })).toEqual([]);
});

it('divides a line of a hundred thousand amounts', () => {
  const roles = Array.from({ length: 100_000 }, () => LIKELY.paired);
  const near = roles.flatMap((_, at): Pair[] =>
    [1, 2, 3]
      .filter((off) => at + off < roles.length)
      .map((off) => [at, at + off, off === 1 ? OLDER_FIRST : APART]),
  );
  expect(divide({ roles, orders: orders(near) })).toHaveLength(roles.length / 2);
});
