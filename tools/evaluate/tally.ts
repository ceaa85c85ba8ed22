/** What is counted over many stories, in parts that can be put together. */
import { type Checker, checkStory } from '../../src/checker/index.ts';
import { readRow } from '../../src/document/index.ts';
import type { LabelledStory } from '../train/corpus.ts';
import { type Agreement, addCounts, type Counts, judge, type Miss, noAgreement, noCounts } from './score.ts';

interface KindCounts {
  gold: number;
  found: number;
  wrong: number;
}

export interface Tally {
  /** By file, register and all: the figures of each. */
  by: Map<string, Map<string, Counts>>;
  /** By file, and of all: met or not. */
  agreement: Map<string, Agreement>;
  criteria: Map<string, Agreement>;
  kinds: Map<string, KindCounts>;
  /** Each miss and false alarm in its sentence. */
  misses: string[];
}

export const newTally = (): Tally => ({
  by: new Map(),
  agreement: new Map(),
  criteria: new Map(),
  kinds: new Map(),
  misses: [],
});

function at<T>(map: Map<string, T>, key: string, none: () => T): T {
  const value = map.get(key) ?? none();
  map.set(key, value);
  return value;
}

const noKinds = (): KindCounts => ({ gold: 0, found: 0, wrong: 0 });

/** Checks labelled stories and counts what was right. */
export function tallyStories(rows: LabelledStory[], checker: Checker): Tally {
  const tally = newTally();
  for (const row of rows) {
    const result = checkStory(readRow(row.text, { question: row.question }), checker);
    const inferred = checkStory(readRow(row.text), checker).question;
    const { counts, misses, foundGold } = judge(row, result, inferred);
    for (const [table, key] of [
      ['file', row.file],
      ['register', row.register],
      ['all', 'all'],
    ] as const) {
      addCounts(
        at(
          at(tally.by, table, () => new Map<string, Counts>()),
          key,
          noCounts,
        ),
        counts,
      );
    }
    for (const { kind } of row.vague) at(tally.kinds, kind, noKinds).gold += 1;
    for (const kind of foundGold) at(tally.kinds, kind, noKinds).found += 1;
    for (const { what, kind } of misses) if (what === 'wrong') at(tally.kinds, kind, noKinds).wrong += 1;
    for (const { id, met } of result.criteria) {
      const label = row.criteria[id];
      if (label === undefined) continue;
      for (const agreement of [
        at(tally.criteria, id, noAgreement),
        at(tally.agreement, row.file, noAgreement),
        at(tally.agreement, 'all', noAgreement),
      ])
        agreement[label ? 1 : 0][met ? 1 : 0] += 1;
      if (label !== met) tally.misses.push(`criterion ${row.id} ${id}: is ${label ? 'met' : 'not met'}`);
    }
    tally.misses.push(...misses.map((miss) => inSentence(row, miss)));
  }
  return tally;
}

function inSentence({ id, text }: LabelledStory, { what, kind, foundKind, span }: Miss): string {
  const before = text.slice(Math.max(0, span.start - 50), span.start);
  const after = text.slice(span.end, span.end + 40);
  const name = foundKind ? `${kind}, found as ${foundKind}` : kind;
  return `${what} ${id} ${name}: ${before}[${text.slice(span.start, span.end)}]${after}`.replace(/\s+/g, ' ');
}

export function addTally(into: Tally, more: Tally): void {
  for (const [table, rows] of more.by)
    for (const [key, counts] of rows)
      addCounts(
        at(
          at(into.by, table, () => new Map<string, Counts>()),
          key,
          noCounts,
        ),
        counts,
      );
  for (const which of ['agreement', 'criteria'] as const)
    for (const [id, agreement] of more[which]) {
      const sum = at(into[which], id, noAgreement);
      for (const a of [0, 1] as const) for (const b of [0, 1] as const) sum[a][b] += agreement[a][b];
    }
  for (const [kind, counts] of more.kinds) {
    const sum = at(into.kinds, kind, noKinds);
    for (const key of Object.keys(counts) as (keyof KindCounts)[]) sum[key] += counts[key];
  }
  into.misses.push(...more.misses);
}
