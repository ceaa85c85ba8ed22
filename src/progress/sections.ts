/** Sections of the page, a chart and a table each: scores and vague phrases, words and time, ratings. Pure. */
import { lineChart, scatterChart, stackedBars } from '../html/charts.ts';
import { beside, escapeHtml } from '../html/page.ts';
import { nameOf } from '../rule-ids.ts';
import { localDay } from '../text/dates.ts';
import { formatTime } from '../text/layout.ts';
import { describeTime, isTimed, listAnswers } from './answers.ts';
import { NOT_TRIED, percent } from './describe.ts';
import type { Progress, ProgressPoint, QuestionProgress } from './progress.ts';

export function formatScores({ title, points }: QuestionProgress): string {
  if (points.length === 0) return `<h3>${escapeHtml(title)}</h3><p class="lead">${NOT_TRIED}</p>`;
  const dots = points.map(({ score, at }, index) => ({
    value: score,
    hint: `attempt ${index + 1}, ${localDay(at)}: ${score}`,
  }));
  const scores = points.map(({ score }) => score);
  const summary = `${title}: ${scores[0]} at first, ${scores.at(-1)} now, best ${Math.max(...scores)}`;
  const rows = points.map(({ at, score }, index) => [String(index + 1), localDay(at), String(score)]);
  return beside({
    name: summary,
    chart: lineChart(summary, dots, { title: 'score', max: 100 }),
    head: ['Attempt', 'Day', 'Score'],
    rows: rows.toReversed(),
    heading: title,
  });
}

/** Kinds drawn apart; the rest together, for more colours than these tell nothing. */
const MOST_KINDS = 4;
const REST = 'other kinds';

export function formatVague({ vague, kinds }: Progress): string {
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
  const name = 'Vague phrases per 100 words, newest week first';
  const axis = { title: 'per 100 words', max: highest * 1.05 };
  return beside({
    name,
    chart: `${stackedBars(name, bars, parts, axis, 'week of')}<ul class="legend">${legend}</ul>`,
    shape: 'wide',
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

function drawShares(name: string, shares: Share[]): string {
  if (shares.length === 0) return '';
  return lineChart(
    `${name} of each answer, in per cent of its limit`,
    shares.map(({ point, share, text }) => ({
      value: share,
      marked: share > 100,
      hint: `${localDay(point.at)}: ${text}`,
    })),
    { title: `${name}, % of limit`, max: Math.max(120, ...shares.map(({ share }) => share)) },
    100,
  );
}

export function formatLimits({ questions }: Progress): string {
  const all = listAnswers(questions);
  const words = all.map((point) => ({
    point,
    share: percent(point.words, point.wordLimit),
    text: `${point.words} words`,
  }));
  const time = all.filter(isTimed).map((point) => ({
    point,
    share: percent(point.seconds, point.timeLimit),
    text: describeTime(point),
  }));
  const rows = all.map((answer) => [
    localDay(answer.at),
    answer.title,
    `${answer.words}/${answer.wordLimit}`,
    isTimed(answer) ? describeTime(answer, '/') : answer.seconds > 0 ? formatTime(answer.seconds) : '',
  ]);
  return beside({
    name: 'Words and time of each answer',
    chart: drawShares('words', words) + drawShares('time', time),
    shape: 'long',
    head: ['Day', 'Question', 'Words', 'Time'],
    rows: rows.toReversed(),
  });
}

export function formatRatings({ questions }: Progress): string {
  const rated = listAnswers(questions).filter(({ selfRating }) => selfRating !== null);
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
    rows: rated
      .toReversed()
      .map(({ at, title, selfRating, score }) => [localDay(at), title, `${selfRating} of 5`, String(score)]),
  });
}
