/** The evidence heat map as a table of HTML: chart and table in one. Pure. */
import { escapeHtml, scrolling } from '../html/page.ts';
import { nameOf } from '../rule-ids.ts';
import { percent } from './describe.ts';
import { type EvidenceCell, mapEvidence, type Progress } from './progress.ts';

/** Criteria that all questions share stand in one table, what each asks for beside them in one row a question. */
export function formatHeat(progress: Progress): string {
  const { shared, rows } = mapEvidence(progress);
  const head = rows.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const common = shared
    .map(
      (id, row) =>
        `<tr><th scope="row">${nameOf(id)}</th>${rows.map((each) => drawCell(each.shared[row]!)).join('')}</tr>`,
    )
    .join('\n');
  const own = rows
    .flatMap(({ title, own }) =>
      own.map(
        (cell, at) =>
          `<tr><th scope="row">${at === 0 ? escapeHtml(title) : ''}</th><td>${nameOf(cell.criterion)}${cell.required ? '' : ' <small>not required</small>'}</td>${drawCell(cell)}</tr>`,
      ),
    )
    .join('\n');
  const every = `<table><caption>What every story must show, in per cent of the answers</caption><thead><tr><th scope="col">Evidence</th>${head}</tr></thead><tbody>${common}</tbody></table>`;
  const each = `<table><caption>What each question asks for beside it, in per cent</caption><thead><tr><th scope="col">Question</th><th scope="col">Evidence</th><th scope="col">Shown</th></tr></thead><tbody>${own}</tbody></table>`;
  return `<div class="heat">${scrolling('What every story must show', every)}
${scrolling('What each question asks for beside it', each)}</div>`;
}

/** Five shades, from hardly ever to always; the number says the same. */
function drawCell({ met, tries }: EvidenceCell): string {
  if (tries === 0) return '<td></td>';
  const share = percent(met, tries);
  const shade = Math.min(4, Math.floor(share / 20));
  return `<td class="h${shade}" title="${met} of ${tries}">${Math.round(share)}</td>`;
}

export const HEAT_STYLE = `
.heat { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; align-items: start; }
.heat .table { max-height: none; } .heat th, .heat td { white-space: normal; } .heat small { color: var(--soft); } .heat td[class] { white-space: nowrap; } .heat thead th { white-space: normal; vertical-align: bottom; }
.heat td[class] { text-align: right; padding: .15em .5em; border: 1px solid var(--paper); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
${[8, 20, 35, 50, 100].map((share, at) => `.h${at} { background: color-mix(in srgb, var(--s1) ${share}%, var(--paper)); color: ${at === 4 ? 'var(--paper)' : 'var(--ink)'}; }`).join(' ')}
@media (max-width: 44rem) { .heat { grid-template-columns: minmax(0, 1fr); } .heat thead th { font-size: .8em; padding-right: .25em; } }
`;
