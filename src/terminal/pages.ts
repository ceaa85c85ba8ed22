/** Shows a long text a screenful at a time, from its beginning: what matters most stands first. */
import { stripVTControlCharacters } from 'node:util';
import { ask } from './ask.ts';
import { cells } from './layout.ts';
import { pressKey } from './press-key.ts';
import { print, type Terminal, textWidth } from './terminal.ts';

/** @param lines already wrapped to the terminal; wider ones are counted by the rows they take */
export async function showPages(terminal: Terminal, lines: string[]): Promise<void> {
  const { screen } = terminal;
  let rest = lines;
  while (rest.length > 0) {
    const count = fitting(rest, (screen.rows ?? 24) - 2, screen.columns ?? 80);
    print(terminal, rest.slice(0, count));
    rest = rest.slice(count);
    if (rest.length === 0) return;
    const key = await waitFor(
      terminal,
      ['enter', ' ', 'q'],
      [`Enter shows more (${rest.length} lines) · q skips the rest`, 'Enter shows more · q skips'],
    );
    if (key === 'q') return;
  }
}

/** Waits for a key; the line that says which ones is the last on the screen and goes away. */
export async function waitFor(
  terminal: Terminal,
  keys: string[],
  help: string[],
  until: number | null = null,
): Promise<string> {
  const { theme, now } = terminal;
  const width = textWidth(terminal);
  return ask(terminal, (context) => pressKey({ help, width, keys, theme, until, now }, context));
}

/** How many lines fit; a page ends between paragraphs where that leaves it at least half full. */
function fitting(lines: string[], rows: number, columns: number): number {
  let used = 0;
  let count = 0;
  let paragraphs = 0;
  for (const line of lines) {
    used += Math.max(1, Math.ceil((cells(stripVTControlCharacters(line)) + 2) / columns));
    if (used > rows && count > 0) return paragraphs > count / 2 ? paragraphs : count;
    count++;
    if (line === '') paragraphs = count;
  }
  return count;
}
