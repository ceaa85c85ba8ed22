/**
 * compromise's language model as data: unpacked and expanded once, when pmdrill is built, then read from one file at
 * each start.
 */
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

/** What of the model takes time to make. */
export interface Model {
  /** The large word lists. */
  lists: Record<ListName, Table<unknown>>;
  one: Record<string, unknown>;
  two: Record<string, unknown>;
  /** How the tagger's patterns are swept for. */
  plan: Plan;
}

export const LISTS = ['lexicon', 'switches', '_multiCache'] as const;
type ListName = (typeof LISTS)[number];

/**
 * The file is Latin-1: a line of JSON, in which each list has the lengths of its texts, then those texts in the order
 * of `LISTS`.
 */
export function writeModel(model: Model): Uint8Array {
  const texts = LISTS.flatMap((name) => [model.lists[name].sizes, model.lists[name].text]);
  const lists = Object.fromEntries(
    LISTS.map((name) => {
      const { values, others, sizes, text } = model.lists[name];
      return [name, { values, others, sizes: sizes.length, text: text.length }];
    }),
  );
  const head = JSON.stringify({ ...model, lists }).replace(/[^\0-\x7f]/g, escapeLetter);
  return Uint8Array.from(`${head}\n${texts.join('')}`, (letter) => letter.charCodeAt(0));
}

const escapeLetter = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** @param file what `writeModel` wrote, read as Latin-1 */
export function readModel(file: string): Model {
  const end = file.indexOf('\n');
  const head = JSON.parse(file.slice(0, end)) as Model & {
    lists: Record<
      ListName,
      { values: unknown[]; others: Record<string, unknown>; sizes: number; text: number }
    >;
  };
  let at = end + 1;
  const take = (length: number): string => {
    at += length;
    return file.slice(at - length, at);
  };
  const lists = Object.fromEntries(
    LISTS.map((name) => {
      const { values, others, sizes, text } = head.lists[name];
      return [name, { values, others, sizes: take(sizes), text: take(text) }];
    }),
  ) as Model['lists'];
  return { ...head, lists };
}
