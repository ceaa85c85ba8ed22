/** Pseudo-terminals that go away with their test file; its tests may run beside each other. */
import { afterAll } from 'vitest';
import { type PseudoTerminal, spawnTerminal } from './pseudo-terminal.ts';

export { PMDRILL } from './pseudo-terminal.ts';

const opened: PseudoTerminal[] = [];

afterAll(() => {
  for (const terminal of opened) terminal.dispose();
});

export function openRealTerminal(...parameters: Parameters<typeof spawnTerminal>): PseudoTerminal {
  const terminal = spawnTerminal(...parameters);
  opened.push(terminal);
  return terminal;
}
