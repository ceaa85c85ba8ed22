/** Asks with a prompt of inquirer's and survives what would kill or hang it. */
import { frameOutput } from './frames.ts';
import { suspend } from './signals.ts';
import { Interrupted, setRaw, type Terminal } from './terminal.ts';

export interface AskContext {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/**
 * Asks until there is an answer; the prompt then leaves no trace.
 *
 * Ctrl+D closes readline under a menu, which would then neither answer nor fail: a second Ctrl+D after an answer is a
 * slip, so the menu is asked again. An input that ends for good is a terminal that is gone. After Ctrl+Z and `fg`,
 * readline would no longer read: the menu is taken away first and asked again then.
 *
 * @throws Interrupted
 */
export async function ask<Value>(
  terminal: Terminal,
  open: (context: AskContext) => Promise<Value>,
): Promise<Value> {
  const { input, screen, left } = terminal;
  for (;;) {
    const slip = new AbortController();
    const onKey = (_text: string, key: { ctrl?: boolean; name?: string }) => {
      if (key.ctrl && key.name === 'd') slip.abort();
    };
    const onEnd = () => slip.abort(new Interrupted(129));
    let stopped = false;
    const onStop = () => {
      stopped = true;
      slip.abort();
    };
    process.on('SIGTSTP', onStop);
    input.on('keypress', onKey);
    input.once('end', onEnd);
    try {
      const signal = AbortSignal.any([left, slip.signal]);
      return await open({ input, output: frameOutput(screen), signal, clearPromptOnDone: true });
    } catch (error) {
      const reason = left.reason ?? slip.signal.reason;
      if (reason instanceof Interrupted) throw reason;
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted(130);
      if (!slip.signal.aborted) throw error;
    } finally {
      input.removeListener('keypress', onKey);
      input.removeListener('end', onEnd);
      process.removeListener('SIGTSTP', onStop);
      // What is typed before the next prompt is for that one, and must not be echoed meanwhile.
      setRaw(terminal, true);
    }
    if (stopped) await suspend(terminal);
  }
}
