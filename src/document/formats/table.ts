/** Tables of Markdown: cells of prose, and rows of figures. Pure. */
import type { Table, TableRow } from 'mdast';
import { readLabel } from '../labels.ts';
import type { Run } from '../outline.ts';
import { countWords } from '../words.ts';
import { maskPhrasing, type Reading, type Setting, toRun } from './phrasing.ts';

/**
 * The first row of a table heads its columns and is no prose. Where it labels each of them, its labels stand before
 * the cells below; where it begins with a label itself, it is a row like the others.
 */
export function readTable(table: Table, setting: Setting, reading: Reading): Run[] {
  const [head, ...rows] = table.children;
  const labels = head!.children.map((cell) => readLabel(maskPhrasing(cell, reading).trim()));
  if (!labels.every((label) => label?.alone))
    return (labels[0] ? table.children : rows).flatMap((row) => readRow(row, setting, reading));
  return rows
    .flatMap((row) => row.children.flatMap((cell, at) => [head!.children[at], cell]))
    .flatMap((cell) => (cell ? [toRun(cell, setting, reading)] : []));
}

/** "62" says nothing without the name of its row: a row of figures is one run, "spoiled pallets: 62, 11". */
function readRow({ children }: TableRow, setting: Setting, reading: Reading): Run[] {
  const cells = children.map((cell) => toRun(cell, setting, reading));
  const [name, ...figures] = cells;
  if (!name || readLabel(name.text.trim()) || !isNamed(name.text) || !areFigures(figures)) return cells;
  const text = figures.reduce((row, { start, text }, at) => {
    const sign = text.trim() === '' ? ' ' : at === 0 ? ':' : ',';
    return row.padEnd(start - name.start) + sign + text.slice(1);
  }, name.text);
  return [{ ...name, text }];
}

const isNamed = (text: string): boolean => /\p{L}/u.test(text);

/** Most words of a cell that is a figure with what it counts. */
const MOST_WORDS = 4;

const areFigures = (cells: Run[]): boolean =>
  cells.some(({ text }) => /\d/.test(text)) && cells.every(({ text }) => countWords(text) <= MOST_WORDS);
