/** The cheat sheet as a page that prints on one sheet of A4 or Letter. */
import { escapeHtml, formatPage } from '../html/page.ts';
import type { Metric } from '../metrics/metric.ts';
import { describeChange, describeFigures, holdPercent, listGaps, listNotices } from './describe.ts';
import type { Quoted } from './evidence.ts';
import type { Sheet, SheetStory } from './sheet.ts';

/** Printed lines that fit on the shorter of both papers, by size of type in points. */
const SIZES: [points: number, lines: number][] = [
  [10, 54],
  [9, 62],
  [8, 72],
  [7, 84],
];
/** Characters that a printed line of the largest type holds in a column. */
const COLUMN = 46;
/** A story shows no more metrics than this when it is printed; the most telling stand first. */
const MOST_METRICS = 7;

export function formatSheetHtml(sheet: Sheet): string {
  return formatPage({
    title: 'The numbers you own',
    style: styleFor(chooseSize(sheet)),
    body: `<h1>The numbers you own</h1>
<main>${sheet.stories.map(formatStory).join('\n')}</main>
${formatNotices(sheet)}`,
  });
}

function formatStory(story: SheetStory): string {
  const gaps = listGaps(story);
  const rows = [...story.metrics.slice(0, MOST_METRICS), ...story.money.slice(0, MOST_METRICS)].map(
    formatMetric,
  );
  const facts = [
    fact('People', story.people),
    fact('Timeline', story.timeline),
    fact('Source', story.source),
    gaps.length > 0 ? `<p class="open"><b>Open</b> ${escapeHtml(gaps.join(', '))}</p>` : '',
  ].join('');
  const table = `<table><thead><tr><th scope="col">What</th><th scope="col">Figures</th><th scope="col">Change</th><th scope="col">Line</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<section><h2>${escapeHtml(story.question)} <small>${escapeHtml(story.name)}</small></h2>
${rows.length > 0 ? table : ''}${facts}</section>`;
}

function formatMetric(metric: Metric): string {
  const [topic, figures, change] = [
    metric.topic,
    describeFigures(metric),
    holdPercent(describeChange(metric)),
  ].map(escapeHtml);
  return `<tr><th scope="row">${topic}</th><td>${figures}</td><td>${change}</td><td class="line">${metric.line}</td></tr>`;
}

function fact(name: string, quoted: Quoted[]): string {
  if (quoted.length === 0) return '';
  const texts = quoted.map(({ text, line }) => `${escapeHtml(text)} <span class="line">${line}</span>`);
  return `<p><b>${name}</b> ${texts.join('; ')}</p>`;
}

function formatNotices(sheet: Sheet): string {
  const items = listNotices(sheet).map((notice) => `<li>${escapeHtml(notice)}</li>`);
  return items.length > 0
    ? `<aside><h2>Two figures for one thing</h2><ul>${items.join('')}</ul></aside>`
    : '';
}

/** The largest type in which the sheet fits one page, by the lines that it will take. */
function chooseSize(sheet: Sheet): number {
  const lines = countLines(sheet);
  return SIZES.find(([, most]) => lines <= most)?.[0] ?? SIZES.at(-1)![0] * (SIZES.at(-1)![1] / lines);
}

/** In two columns, each half of all lines. */
function countLines(sheet: Sheet): number {
  const wrapped = (text: string): number => Math.ceil(text.length / COLUMN);
  const ofStory = (story: SheetStory): number =>
    4 +
    [...story.metrics.slice(0, MOST_METRICS), ...story.money.slice(0, MOST_METRICS)].reduce(
      (sum, metric) =>
        sum +
        Math.max(1, Math.ceil(metric.topic.length / 18), Math.ceil(describeFigures(metric).length / 14)),
      0,
    ) +
    [story.people, story.timeline, story.source].reduce(
      (sum, quoted) => sum + wrapped(quoted.map(({ text }) => text).join('; ')),
      0,
    );
  const all = sheet.stories.map(ofStory);
  const sum = all.reduce((total, each) => total + each, 0);
  return Math.max(sum / 2 + Math.max(0, ...all) / 2, Math.max(0, ...all)) + listNotices(sheet).length * 3;
}

const styleFor = (points: number): string => `
body { max-width: 72rem; padding: 1rem; }
h1 { font-size: 1.5em; margin: 0 0 .5em; } h2 { font-size: 1.05em; margin: 0 0 .2em; color: var(--accent); }
h2 small { color: var(--soft); font-weight: normal; font-size: .75em; overflow-wrap: anywhere; }
main { columns: 26rem 2; column-gap: 1.5rem; }
section { break-inside: avoid; border-top: 1px solid var(--line); padding: .5em 0; }
table { width: 100%; border-collapse: collapse; font-size: .92em; table-layout: fixed; }
th { width: 34%; } td:nth-child(4) { width: 11%; } thead { display: none; }
th, td { text-align: left; vertical-align: top; padding: .08em .5em .08em 0; font-weight: normal; }
td:nth-child(2) { font-weight: bold; } td:nth-child(3) { color: var(--good); }
p { margin: .15em 0; } .line { color: var(--soft); font-size: .8em; white-space: nowrap; } .line::before { content: "l. "; }
.open { color: var(--caution); } aside { border: 1px solid var(--caution); padding: .4em .8em; } aside ul { margin: 0; padding-left: 1.2em; }
@page { margin: 10mm; }
@media print { body { font-size: ${Math.round(points * 100) / 100}pt; line-height: 1.25; max-width: none; padding: 0; } main { columns: 2; column-gap: 6mm; } }
`;
