import { expect, it } from 'vitest';
import { nlp } from '../../../src/checker/engine/index.ts';
import { openTable, packTable } from '../../../src/checker/engine/table.ts';

const words = (nlp.model() as { one: { lexicon: Record<string, unknown> } }).one.lexicon;

it('gives back every word of the lexicon, and no other', () => {
  const table = openTable(packTable(words));
  const wrong = Object.keys(words).filter(
    (word) => JSON.stringify(table[word]) !== JSON.stringify(words[word]),
  );
  expect(wrong).toEqual([]);
  for (const other of ['', 'xyzzy', 'run\t', '\n', 'constructor'])
    expect(Object.hasOwn(table, other)).toBe(false);
});

it('is read like a plain object', () => {
  const table = openTable(packTable({ walk: 'Infinitive', ден: 'Unit' }));
  expect(table.walk).toBe('Infinitive');
  expect(table.ден).toBe('Unit');
  expect(table.run).toBeUndefined();
  expect([Object.hasOwn(table, 'walk'), Object.hasOwn(table, 'run')]).toEqual([true, false]);
  expect(typeof table.toString).toBe('function');
});

it('still knows its words after many that it does not hold', () => {
  const table = openTable(packTable({ walk: 'Infinitive' }));
  for (let at = 0; at < 50_000; at += 1) expect(table[`word ${at}`]).toBeUndefined();
  expect(table.walk).toBe('Infinitive');
});
