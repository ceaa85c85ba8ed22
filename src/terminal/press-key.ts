/** Waits for one of a few keys, or for a countdown to end; the last line of the screen says which keys. */
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import { formatTime } from '../text/layout.ts';
import type { Theme } from '../text/theme.ts';
import type { Key } from './keys.ts';

export interface KeyConfig {
  /** What can be done, as shown: the first that fits into `width`. */
  help: string[];
  width: number;
  keys: string[];
  theme: Theme;
  /** Milliseconds at which waiting ends, by `now`; null: never. */
  until: number | null;
  now: () => number;
}

const TICK_MS = 250;

/** Answers with the key's name (`enter`, `escape`, `?`), or `time` when the countdown has ended. */
export const pressKey = createPrompt<string, KeyConfig>(({ help, width, keys, theme, until, now }, done) => {
  const secondsLeft = () => (until === null ? null : Math.max(0, Math.ceil((until - now()) / 1000)));
  const [shown, show] = useState(secondsLeft());

  useKeypress((event) => {
    const key = nameOf(event as Key);
    if (keys.includes(key)) done(key);
  });
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      show(secondsLeft());
      if (now() >= until) done('time');
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);

  const time = shown === null ? '' : `${formatTime(shown)}  `;
  const line = help.find((text) => time.length + text.length <= width) ?? help.at(-1)!;
  return `  ${theme.accent(time)}${theme.faint(line)} `;
});

/**
 * Alt+Enter is not taken for `enter`: it finishes an answer, so that here it is one press too many. Esc right before
 * Enter looks the same.
 */
function nameOf({ name, sequence, meta }: Key): string {
  if (name === 'escape') return name;
  return name === 'return' && !meta ? 'enter' : (sequence ?? '');
}
