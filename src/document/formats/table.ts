/** Tables of Markdown: cells of prose, rows of figures, a story a row. Pure. */
import type { Table, TableCell, TableRow } from 'mdast';
import { readLabel } from '../labels.ts';
import { PRINCIPLE } from '../naming.ts';
import { DEEPEST, type Heading, type Run } from '../outline.ts';
import { countWords } from '../words.ts';
import { maskPhrasing, type Reading, type Setting, toRun } from './phrasing.ts';

/**
 * The first row of a table heads its columns and is no prose. Where it labels each of them, its labels stand before
 * the cells below; where it begins with a label itself, it is a row like the others.
 */
export function readTable(table: Table, setting: Setting, reading: Reading): (Heading | Run)[] {
  const [head, ...rows] = table.children;
  const names = head!.children.map((cell) => maskPhrasing(cell, reading).trim());
  const labels = names.map((name) => readLabel(name));
  const firstOf = (row: TableRow): string =>
    row.children[0] ? maskPhrasing(row.children[0], reading).trim() : '';
  const labelled = labels.filter((label) => label?.alone).length;
  const isOfStories = names.some((name) => STORIES.test(name)) && rows.some((row) => isLong(row, reading));
  if (isOfStories || labelled === labels.length || (labelled > 1 && !labels[0]))
    return rows.flatMap((row) => readStory(row, head!, setting, reading));
  const isOfProperties =
    PROPERTIES.test(names[0]!) || (names[0] === '' && rows.some((row) => KEPT.test(firstOf(row))));
  if (names.length === 2 && isOfProperties)
    return rows.map((row) =>
      joinRow(
        row.children.map((cell) => toRun(cell, setting, reading)),
        'paragraph',
      ),
    );
  return (labels[0] ? table.children : rows).flatMap((row) => readRow(row, setting, reading));
}

/** What heads a column of stories' names. */
const STORIES = new RegExp(`^(?:${PRINCIPLE}|questions?|story|stories|title|example|theme)$`, 'i');
/** As Notion shows a page's. */
const PROPERTIES = /^(?:propert(?:y|ies)|field|key)$/i;
/** What such a page's table holds where nothing heads it. */
const KEPT = /^(?:status|tags?|created|last edited.*)$/i;
/** Words of a story in one cell. */
const LEAST_TOLD = 30;
/** Most words of a cell that names the story of its row. */
const LONGEST_NAME = 12;

const isLong = ({ children }: TableRow, reading: Reading): boolean =>
  children.some((cell) => countWords(maskPhrasing(cell, reading)) >= LEAST_TOLD);

/** A row that tells a story: its names as a heading, then each cell behind the label of its column. */
function readStory(row: TableRow, head: TableRow, setting: Setting, reading: Reading): (Heading | Run)[] {
  const cells = row.children.map((cell, at) => {
    const top = head.children[at];
    const name = top ? maskPhrasing(top, reading).trim() : '';
    return { cell, top, name, label: readLabel(name), text: maskPhrasing(cell, reading).trim() };
  });
  const names = cells.filter(
    ({ label, text }) => !label && /\p{L}/u.test(text) && countWords(text) <= LONGEST_NAME,
  );
  const told = cells.filter((each) => !names.includes(each) && (each.label || /\p{L}/u.test(each.text)));
  const run = (cell: TableCell): Run => toRun(cell, setting, reading);
  return [
    ...headOf(names, reading),
    ...told.flatMap(({ cell, top, label }) => (label && top ? [run(top), run(cell)] : [run(cell)])),
  ];
}

function headOf(names: { cell: TableCell; name: string; text: string }[], reading: Reading): Heading[] {
  const [first] = names;
  if (!first) return [];
  const principle = names.find(({ name }) => STORIES.test(name) && IS_PRINCIPLE.test(name))?.text;
  return [
    {
      type: 'heading',
      depth: DEEPEST,
      text: names.map(({ text }) => text.replace(/\s+/g, ' ')).join(' – '),
      ...(principle ? { names: principle } : {}),
      start: reading.start(first.cell),
      end: reading.end(names.at(-1)!.cell),
    },
  ];
}

const IS_PRINCIPLE = new RegExp(`^(?:${PRINCIPLE}|questions?)$`, 'i');

/** "62" says nothing without the name of its row: a row of figures is one run, "spoiled pallets: 62, 11". */
function readRow({ children }: TableRow, setting: Setting, reading: Reading): Run[] {
  const cells = children.map((cell) => toRun(cell, setting, reading));
  const [name, ...figures] = cells;
  if (!name || readLabel(name.text.trim()) || !isNamed(name.text) || !areFigures(figures)) return cells;
  return [joinRow(cells, name.kind)];
}

function joinRow([name, ...cells]: Run[], kind: Run['kind']): Run {
  const text = cells.reduce((row, { start, text }, at) => {
    const sign = text.trim() === '' ? ' ' : at === 0 ? ':' : ',';
    return row.padEnd(start - name!.start) + sign + text.slice(1);
  }, name!.text);
  return { ...name!, kind, text };
}

const isNamed = (text: string): boolean => /\p{L}/u.test(text);

/** Most words of a cell that is a figure with what it counts. */
const MOST_WORDS = 4;

const areFigures = (cells: Run[]): boolean =>
  cells.some(({ text }) => /\d/.test(text)) && cells.every(({ text }) => countWords(text) <= MOST_WORDS);
