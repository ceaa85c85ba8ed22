/** Which key does what while an answer is typed. */

/** A key as Node's readline reports it; inquirer's own type leaves out most of it. */
export interface Key {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
}

/** Keyed by modifier and name. Enter never finishes: a paste may hold line breaks, and a thought may, too. */
const TABLE = {
  return: 'new-line',
  enter: 'new-line',
  'ctrl+d': 'finish',
  'alt+return': 'finish',
  'alt+enter': 'finish',
  'ctrl+p': 'pause',
  'ctrl+l': 'redraw',
  left: 'left',
  right: 'right',
  up: 'up',
  down: 'down',
  'ctrl+b': 'left',
  'ctrl+f': 'right',
  'ctrl+n': 'down',
  'ctrl+left': 'word-left',
  'ctrl+right': 'word-right',
  'alt+left': 'word-left',
  'alt+right': 'word-right',
  'alt+b': 'word-left',
  'alt+f': 'word-right',
  home: 'row-start',
  end: 'row-end',
  'ctrl+a': 'row-start',
  'ctrl+e': 'row-end',
  'ctrl+home': 'text-start',
  'ctrl+end': 'text-end',
  'alt+<': 'text-start',
  'alt+>': 'text-end',
  pageup: 'page-up',
  pagedown: 'page-down',
  backspace: 'delete-before',
  'ctrl+h': 'delete-before',
  delete: 'delete-after',
  'ctrl+w': 'kill-word-before',
  'alt+backspace': 'kill-word-before',
  'ctrl+backspace': 'kill-word-before',
  'alt+d': 'kill-word-after',
  'alt+delete': 'kill-word-after',
  'ctrl+delete': 'kill-word-after',
  'ctrl+u': 'kill-line-start',
  'ctrl+k': 'kill-line-end',
  'ctrl+y': 'yank',
  'alt+u': 'undo',
  'ctrl+_': 'undo',
  'alt+e': 'redo',
  'paste-start': 'paste-start',
  'paste-end': 'paste-end',
} as const;

export type Action = (typeof TABLE)[keyof typeof TABLE];

const ACTIONS = new Map<string, Action>(Object.entries(TABLE));

/** The action of a key, or null where it has none: then it may be text. */
export function actionOf(key: Key): Action | null {
  // readline has no name for Ctrl+_, which terminals send for Ctrl+/ and Ctrl+- as well.
  if (key.sequence === '\x1f') return TABLE['ctrl+_'];
  // Nor for a sign, alone or with Alt; it stands behind the escape.
  const sign = key.meta ? key.sequence?.slice(1) : '';
  const name = `${key.ctrl ? 'ctrl+' : ''}${key.meta ? 'alt+' : ''}${key.name ?? sign ?? ''}`;
  return ACTIONS.get(name) ?? null;
}

/** What a key types: its characters, or nothing where it is a command of the terminal. */
export function textOf(key: Key): string {
  if (key.ctrl || key.meta || key.sequence === undefined || key.sequence.startsWith('\x1b')) return '';
  return key.sequence;
}
