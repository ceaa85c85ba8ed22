/** Asks with a prompt of inquirer's and survives what would kill or hang it. */
import { rest } from './between.ts';
import { frameOutput } from './frames.ts';
import { suspend } from './signals.ts';
import { Interrupted, redraw, setRaw, type Terminal } from './terminal.ts';

export interface AskContext {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/** A window that is dragged to another size reports many sizes on the way: only the last counts. */
const RESIZED_MS = 80;

/**
 * Asks until there is an answer; the prompt then leaves no trace.
 *
 * - Ctrl+D closes readline under a menu, which would then neither answer nor fail. It is a slip, the second Ctrl+D after
 *   an answer, so the menu is asked again. An input that ends for good means that the terminal is gone.
 * - After Ctrl+Z and `fg`, readline would no longer read: the menu is taken away before, and asked again after.
 * - A terminal that changes its size wraps its rows anew, so that inquirer would erase the wrong ones: the whole page is
 *   drawn again, and the menu asked again.
 *
 * @param open asks once; `stopped` is for how many milliseconds the process has been stopped so far
 * @throws Interrupted
 */
export async function ask<Value>(
  terminal: Terminal,
  open: (context: AskContext, stopped: number) => Promise<Value>,
): Promise<Value> {
  const { input, screen, left, now } = terminal;
  await rest(terminal);
  for (let stopped = 0; ; ) {
    const slip = new AbortController();
    const watch = watchSlips(terminal, slip);
    try {
      const signal = AbortSignal.any([left, slip.signal]);
      return await open({ input, output: frameOutput(screen), signal, clearPromptOnDone: true }, stopped);
    } catch (error) {
      const reason = left.reason ?? slip.signal.reason;
      if (reason instanceof Interrupted) throw reason;
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted(130);
      if (!slip.signal.aborted) throw error;
    } finally {
      watch.end();
      // What is typed before the next prompt is for that one, and must not be echoed meanwhile.
      setRaw(terminal, true);
    }
    const since = now();
    if (watch.seen === 'stop') await suspend(terminal);
    stopped += now() - since;
    if (watch.seen !== 'slip') redraw(terminal);
  }
}

/** Aborts `slip` where the prompt has to be taken away; `seen` says why. */
function watchSlips({ input, screen }: Terminal, slip: AbortController) {
  const watch = { seen: 'slip' as 'slip' | 'stop' | 'resize', end };
  let resized: NodeJS.Timeout | undefined;
  const onKey = (_text: string, key: { ctrl?: boolean; name?: string }) => {
    if (key.ctrl && key.name === 'd') slip.abort();
  };
  const onEnd = () => slip.abort(new Interrupted(129));
  const onStop = () => {
    watch.seen = 'stop';
    slip.abort();
  };
  const onResize = () => {
    clearTimeout(resized);
    resized = setTimeout(() => {
      watch.seen = 'resize';
      slip.abort();
    }, RESIZED_MS);
  };
  process.on('SIGTSTP', onStop);
  input.on('keypress', onKey);
  input.once('end', onEnd);
  screen.on('resize', onResize);
  function end(): void {
    clearTimeout(resized);
    process.removeListener('SIGTSTP', onStop);
    input.removeListener('keypress', onKey);
    input.removeListener('end', onEnd);
    screen.removeListener('resize', onResize);
  }
  return watch;
}
