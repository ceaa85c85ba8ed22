/** Words, time and self-ratings of each answer, drawn for a page. Pure. */
import { lineChart, scatterChart } from '../html/charts.ts';
import { localDay } from '../text/dates.ts';
import { formatTime } from '../text/layout.ts';
import { describeTime, isTimed, listAnswers } from './answers.ts';
import { beside } from './beside.ts';
import { percent } from './describe.ts';
import type { Progress, ProgressPoint } from './progress.ts';

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
