/** Draws the answer being typed: question, text, clock, count, and on the last line what can be done next. Pure. */
import { cells, clamp, formatTime, count as quantity, truncate } from '../../text/layout.ts';
import type { Style, Theme } from '../../text/theme.ts';
import type { Reading } from './clock.ts';
import { type CoachNotes, drawNotes } from './coach.ts';
import type { Room } from './editing.ts';
import { placeOf, type Row, scroll, wrap } from './layout.ts';
import type { AnswerConfig } from './memory.ts';
import type { Ended, Status, Typing } from './typing.ts';

export interface AnswerView
  extends Pick<AnswerConfig, 'title' | 'asked' | 'limit' | 'words'>,
    Pick<Typing, 'buffer' | 'status'> {
  /** Words of the text, as the checker counts them. */
  count: number;
  reading: Reading;
  notes: CoachNotes | null;
  /** What went wrong meanwhile. */
  trouble: string | null;
  /** First row of the text shown before. */
  top: number;
}

export interface Size {
  columns: number;
  rows: number;
}

/** Lines up to the cursor's row and below it; the cursor stands in the last of `above`. */
export interface Frame {
  above: string[];
  /** The cursor's row without style, and the cursor's offset in it: readline places the cursor by them. */
  row: string;
  offset: number;
  below: string[];
  top: number;
  room: Room;
}

export const GUTTER = '  ';
/** Cells kept free at the right: for the space that hangs over a row, for the cursor behind it, and one more. */
const MARGIN = 3;
/** Rows that the text keeps, however long the question is, and the rules above and below it. */
const LEAST_TEXT = 3;
const RULES = 2;
/** A screen lower than these shows only the question's title and no rules, then not even that. */
const LOWEST = 9;
const TINY = 6;

/** The question above, the text in the room that is left, the clock and what it needs below. */
export function drawAnswer(view: AnswerView, size: Size, theme: Theme): Frame {
  const { text, cursor } = view.buffer;
  const { columns, rows: height } = size;
  const foot = drawFoot(view, size, theme);
  const head = drawHead(view, size, theme, height - foot.length - RULES - 1);
  const ruled = height >= LOWEST;
  const room = {
    width: Math.max(1, columns - GUTTER.length - MARGIN),
    height: Math.max(1, height - head.length - foot.length - (ruled ? RULES : 0) - 1),
  };
  const rows = wrap(text, room.width);
  const place = placeOf(text, rows, cursor);
  const top = scroll(view.top, place.row, room.height, rows.length);
  const bottom = Math.min(rows.length, top + room.height);
  const drawn = rows.slice(top, bottom).map((row) => GUTTER + drawRow(text, row, view.notes, theme));
  const current = rows[place.row]!;
  const width = columns - 2 * GUTTER.length;
  const rule = theme.faint(ruleWith(top > 0 ? `${top} more above` : '', width));
  const timeRule = drawTimeRule(view, rows.length - bottom, width, theme);
  return {
    above: [...head, ...(ruled ? [GUTTER + rule] : []), ...drawn.slice(0, place.row - top + 1)],
    row: text.slice(current.start, current.end),
    offset: cursor - current.start,
    below: [...drawn.slice(place.row - top + 1), ...(ruled ? [GUTTER + timeRule] : []), ...foot],
    top,
    room,
  };
}

/** @param free rows for the question and the text together: the question gets what the text can spare */
function drawHead(
  { title, asked }: AnswerView,
  { columns, rows }: Size,
  theme: Theme,
  free: number,
): string[] {
  const width = columns - 2 * GUTTER.length;
  if (rows < TINY) return [];
  const most = Math.max(1, free - 1 - LEAST_TEXT);
  const question = rows < LOWEST ? [] : clamp(asked, width, most);
  return [theme.accent(truncate(title, width)), ...question.map(theme.strong)].map((line) => GUTTER + line);
}

function drawFoot(view: AnswerView, { columns, rows }: Size, theme: Theme): string[] {
  const width = columns - 2 * GUTTER.length;
  const foot = [drawStatus(view, width, theme), theme.faint(drawHelp(view, width))];
  if (view.trouble !== null) foot.unshift(...clamp(view.trouble, width, 3).map(theme.bad));
  if (view.notes && rows >= LOWEST) foot.unshift(...drawNotes(view.notes, width, rows >= 20 ? 2 : 1, theme));
  return foot.map((line) => GUTTER + line);
}

function drawRow(text: string, { start, end }: Row, notes: CoachNotes | null, theme: Theme): string {
  let drawn = '';
  let at = start;
  for (const mark of notes?.vague ?? []) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    drawn += text.slice(at, from) + theme.underline(theme.caution(text.slice(from, to)));
    at = to;
  }
  return drawn + text.slice(at, end);
}

/** The rule under the text is the clock's hand: its heavy part is the time that is left. */
function drawTimeRule({ reading, limit }: AnswerView, hidden: number, width: number, theme: Theme): string {
  const rule = ruleWith(hidden > 0 ? `${hidden} more below` : '', width);
  if (reading.left === null || limit === null) return theme.faint(rule);
  const share = Math.max(0, Math.min(1, reading.left / limit));
  const heavy = Math.round(share * width);
  const left = rule.slice(0, heavy).replaceAll('─', '━');
  return urgencyStyle(reading, theme)(left) + theme.faint(rule.slice(heavy));
}

function drawStatus({ reading, words, count, status }: AnswerView, width: number, theme: Theme): string {
  const over = words !== null && count > words;
  const time = urgencyStyle(reading, theme)(theme.strong(reading.label));
  const counted = (over ? theme.caution : plain)(
    words === null ? quantity(count, 'word') : `${count} of ${words} words`,
  );
  if (status === 'paused') return `${time}  ${theme.accent('paused')}  ${counted}`;
  if (status === 'time-up') return theme.bad(firstFitting(TIME_UP, width));
  if (status === 'nothing-yet')
    return `${time}  ${theme.caution(firstFitting(NOTHING_YET, width - reading.label.length - 2))}`;
  return `${time}  ${counted}`;
}

const TIME_UP = ['Time is up. Your answer is kept as it stands.', 'Time is up. Your answer is kept.'];

const NOTHING_YET = [
  'Nothing is written yet. Ctrl+D again skips this.',
  'Nothing written yet. Ctrl+D again skips.',
  'Ctrl+D again skips.',
];

function urgencyStyle({ urgency }: Reading, theme: Theme): Style {
  return { calm: theme.good, soon: theme.caution, late: theme.bad, over: theme.bad }[urgency];
}

const HELP: Record<Status, string[]> = {
  typing: [
    'Ctrl+D finish · Enter new line · Ctrl+P pause · Ctrl+C stop, draft kept',
    'Ctrl+D finish · Ctrl+P pause · Ctrl+C stop',
    'Ctrl+D finish · Ctrl+P pause',
    'Ctrl+D finish',
  ],
  'nothing-yet': ['Type to go on · Ctrl+D again skips', 'Ctrl+D again skips'],
  paused: ['Press any key to go on.', 'Any key goes on.'],
  'time-up': ['Stop typing for a second to go on.', 'Rest a second.'],
};

/** No draft is promised where it cannot be written. */
function drawHelp({ status, trouble }: AnswerView, width: number): string {
  const lines = trouble === null ? HELP[status] : HELP[status].filter((line) => !line.includes('draft'));
  return firstFitting(lines, width);
}

function firstFitting(lines: string[], width: number): string {
  return lines.find((line) => cells(line) <= width) ?? truncate(lines.at(-1)!, width);
}

function ruleWith(label: string, width: number): string {
  if (label === '' || label.length + 6 > width) return '─'.repeat(Math.max(0, width));
  return `${'─'.repeat(width - label.length - 5)} ${label} ───`;
}

function plain(text: string): string {
  return text;
}

const ENDINGS: Record<Ended, string> = {
  finished: 'Finished:',
  skipped: 'Skipped:',
  'time-up': 'Time was up:',
  interrupted: 'Stopped:',
  closed: 'Stopped:',
};

/** What stays on the screen of an answer that has ended. */
export function drawFinished(count: number, seconds: number, ended: Ended, theme: Theme): string {
  return `${theme.accent(ENDINGS[ended])} ${quantity(count, 'word')} in ${formatTime(seconds)}`;
}
