/**
 * Keys between two prompts. Ctrl+C must end the drill then, too, although no prompt listens. And when the clock has just
 * ended an answer, a person still types on for a moment: none of these keys may turn a page, skip or choose something on
 * the next screen, or begin the next answer.
 */
import { redraw, setRaw, type Terminal } from './terminal.ts';

/** After a hard stop, keys are swallowed until none has come for so long. */
const SILENCE_MS = 1000;
const CTRL_C = 3;

/**
 * Tells of the keys that are pressed, but for Ctrl+C, which does what its signal would.
 *
 * @returns stops listening
 */
export function hearKeys(terminal: Terminal, pressed: (typed: Buffer) => void): () => void {
  const { input } = terminal;
  const onData = (chunk: Buffer | string) => {
    const typed = Buffer.from(chunk);
    if (typed.includes(CTRL_C)) process.emit('SIGINT');
    else pressed(typed);
  };
  setRaw(terminal, true);
  input.on('data', onData);
  // The prompt before has paused its input, and listening alone does not wake it.
  input.resume();
  return () => {
    input.removeListener('data', onData);
    input.pause();
  };
}

/**
 * Waits for any key.
 * @throws Interrupted
 */
export function nextKey(terminal: Terminal): Promise<void> {
  return untilDone(terminal, (done) => hearKeys(terminal, done));
}

/**
 * Swallows what is still being typed, until the keyboard has rested for a second.
 * @throws Interrupted
 */
export function swallowKeys(terminal: Terminal): Promise<void> {
  return untilDone(terminal, (done) => {
    const silence = setTimeout(done, SILENCE_MS);
    const stop = hearKeys(terminal, () => silence.refresh());
    return () => {
      clearTimeout(silence);
      stop();
    };
  });
}

/** @param begin starts what is waited for and returns what stops it, which is also called where the drill is left */
function untilDone({ left }: Terminal, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    left.throwIfAborted();
    const stop = begin(() => end(resolve));
    const onLeft = () => end(() => reject(left.reason));
    const end = (settle: () => void) => {
      left.removeEventListener('abort', onLeft);
      stop();
      settle();
    };
    left.addEventListener('abort', onLeft);
  });
}

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

/** The same without the line, for plain mode, where nothing drawn may go away again. */
export async function restSilently(terminal: Terminal): Promise<void> {
  if (!terminal.timeUp) return;
  terminal.timeUp = false;
  await swallowKeys(terminal);
}
