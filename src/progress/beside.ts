/** A chart and beside it the table that says the same; what is newest comes first in each table. Pure. */
import { escapeHtml, formatTable } from '../html/page.ts';

export interface Beside {
  /** What both say. */
  name: string;
  chart: string;
  head: string[];
  /** The newest first: of a table that scrolls, the first rows and columns are in sight. */
  rows: string[][];
  heading?: string;
  /** On paper its table stands below: `wide` has many columns, and `long` many rows, which are set in two columns. */
  shape?: 'wide' | 'long';
}

/** A chart beside its table; on a phone the table stands below it. */
export function beside({ name, chart, head, rows, heading, shape }: Beside): string {
  const title = heading === undefined ? '' : `<h3>${escapeHtml(heading)}</h3>`;
  return `<section${shape === undefined ? '' : ` class="${shape}"`}>${title}<figure>${chart}</figure>${scrolling(name, formatTable(name, head, rows))}</section>`;
}

/** A table that scrolls where it is too wide or too long, also by the keys; it is announced by its name. */
export function scrolling(name: string, table: string): string {
  return `<div class="table" role="region" aria-label="${escapeHtml(name)}" tabindex="0">${table}</div>`;
}
