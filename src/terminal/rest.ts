/**
 * After the clock has ended an answer, hands go on with the sentence they were in: no key of that may page, skip or choose
 * on the screen that comes next, nor begin the next answer.
 */
import { swallowKeys } from './between.ts';
import { redraw, type Terminal } from './terminal.ts';

const RESTING = 'Time is up: keys count again when you have rested a second.';
const RESTING_SHORT = 'Time is up: rest a second.';

/** Swallows keys until the keyboard has rested, if the clock has just ended an answer; says so in a line that goes away. */
export async function rest(terminal: Terminal): Promise<void> {
  if (!terminal.timeUp) return;
  const { screen, theme } = terminal;
  const line = RESTING.length + 4 > (screen.columns ?? 80) ? RESTING_SHORT : RESTING;
  let resized = false;
  const onResize = () => {
    resized = true;
  };
  screen.on('resize', onResize);
  screen.write(`  ${theme.faint(line)}`);
  try {
    await restSilently(terminal);
  } finally {
    screen.write('\r\x1b[2K');
    screen.removeListener('resize', onResize);
  }
  if (resized) redraw(terminal);
}

/** The same where nothing may be drawn that goes away again, as in plain mode. */
export async function restSilently(terminal: Terminal): Promise<void> {
  if (!terminal.timeUp) return;
  terminal.timeUp = false;
  await swallowKeys(terminal);
}
