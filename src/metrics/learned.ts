/** What was learned of metrics (`npm run train`), read when a story's are first asked for. */
import { existsSync, readFileSync } from 'node:fs';
import type { Table } from '../checker/learned/tables.ts';
import { readWeights } from '../checker/learned/weights.ts';
import { type Divide, divideBy } from './reading/read.ts';
import { type Choose, chooseBy } from './topic/topic.ts';

export interface MetricWeights {
  /** What an amount is: `ROLES`. */
  roles: Table;
  /** How two amounts stand to each other: `ORDERS`. */
  orders: Table;
  /** What speaks for a phrase as the name of what an amount measures. */
  topics: Table;
}

/** What decides, of a sentence, which amounts are metrics, and what they measure. */
export interface Reader {
  divide: Divide;
  choose: Choose;
}

export const readerOf = ({ roles, orders, topics }: MetricWeights): Reader => ({
  divide: divideBy(roles, orders),
  choose: chooseBy(topics),
});

let known: Reader | undefined;

/** Finds nothing where the data file is not there yet: before the first training. */
export function builtInReader(): Reader {
  const file = new URL('./metrics.bin', import.meta.url);
  known ??= existsSync(file)
    ? readerOf(readWeights<MetricWeights>(readFileSync(file)))
    : { divide: () => [], choose: () => -1 };
  return known;
}
