/** Progress as one page: a chart, and beside it the table that says the same. */
import { CHART_STYLE } from '../html/charts.ts';
import { escapeHtml, formatPage } from '../html/page.ts';
import {
  describeLeftOut,
  describeNextStep,
  describeOver,
  describeSelfRating,
  describeSpan,
} from './describe.ts';
import { formatHeat, HEAT_STYLE } from './heat-table.ts';
import type { Progress } from './progress.ts';
import { formatLimits, formatRatings, formatScores, formatVague } from './sections.ts';

export function formatProgressHtml(progress: Progress): string {
  return formatPage({
    title: 'Your progress in pmdrill',
    style: CHART_STYLE + HEAT_STYLE + STYLE,
    body: `<h1>Your progress</h1>
<p class="lead">${escapeHtml(describeSpan(progress))}</p>
${describeLeftOut(progress)
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join('\n')}
<h2>Score by attempt</h2>
${progress.questions.map(formatScores).join('\n')}
<h2>Evidence: how often an answer showed it</h2>
${formatHeat(progress)}
<h2>Vague phrases per 100 words, by week</h2>
${formatVague(progress)}
<h2>Words and time against the limits</h2>
<p>${escapeHtml(describeOver(progress))}</p>
${formatLimits(progress)}
<h2>Your rating against the score</h2>
<p>${escapeHtml(describeSelfRating(progress))}</p>
${formatRatings(progress)}
<p>${escapeHtml(describeNextStep(progress))}</p>`,
  });
}

const STYLE = `
body { max-width: 68rem; padding: 1rem; }
h1 { font-size: 1.6em; margin: 0 0 .3em; } h2 { font-size: 1.2em; margin: 1.8em 0 .5em; border-top: 1px solid var(--line); padding-top: .8em; }
h3 { font-size: 1em; margin: 0; color: var(--accent); grid-column: 1 / -1; } .lead { color: var(--soft); margin: 0 0 1rem; }
section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: .4rem 1.5rem; align-items: start; margin: 0 0 1.2rem; }
figure { margin: 0; } .table { overflow: auto; max-height: 21.5rem; } .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; font-size: .85em; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3em; }
th, td { text-align: left; vertical-align: top; padding: .15em .5em .15em 0; border-bottom: 1px solid var(--line); font-weight: normal; } th { white-space: nowrap; }
thead th { color: var(--soft); position: sticky; top: 0; background: var(--paper); }
section tr > :first-child { position: sticky; left: 0; background: var(--paper); } section thead th:first-child { z-index: 1; }
.legend { list-style: none; margin: .4em 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2em 1em; font-size: .85em; }
.key { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media (max-width: 44rem) { section { grid-template-columns: minmax(0, 1fr); } .table { max-height: 14rem; } }
@page { margin: 12mm; }
@media print {
  body { font-size: 9pt; line-height: 1.25; max-width: none; padding: 0; } h2 { margin: .8em 0 .3em; padding-top: .4em; }
  section { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); margin-bottom: .6rem; }
  section.wide, section.long { grid-template-columns: minmax(0, 1fr); } section.wide figure { max-width: 50%; }
  section.long figure { display: grid; grid-template-columns: 1fr 1fr; } section.long .table { columns: 2; }
  .heat { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .table { max-height: none; overflow: visible; } tr > *, section tr > :first-child { position: static; padding-block: 0; }
  h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; }
}
`;
