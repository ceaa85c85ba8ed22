/**
 * compromise's language model as data: unpacked and expanded once, when pmdrill is built, then read from one file at
 * each start.
 */
import { lazily } from '../../memo.ts';
import { type Parts, readParts, toJson, writeParts } from '../../parts.ts';
import type { Match } from './library.ts';
import { packPlan } from './packed.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

/** What of the model takes time to make. */
export interface Model {
  /** The large word lists. */
  lists: Record<ListName, Table<unknown>>;
  one: Record<string, unknown>;
  two: Record<string, unknown>;
  /** What words are turned round by, such as past tenses into infinitives. */
  models: Record<string, unknown>;
}

const LISTS = ['lexicon', 'switches', '_multiCache'] as const;
type ListName = (typeof LISTS)[number];

/** @param plan how the tagger's patterns are swept for */
export function writeModel({ lists, one, two, models }: Model, matches: Match[], plan: Plan): Uint8Array {
  const tables = LISTS.flatMap((name) => {
    const { values, others, text, starts } = lists[name];
    return [
      [`${name}.head`, toJson({ values, others })],
      [`${name}.text`, text],
      [`${name}.starts`, starts],
    ];
  });
  return writeParts({
    ...Object.fromEntries(tables),
    one: toJson(one),
    two: toJson(two),
    models: toJson(Object.keys(models)),
    ...Object.fromEntries(Object.entries(models).map(([name, model]) => [`models.${name}`, toJson(model)])),
    ...packPlan(plan, matches),
  });
}

/** @param file what `writeModel` wrote */
export function readModel(file: Buffer<ArrayBuffer>): Model & { parts: Parts } {
  const parts = readParts(file);
  const listOf = (name: ListName): Table<unknown> => ({
    ...parts.json<Pick<Table<unknown>, 'values' | 'others'>>(`${name}.head`),
    text: parts.text(`${name}.text`),
    starts: parts.numbers(`${name}.starts`),
  });
  const models: Record<string, unknown> = {};
  for (const name of parts.json<string[]>('models')) lazily(models, name, () => parts.json(`models.${name}`));
  return {
    lists: Object.fromEntries(LISTS.map((name) => [name, listOf(name)])) as Model['lists'],
    one: parts.json('one'),
    two: parts.json('two'),
    models,
    parts,
  };
}
