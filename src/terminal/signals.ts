/** What ends a drill from outside: signals, and a terminal that was closed. */
import { once } from 'node:events';
import { RESTORE } from './readline.ts';
import { Interrupted, setRaw, type Terminal } from './terminal.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Watches for the end. The process may have no time for more, so the draft is saved before anything else.
 *
 * @param end saves the draft and aborts what is being asked
 * @returns stops watching
 */
export function watchSignals(
  { input, screen }: Pick<Terminal, 'input' | 'screen'>,
  end: (reason: Interrupted) => void,
): () => void {
  const watched = Object.entries(SIGNALS).map(([signal, status]) => {
    const listener = () => {
      end(new Interrupted(status));
      screen.write(RESTORE);
    };
    process.on(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  // A closed terminal need not send SIGHUP: reading or writing fails, or the input just ends.
  const gone = () => end(new Interrupted(129));
  input.on('error', gone);
  screen.on('error', gone);
  return () => {
    for (const stop of watched) stop();
    input.removeListener('error', gone);
    screen.removeListener('error', gone);
  };
}

/** Stops the process, as Ctrl+Z asks; comes back after `fg`. */
export async function suspend(terminal: Pick<Terminal, 'input' | 'screen'>): Promise<void> {
  setRaw(terminal, false);
  terminal.screen.write(RESTORE);
  const woken = once(process, 'SIGCONT');
  // Listening for a signal alone would not keep the process running.
  const alive = setInterval(() => {}, 1000);
  process.kill(process.pid, 'SIGTSTP');
  await woken;
  clearInterval(alive);
}
