/** Progress for a person at a terminal. */
import { nameOf } from '../rule-ids.ts';
import { hang, pad } from '../text/layout.ts';
import type { Look } from '../text/theme.ts';
import { describeTime, isTimed, listAnswers } from './answers.ts';
import {
  describeLeftOut,
  describeNextStep,
  describeOver,
  describeScores,
  describeSelfRating,
  describeSpan,
  NOT_TRIED,
  percent,
} from './describe.ts';
import { heatLines } from './heat.ts';
import { plotLines } from './plot.ts';
import type { Progress, QuestionProgress } from './progress.ts';

const SCORE_ROWS = 5;

export function formatProgress(progress: Progress, look: Look): string {
  const { theme, width } = look;
  const part = (title: string, lines: string[]): string[] =>
    lines.length === 0 ? [] : [theme.strong(title), ...lines, ''];
  const lines = [
    ...hang('', theme.strong(describeSpan(progress)), width),
    ...describeLeftOut(progress).flatMap((line) => hang('', line, width)),
    '',
    ...part(
      'Score by attempt',
      progress.questions.flatMap((question) => [...scoreLines(question, look), '']),
    ).slice(0, -1),
    ...part('Evidence: how often an answer showed it', heatLines(progress, look)),
    ...part('Vague phrases per 100 words, by week', vagueLines(progress, look)),
    ...part('Words and time against the limits', limitLines(progress, look)),
    ...part('Your rating against the score', hang('', describeSelfRating(progress), width)),
    ...hang('', describeNextStep(progress), width).map(theme.strong),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function scoreLines({ title, points }: QuestionProgress, { theme, width }: Look): string[] {
  const scores = points.map(({ score }) => score);
  if (scores.length === 0) return [`${theme.accent(title)}  ${theme.faint(NOT_TRIED)}`];
  const head = `${theme.accent(title)}  ${describeScores(scores)}`;
  if (scores.length === 1) return hang('', head, width);
  return [
    ...hang('', head, width),
    ...plotLines({
      series: [{ values: scores, style: theme.accent, ends: true }],
      width,
      height: SCORE_ROWS,
      min: 0,
      max: 100,
    }),
  ];
}

/** A table of kinds by week, as many of the last weeks as fit. */
function vagueLines({ vague, kinds }: Progress, { theme, width }: Look): string[] {
  const label = Math.max('all kinds'.length, ...kinds.map((kind) => kind.length));
  const weeks = vague.slice(-Math.max(1, Math.floor((width - label) / CELL)));
  const row = (name: string, cells: string[]) =>
    pad(name, label) + cells.map((cell) => cell.padStart(CELL)).join('');
  const number = (value: number) => (value === 0 ? '·' : value.toFixed(1));
  return [
    theme.faint(
      row(
        'week of',
        weeks.map(({ week }) => week.slice(5)),
      ),
    ),
    ...kinds.map((kind) =>
      row(
        nameOf(kind),
        weeks.map(({ per100 }) => number(per100[kind] ?? 0)),
      ),
    ),
    theme.strong(
      row(
        'all kinds',
        weeks.map(({ total }) => number(total)),
      ),
    ),
  ];
}

/** ` 11-23`, ` 10.4`. */
const CELL = 7;

function limitLines(progress: Progress, { theme, width }: Look): string[] {
  const all = listAnswers(progress.questions);
  const timed = all.filter(isTimed);
  const last = timed.at(-1);
  const share = (name: string, values: number[]): string[] =>
    values.length < 2
      ? []
      : [
          ...hang('', theme.faint(`${name}, in % of the limit; the flat line is the limit`), width),
          ...plotLines({
            series: [
              { values: values.map(() => 100), style: theme.faint },
              { values, style: theme.accent, ends: true },
            ],
            width,
            height: 6,
            min: 0,
            max: 150,
          }),
        ];
  return [
    ...hang('', describeOver(progress), width),
    ...share(
      'Words',
      all.map(({ words, wordLimit }) => percent(words, wordLimit)),
    ),
    ...share(
      'Time',
      timed.map(({ seconds, timeLimit }) => percent(seconds, timeLimit)),
    ),
    ...(last ? [theme.faint(`The last answer took ${describeTime(last)}.`)] : []),
  ];
}
