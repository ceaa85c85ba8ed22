/** Rows of a table that tells how things stood before and after, as the sentences that they stand for. Pure. */
import type { Block } from '../model.ts';

/** What the cells of a column tell. */
type Column = 'name' | 'before' | 'after' | 'goal' | 'other';

/** A row is read as "activation: 38 % → 57 %"; cells of tables without such columns stay as they are. */
export function joinRows(blocks: Block[], source: string): Block[] {
  const joined: Block[] = [];
  const cells = blocks.flatMap((block) => (block.kind === 'cell' ? toCells(block, source) : [block]));
  for (const row of toRows(cells, source)) {
    const columns = row[0]!.kind === 'cell' ? readColumns(source, row[0]!.start) : [];
    const told = columns.includes('before') && columns.includes('after');
    joined.push(...(told ? [joinCells(row, columns, source)] : row));
  }
  return joined;
}

/** A row of figures is one block, and a sign stands where its source parts two cells. */
function toCells({ start, text, ...row }: Block, source: string): Block[] {
  const parted = source.slice(start, start + text.length).matchAll(PARTED);
  const ends = [...Array.from(parted, ({ index }) => index), text.length];
  return ends.flatMap((end, at) => {
    const from = at === 0 ? 0 : ends[at - 1]! + 1;
    const cell = text.slice(from, end).trim();
    return cell === '' ? [] : [{ ...row, start: start + text.indexOf(cell, from), text: cell }];
  });
}

/** Cells on one line; any other block is by itself. */
function toRows(blocks: Block[], source: string): Block[][] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1)?.at(-1);
    const beside =
      last?.kind === 'cell' && block.kind === 'cell' && !source.slice(last.start, block.start).includes('\n');
    if (beside) rows.at(-1)!.push(block);
    else rows.push([block]);
  }
  return rows;
}

/** By the head of the table in which a cell lies. */
function readColumns(source: string, start: number): Column[] {
  const above = source.slice(0, start).split('\n').slice(0, -1);
  const rule = above.findLastIndex((line) => RULE.test(line));
  const heads = rule < 1 ? [] : splitCells(above[rule - 1]!);
  const columns = heads.map((head, at): Column => {
    if (at === 0) return 'name';
    return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'other';
  });
  // "Jan | Mar | Jun": of several times the first and the last.
  const times = heads.flatMap((head, at) => (at > 0 && TIME.test(head) ? [at] : []));
  if (!columns.includes('before') && !columns.includes('after') && times.length > 1) {
    for (const at of times) columns[at] = 'goal';
    columns[times[0]!] = 'before';
    columns[times.at(-1)!] = 'after';
  }
  return columns;
}

const PARTED = /(?<!\\)\|/g;
const RULE = /^[\s>|:-]*-[\s|:-]*$/;
const splitCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(PARTED)
    .map((cell) => cell.replace(/[*_`]/g, '').trim());

const KINDS: [Column, RegExp][] = [
  ['goal', /\b(?:target|goal|plan|planned|forecast|budget)\b/i],
  ['before', /^(?:before|baseline|old|from|start|then|was|previous|prior|pre)\b/i],
  ['after', /^(?:after|now|new|to|end|result|today|current|actual|post|outcome)\b/i],
];
const TIME =
  /^(?:(?:Q[1-4]|H[12]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+'?\d{2,4})?|(?:FY)?(?:19|20)\d\d|(?:week|month|day) \d+)$/i;

/** As long as the row; between two cells a sign says how they belong together. */
function joinCells(row: Block[], columns: Column[], source: string): Block {
  const { start } = row[0]!;
  const told = row
    .map((block) => ({ block, column: columns[columnOf(block, source)] ?? 'other' }))
    .filter(({ column }, at, all) => column !== 'other' || all.slice(0, at).some(isAfter))
    .filter(({ column }) => column !== 'goal');
  let text = '';
  told.forEach(({ block, column }, at) => {
    const gap = block.start - start - text.length;
    const sign = signOf(told[at - 1]?.column, column);
    text += (gap > 1 ? ` ${sign}` : sign).padEnd(gap).slice(0, gap) + block.text;
  });
  return { ...row[0]!, text };
}

const isAfter = ({ column }: { column: Column }): boolean => column === 'after';

function columnOf({ start }: Block, source: string): number {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trimStart();
  return (before.match(PARTED) ?? []).length - (before.startsWith('|') ? 1 : 0);
}

function signOf(last: Column | undefined, column: Column): string {
  if (last === 'name') return ':';
  if (column === 'after' && last === 'before') return '→';
  return column === 'before' && last === 'after' ? '←' : ',';
}
