/** What each editing action does to the buffer. Pure. */
import type { Action } from '../keys.ts';
import { type Buffer, insert, kill, moveTo, redo, remove, undo, yank } from './buffer.ts';
import { offsetAt, placeOf, rowEnd, wrap } from './layout.ts';
import { graphemeAfter, graphemeBefore, lineEnd, lineStart, wordAfter, wordBefore } from './offsets.ts';

/** The text's room on the screen, in cells and rows: vertical moves go by what is seen. */
export interface Room {
  width: number;
  height: number;
}

type Edit = (buffer: Buffer, room: Room) => Buffer;

const EDITS: Partial<Record<Action, Edit>> = {
  'new-line': (buffer) => insert(buffer, '\n'),
  left: (buffer) => moveTo(buffer, graphemeBefore(buffer.text, buffer.cursor)),
  right: (buffer) => moveTo(buffer, graphemeAfter(buffer.text, buffer.cursor)),
  up: (buffer, room) => moveRows(buffer, room, -1),
  down: (buffer, room) => moveRows(buffer, room, 1),
  'page-up': (buffer, room) => moveRows(buffer, room, -Math.max(1, room.height - 1)),
  'page-down': (buffer, room) => moveRows(buffer, room, Math.max(1, room.height - 1)),
  'word-left': (buffer) => moveTo(buffer, wordBefore(buffer.text, buffer.cursor)),
  'word-right': (buffer) => moveTo(buffer, wordAfter(buffer.text, buffer.cursor)),
  'row-start': (buffer, room) => {
    const rows = wrap(buffer.text, room.width);
    return moveTo(buffer, rows[placeOf(buffer.text, rows, buffer.cursor).row]!.start);
  },
  'row-end': (buffer, room) => {
    const rows = wrap(buffer.text, room.width);
    return moveTo(buffer, rowEnd(buffer.text, rows, placeOf(buffer.text, rows, buffer.cursor).row));
  },
  'text-start': (buffer) => moveTo(buffer, 0),
  'text-end': (buffer) => moveTo(buffer, buffer.text.length),
  'delete-before': (buffer) => remove(buffer, graphemeBefore(buffer.text, buffer.cursor)),
  'delete-after': (buffer) => remove(buffer, graphemeAfter(buffer.text, buffer.cursor)),
  'kill-word-before': (buffer) => kill(buffer, wordBefore(buffer.text, buffer.cursor)),
  'kill-word-after': (buffer) => kill(buffer, wordAfter(buffer.text, buffer.cursor)),
  'kill-line-start': (buffer) => kill(buffer, lineStart(buffer.text, buffer.cursor)),
  'kill-line-end': (buffer) => kill(buffer, lineEnd(buffer.text, buffer.cursor)),
  yank,
  undo,
  redo,
};

/** Applies an editing action; actions that do not edit leave the buffer as it is. */
export function applyEdit(buffer: Buffer, action: Action, room: Room): Buffer {
  return EDITS[action]?.(buffer, room) ?? buffer;
}

/** Moves by rows as seen. Shorter rows do not change the column; beyond the first or last row it is the text's start or end. */
function moveRows(buffer: Buffer, { width }: Room, by: number): Buffer {
  const rows = wrap(buffer.text, width);
  const place = placeOf(buffer.text, rows, buffer.cursor);
  const column = buffer.column ?? place.column;
  const row = Math.min(rows.length - 1, Math.max(0, place.row + by));
  if (row === place.row) return moveTo(buffer, by < 0 ? 0 : buffer.text.length, column);
  return moveTo(buffer, offsetAt(buffer.text, rows, row, column), column);
}
