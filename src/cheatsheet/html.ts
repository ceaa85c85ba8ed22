/** The cheat sheet as a page that prints on one sheet of A4 or Letter. */
import { escapeHtml, formatPage } from '../html/page.ts';
import type { Metric } from '../metrics/metric.ts';
import {
  describeChange,
  describeFigures,
  describeLeftOut,
  holdPercent,
  listGaps,
  listNotices,
  listUnanswered,
  listUncounted,
} from './describe.ts';
import type { Quoted } from './evidence.ts';
import { type Fit, fitPage, listRows } from './fit.ts';
import type { Sheet, SheetStory } from './sheet.ts';

/** @param first what to do first, where there is no story */
export function formatSheetHtml(sheet: Sheet, first = ''): string {
  const fit = fitPage(sheet);
  const stories = sheet.stories.map((story) => formatStory(story, fit.printed.includes(story)));
  return formatPage({
    title: 'The numbers you own',
    style: styleFor(fit.points),
    body: `<h1>The numbers you own</h1>
${first === '' ? '' : `<p>${escapeHtml(first)}</p>`}<main>${stories.join('\n')}</main>
${formatNotices(sheet, fit)}${formatLeftOut(sheet, fit)}${formatUnanswered(sheet)}${formatUncounted(sheet)}`,
  });
}

function formatStory(story: SheetStory, printed: boolean): string {
  const gaps = listGaps(story);
  const rows = listRows(story).map(formatMetric);
  const facts = [
    fact('People', story.people),
    fact('Volume', story.volume),
    fact('Timeline', story.timeline),
    fact('Source', story.source),
    gaps.length > 0 ? `<p class="open"><b>Open</b> ${escapeHtml(gaps.join(', '))}</p>` : '',
  ].join('');
  const table = `<table><thead><tr><th scope="col">What</th><th scope="col">Figures</th><th scope="col">Change</th><th scope="col">Line</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<section${printed ? '' : SCREEN_ONLY}><h2>${escapeHtml(story.question)} <small>${escapeHtml(story.name)}</small></h2>
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

/** On a screen there is room for all. */
const SCREEN_ONLY = ' class="screen"';

function formatNotices(sheet: Sheet, { notices }: Fit): string {
  const items = listNotices(sheet).map(
    (notice, at) => `<li${at < notices.length ? '' : SCREEN_ONLY}>${escapeHtml(notice)}</li>`,
  );
  return items.length > 0
    ? `<aside><h2>Figures that do not agree</h2><ul>${items.join('')}</ul></aside>`
    : '';
}

function formatLeftOut({ stories }: Sheet, { printed }: Fit): string {
  const out = stories.length - printed.length;
  return out === 0 ? '' : `<p class="left-out">${escapeHtml(describeLeftOut(out, stories.length))}</p>`;
}

function formatUnanswered(sheet: Sheet): string {
  const items = listUnanswered(sheet).map(
    ({ title, command }) => `${escapeHtml(title)} (<code>${escapeHtml(command)}</code>)`,
  );
  return items.length > 0 ? `<p class="unanswered"><b>No story yet</b> ${items.join(', ')}</p>` : '';
}

/** Of no use on paper. */
const formatUncounted = (sheet: Sheet): string =>
  listUncounted(sheet)
    .map((text) => `<p${SCREEN_ONLY}>${escapeHtml(text)}</p>`)
    .join('');

const styleFor = (points: number): string => `
body { max-width: 72rem; padding: 1rem; }
h1 { font-size: 1.5em; margin: 0 0 .5em; } h2 { font-size: 1.05em; margin: 0 0 .2em; color: var(--accent); }
h2 small { color: var(--soft); font-weight: normal; font-size: .75em; overflow-wrap: anywhere; }
main { columns: 26rem 2; column-gap: 1.5rem; }
section { break-inside: avoid; border-top: 1px solid var(--line); padding: .5em 0; }
table { width: 100%; border-collapse: collapse; font-size: .92em; }
th { width: 34%; } td:nth-child(2) { width: 25%; } td:nth-child(4) { width: 10%; } thead { display: none; }
th, td { text-align: left; vertical-align: top; padding: .08em .5em .08em 0; font-weight: normal; }
td:nth-child(2) { font-weight: bold; }
p { margin: .15em 0; } .line { color: var(--soft); font-size: .8em; white-space: nowrap; } .line::before { content: "l. "; }
.open { color: var(--caution); } aside { border: 1px solid var(--caution); padding: .4em .8em; } aside ul { margin: 0; padding-left: 1.2em; }
@page { margin: 10mm; }
@media print { .screen { display: none; } body { font-size: ${points}pt; line-height: 1.25; max-width: none; padding: 0; } main { columns: 2; column-gap: 6mm; } }
`;
