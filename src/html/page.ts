/** A self-contained page of HTML: its style inside, nothing from elsewhere, no script. Pure. */
import { printable } from '../text/printable.ts';

export interface PageParts {
  title: string;
  /** CSS beside the colours that every page has. */
  style: string;
  /** HTML. */
  body: string;
}

/** Dark text on white when printed, whatever the screen shows. */
const COLOURS = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --tint: #f6f8fa;
  --good: #1a7f37; --bad: #b3261e; --accent: #0a5cc2; --caution: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; --paper: #0d1117; --tint: #161b22;
    --good: #4ac26b; --bad: #ff8a80; --accent: #79b8ff; --caution: #e3b341; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #f3f3f3;
    --good: #17692f; --bad: #a3211a; --accent: #0a4b9c; --caution: #704900; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; color: var(--ink); background: var(--paper); font: 16px/1.45 system-ui, sans-serif; }
`;

/** The policy lets the page load nothing at all. */
export function formatPage({ title, style, body }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${COLOURS}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Words of a story inside HTML, as text. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A table with a caption; cells are text, the first of each row its heading. */
function formatTable(caption: string, head: string[], rows: string[][]): string {
  const cells = (row: string[]): string =>
    row
      .map((cell, at) =>
        at === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`,
      )
      .join('');
  return `<table><caption>${escapeHtml(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`;
}

interface Beside {
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
