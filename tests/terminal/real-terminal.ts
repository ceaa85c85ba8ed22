/** A pseudo-terminal that goes away with its test. */
import { onTestFinished } from 'vitest';
import { type PseudoTerminal, spawnTerminal } from './pseudo-terminal.ts';

export { PMDRILL } from './pseudo-terminal.ts';

export function openRealTerminal(...parameters: Parameters<typeof spawnTerminal>): PseudoTerminal {
  const terminal = spawnTerminal(...parameters);
  onTestFinished(() => terminal.dispose());
  return terminal;
}
