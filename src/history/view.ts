/** The history as lines for a person. Pure. */
import type { FollowUp, Question, ResultSummary } from '../model.ts';
import { titleOf } from '../names.ts';
import { isMissing, isVague, nameOf } from '../rule-ids.ts';
import { missingIn } from '../story.ts';
import { localMinute } from '../text/dates.ts';
import { count, formatTime, hang, pad, truncate } from '../text/layout.ts';
import { printable, printableLines } from '../text/printable.ts';
import type { Look, Theme } from '../text/theme.ts';
import { onOneLine } from '../text/words.ts';
import type { KeptAttempt } from './attempts.ts';
import { describeScore, finalResult, isUnanswered, SKIPPED } from './summary.ts';

/** A column of the list; a narrow terminal leaves out those of the highest ranks, and shortens one that may be cut. */
interface Column {
  title: string;
  rank: number;
  cut?: boolean;
  right?: boolean;
  cell(attempt: KeptAttempt, questions: Question[]): string;
}

const COLUMNS: Column[] = [
  { title: 'Id', rank: 1, cell: ({ id }) => id },
  { title: 'When', rank: 3, cell: ({ at }) => localMinute(at) },
  { title: 'Question', rank: 1, cut: true, cell: ({ question }, questions) => titleOf(question, questions) },
  { title: 'Score', rank: 1, right: true, cell: describeScore },
  { title: 'Verdict', rank: 4, cell: unlessSkipped((attempt) => finalResult(attempt).verdict) },
  { title: 'Words', rank: 5, right: true, cell: unlessSkipped(({ result }) => String(result.words)) },
  {
    title: 'Time',
    rank: 5,
    right: true,
    cell: ({ answer }) => (answer.seconds > 0 ? formatTime(answer.seconds) : ''),
  },
  {
    title: 'Self',
    rank: 6,
    right: true,
    cell: ({ selfRating }) => (selfRating === null ? '' : `${selfRating}/5`),
  },
];

/** Leaves the cell of a skipped question empty. */
function unlessSkipped(cell: (attempt: KeptAttempt) => string): Column['cell'] {
  return (attempt) => (isUnanswered(attempt) ? '' : cell(attempt));
}

const GAP = '  ';

/** One attempt a line, in the order given, under a line of titles; as many columns as the width holds. */
export function listLines(attempts: KeptAttempt[], questions: Question[], { theme, width }: Look): string[] {
  const columns = COLUMNS.map((column) => {
    const cells = attempts.map((attempt) => printable(column.cell(attempt, questions)));
    return { ...column, cells, width: Math.max(column.title.length, ...cells.map((cell) => cell.length)) };
  });
  let shown = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const total = () => shown.reduce((sum, column) => sum + column.width + GAP.length, -GAP.length);
  for (let rank = 6; rank > 1 && total() > width; rank--)
    shown = shown.filter((column) => column.rank < rank);
  const over = Math.max(0, total() - width);
  shown = shown.map((column) => (column.cut ? narrowed(column, column.width - over) : column));
  const line = (texts: string[]) =>
    truncate(
      shown
        .map(({ right, width }, index) => (right ? texts[index]!.padStart(width) : pad(texts[index]!, width)))
        .join(GAP)
        .trimEnd(),
      width,
    );
  return [
    theme.faint(line(shown.map(({ title }) => title))),
    ...attempts.map((_, row) => line(shown.map(({ cells }) => cells[row]!))),
  ];
}

function narrowed<Told extends { cells: string[]; width: number }>(column: Told, width: number): Told {
  const narrow = Math.max(LEAST_CUT, width);
  return { ...column, width: narrow, cells: column.cells.map((cell) => truncate(cell, narrow)) };
}

/** A shorter title would say nothing. */
const LEAST_CUT = 8;

/** All of one attempt: what was asked, answered and found. */
export function attemptLines(kept: KeptAttempt, questions: Question[], look: Look): string[] {
  const { theme, width } = look;
  const attempt = withoutControls(kept);
  const { id, at, question, wording, answer, input, mode } = attempt;
  return [
    `${theme.accent(titleOf(question, questions))}  ${theme.faint(`${id}, ${localMinute(at)}, ${input}, ${mode}`)}`,
    '',
    ...hang('', theme.strong(wording), width),
    '',
    ...(answer.text.trim() === ''
      ? []
      : [...answer.text.split('\n').flatMap((text) => hang('', text, width)), '']),
    ...factLines(attempt, look),
    ...attempt.followUps.flatMap((followUp) => ['', ...followUpLines(followUp, look)]),
    ...nextStep(attempt, questions).flatMap((line) => ['', ...hang('', theme.faint(line), width)]),
  ];
}

/** All its texts made safe to print: it may have been imported, or have come from a pipe. */
function withoutControls(attempt: KeptAttempt): KeptAttempt {
  return JSON.parse(JSON.stringify(attempt), (_key, value) =>
    typeof value === 'string' ? printableLines(value).join('\n') : value,
  );
}

/** Nothing where the question is no longer in use. */
function nextStep(attempt: KeptAttempt, questions: Question[]): string[] {
  const { id, question } = attempt;
  if (!questions.some((each) => each.id === question)) return [];
  return [
    isUnanswered(attempt)
      ? `To answer it: pmdrill practice ${question}`
      : `To mend it as a story: pmdrill new ${question} --from ${id}`,
  ];
}

function factLines(attempt: KeptAttempt, { theme, width }: Look): string[] {
  const { answer, limit, result, after, selfRating, savedTo } = attempt;
  const fact = (name: string, text: string) => hang(theme.faint(name.padEnd(11)), text, width);
  const time =
    answer.seconds > 0
      ? `, ${formatTime(answer.seconds)}${limit === null ? '' : ` of ${formatTime(limit)}`}`
      : '';
  if (isUnanswered(attempt)) return fact('Answer', `${SKIPPED}${time}`);
  const then = after ? `; with the follow-ups ${describe(after, theme)}` : '';
  return [
    ...fact('Answer', `${result.words} words${time}`),
    ...fact('Verdict', `${describe(result, theme)}${then}`),
    ...fact('Missing', listOrNothing(missingIn(result).map(nameOf))),
    ...fact('Vague', listOrNothing(vague(result))),
    ...(selfRating === null ? [] : fact('Self-rated', `${selfRating} of 5`)),
    ...savedTo.flatMap((path) => fact('Saved as', path)),
  ];
}

function followUpLines({ asked, answer, met }: FollowUp, { theme, width }: Look): string[] {
  return [
    ...hang(met ? theme.good('✓ answered  ') : theme.caution('○ open  '), theme.strong(asked), width),
    ...(answer.text === ''
      ? [theme.faint('  no answer')]
      : answer.text.split('\n').flatMap((text) => hang('  ', text, width))),
  ];
}

function describe(result: ResultSummary, theme: Theme): string {
  const { verdict, score } = result;
  const reasons = verdict === 'incomplete' ? faults(result) : [];
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  return `${(verdict === 'complete' ? theme.good : theme.bad)(verdict)}${why}, score ${score}`;
}

/** Why a verdict is incomplete: how much required evidence is missing, and which errors there are besides. */
function faults(result: ResultSummary): string[] {
  const lacks = missingIn(result).length;
  const errors = result.findings.filter(({ rule, severity }) => severity === 'error' && !isMissing(rule));
  const phrases = errors.filter(({ rule }) => isVague(rule)).length;
  const others = [...new Set(errors.filter(({ rule }) => !isVague(rule)).map(({ rule }) => rule))];
  return [
    ...(lacks > 0 ? [`${lacks} missing`] : []),
    ...(phrases > 0 ? [count(phrases, 'vague phrase')] : []),
    ...others,
  ];
}

function vague({ findings }: ResultSummary): string[] {
  return findings.flatMap(({ rule, text }) =>
    isVague(rule) && text !== null ? [`“${onOneLine(text)}”`] : [],
  );
}

const listOrNothing = (items: string[]): string => items.join(', ') || 'nothing';
