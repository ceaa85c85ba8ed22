/** Progress as one page: a chart, and beside it the table that says the same. */
import { byTime } from '../history/summary.ts';
import { CHART_STYLE, lineChart, scatterChart, stackedBars } from '../html/charts.ts';
import { escapeHtml, formatPage, formatTable } from '../html/page.ts';
import { nameOf } from '../rule-ids.ts';
import { formatTime } from '../text/layout.ts';
import { describeTime, isCounted, isTimed, listAnswers } from './answers.ts';
import { type Calendar, dateOf } from './calendar.ts';
import {
  describeElsewhere,
  describeNextStep,
  describeOver,
  describeSelfRating,
  describeSpan,
  NOT_TRIED,
  percent,
} from './describe.ts';
import { formatHeat, HEAT_STYLE } from './heat-table.ts';
import type { Progress, ProgressPoint, QuestionProgress } from './progress.ts';

export function formatProgressHtml(progress: Progress, calendar: Calendar): string {
  const elsewhere = describeElsewhere(progress);
  return formatPage({
    title: 'Your progress in pmdrill',
    style: CHART_STYLE + HEAT_STYLE + STYLE,
    body: `<h1>Your progress</h1>
<p class="lead">${escapeHtml(describeSpan(progress))}</p>
${elsewhere === null ? '' : `<p>${escapeHtml(elsewhere)}</p>`}
<h2>Score by attempt</h2>
${progress.questions.map((question) => formatScores(question, calendar)).join('\n')}
<h2>Evidence: how often an answer showed it</h2>
${formatHeat(progress)}
<h2>Vague phrases per 100 words, by week</h2>
${formatVague(progress)}
<h2>Words and time against the limits</h2>
<p>${escapeHtml(describeOver(progress))}</p>
${formatLimits(progress, calendar)}
<h2>Your rating against the score</h2>
<p>${escapeHtml(describeSelfRating(progress))}</p>
${formatRatings(progress, calendar)}
<p>${escapeHtml(describeNextStep(progress))}</p>`,
  });
}

interface Beside {
  /** What both say. */
  name: string;
  chart: string;
  head: string[];
  rows: string[][];
  heading?: string;
}

/** A chart beside its table; on a phone the table stands below it. */
function beside({ name, chart, head, rows, heading }: Beside): string {
  const title = heading === undefined ? '' : `<h3>${escapeHtml(heading)}</h3>`;
  const table = `<div class="table" role="region" aria-label="${escapeHtml(name)}" tabindex="0">${formatTable(name, head, rows)}</div>`;
  return `<section>${title}<figure>${chart}</figure>${table}</section>`;
}

function formatScores({ title, points }: QuestionProgress, calendar: Calendar): string {
  if (points.length === 0) return `<h3>${escapeHtml(title)}</h3><p class="lead">${NOT_TRIED}</p>`;
  const dots = points.map(({ score, at }, index) => ({
    value: score,
    hint: `attempt ${index + 1}, ${dateOf(at, calendar)}: ${score}`,
  }));
  const scores = points.map(({ score }) => score);
  const summary = `${title}: ${scores[0]} at first, ${scores.at(-1)} now, best ${Math.max(...scores)}`;
  const rows = points.map(({ at, score }, index) => [String(index + 1), dateOf(at, calendar), String(score)]);
  return beside({
    name: summary,
    chart: lineChart(summary, dots, { title: 'score', max: 100 }, 'attempt'),
    head: ['Attempt', 'Day', 'Score'],
    rows,
    heading: title,
  });
}

/** Kinds drawn apart; the rest together, for more colours than these tell nothing. */
const MOST_KINDS = 4;
const REST = 'other kinds';

function formatVague({ vague, kinds }: Progress): string {
  const drawn = kinds.slice(0, MOST_KINDS);
  const parts = kinds.length > MOST_KINDS ? [...drawn, REST] : drawn;
  const bars = vague.map(({ week, per100, total }) => {
    const apart = drawn.map((kind): [string, number] => [kind, per100[kind] ?? 0]);
    const rest = total - apart.reduce((sum, [, value]) => sum + value, 0);
    return { name: week.slice(5), values: { ...Object.fromEntries(apart), [REST]: Math.max(0, rest) } };
  });
  const highest = Math.max(0.1, ...vague.map(({ total }) => total));
  const legend = parts
    .map((kind, at) => `<li><span class="key s${at + 1}"></span>${escapeHtml(nameOf(kind))}</li>`)
    .join('');
  const row = (name: string, values: number[]) => [name, ...values.map((value) => value.toFixed(1))];
  // Of a table that scrolls, the first columns are in sight.
  const newest = vague.toReversed();
  const rows = [
    ...kinds.map((kind) =>
      row(
        nameOf(kind),
        newest.map(({ per100 }) => per100[kind] ?? 0),
      ),
    ),
    row(
      'all kinds',
      newest.map(({ total }) => total),
    ),
  ];
  const name = 'Vague phrases per 100 words; the newest week comes first in the table';
  const axis = { title: 'per 100 words', max: highest * 1.05 };
  return beside({
    name,
    chart: `${stackedBars(name, bars, parts, axis, 'week of')}<ul class="legend">${legend}</ul>`,
    head: ['Week of', ...newest.map(({ week }) => week.slice(5))],
    rows,
  });
}

/** An answer's words or time, in per cent of its limit. */
interface Share {
  point: ProgressPoint;
  share: number;
  text: string;
}

function drawShares(name: string, shares: Share[], calendar: Calendar): string {
  if (shares.length === 0) return '';
  return lineChart(
    `${name} of each answer, in per cent of its limit`,
    shares.map(({ point, share, text }) => ({
      value: share,
      marked: share > 100,
      hint: `${dateOf(point.at, calendar)}: ${text}`,
    })),
    { title: `${name}, % of limit`, max: Math.max(120, ...shares.map(({ share }) => share)) },
    'attempt',
    100,
  );
}

function formatLimits({ questions }: Progress, calendar: Calendar): string {
  const all = listAnswers(questions);
  const words = all
    .filter(isCounted)
    .map((point) => ({ point, share: percent(point.words, point.wordLimit), text: `${point.words} words` }));
  const time = all.filter(isTimed).map((point) => ({
    point,
    share: percent(point.seconds, point.timeLimit),
    text: describeTime(point),
  }));
  const rows = all.map((answer) => [
    dateOf(answer.at, calendar),
    answer.title,
    isCounted(answer) ? `${answer.words} of ${answer.wordLimit}` : String(answer.words),
    isTimed(answer) ? describeTime(answer) : answer.seconds > 0 ? formatTime(answer.seconds) : '',
  ]);
  return beside({
    name: 'Words and time of each answer',
    chart: drawShares('words', words, calendar) + drawShares('time', time, calendar),
    head: ['Day', 'Question', 'Words', 'Time'],
    rows,
  });
}

function formatRatings({ questions }: Progress, calendar: Calendar): string {
  const rated = questions
    .flatMap(({ points, title }) => points.map((point) => ({ ...point, title })))
    .filter(({ selfRating }) => selfRating !== null)
    .toSorted(byTime);
  if (rated.length === 0) return '';
  const name = 'Your rating of each answer against its score';
  const pairs = rated.map(({ selfRating, score, title }) => ({
    x: selfRating!,
    y: score,
    hint: `${title}: you ${selfRating}, score ${score}`,
  }));
  const across = { title: 'your rating; on the dashed line you and the score agree', min: 1, max: 5 };
  return beside({
    name,
    chart: scatterChart(name, pairs, across, { title: 'score', max: 100 }),
    head: ['Day', 'Question', 'You', 'Score'],
    rows: rated.map(({ at, title, selfRating, score }) => [
      dateOf(at, calendar),
      title,
      `${selfRating} of 5`,
      String(score),
    ]),
  });
}

const STYLE = `
body { max-width: 68rem; padding: 1rem; }
h1 { font-size: 1.6em; margin: 0 0 .3em; } h2 { font-size: 1.2em; margin: 1.8em 0 .5em; border-top: 1px solid var(--line); padding-top: .8em; }
h3 { font-size: 1em; margin: 0; color: var(--accent); grid-column: 1 / -1; } .lead { color: var(--soft); margin: 0; }
section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: .4rem 1.5rem; align-items: start; margin: 0 0 1.2rem; break-inside: avoid-page; }
figure { margin: 0; } .table { overflow: auto; max-height: 21.5rem; }
table { border-collapse: collapse; font-size: .85em; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3em; }
th, td { text-align: left; vertical-align: top; padding: .15em .5em .15em 0; border-bottom: 1px solid var(--line); font-weight: normal; } th { white-space: nowrap; }
thead th { color: var(--soft); position: sticky; top: 0; background: var(--paper); }
.legend { list-style: none; margin: .4em 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2em 1em; font-size: .85em; }
.key { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media (max-width: 44rem) { section { grid-template-columns: minmax(0, 1fr); } .table { max-height: 14rem; } }
@page { margin: 12mm; }
@media print { body { font-size: 10pt; max-width: none; padding: 0; } .table { max-height: none; overflow: visible; } thead th { position: static; } h2 { break-after: avoid; } }
`;
