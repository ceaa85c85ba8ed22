/** Opens the terminal for a drill, decides how to use it, and closes it whatever happens. */
import type { Io } from '../io.ts';
import type { Theme } from '../text/theme.ts';
import type { Screen } from './frames.ts';
import { watchSignals } from './signals.ts';
import { Interrupted, setRaw, type Terminal } from './terminal.ts';

/** Whether to write line by line: asked for, for a screen reader, or because the terminal cannot redraw. */
export function needsPlain(env: Io['env'], asked: boolean): boolean {
  return asked || Boolean(env.ACCESSIBLE) || env.TERM === 'dumb';
}

/**
 * Runs something in the terminal.
 *
 * @param save called first when the drill is broken off, even if that is the last the process does
 * @returns 0, or the exit status of what broke it off
 */
export async function inTerminal(
  io: Pick<Io, 'stdin' | 'stdout'>,
  theme: Theme,
  run: (terminal: Terminal) => Promise<void>,
  save: () => void = () => {},
): Promise<number> {
  const screen: Screen = io.stdout;
  const leaving = new AbortController();
  const terminal: Terminal = {
    input: io.stdin,
    screen,
    theme,
    now: () => performance.now(),
    page: null,
    trouble: null,
    timeUp: false,
    left: leaving.signal,
  };
  const stop = watchSignals(terminal, (reason) => {
    save();
    leaving.abort(reason);
  });
  try {
    await run(terminal);
    return 0;
  } catch (error) {
    save();
    if (error instanceof Interrupted) return error.status;
    throw error;
  } finally {
    setRaw(terminal, false);
    // A terminal that is gone goes on failing while the process ends; its errors must still find a listener.
    if (!leaving.signal.aborted) stop();
  }
}
