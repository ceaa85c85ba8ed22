/** Shows a long text a screenful at a time, from its beginning: what matters most stands first. */
import { stripVTControlCharacters } from 'node:util';
import { cells } from '../text/layout.ts';
import { ask } from './ask.ts';
import { pressKey } from './press-key.ts';
import { type Block, show, type Terminal, textWidth } from './terminal.ts';

/** A place in a text that is broken anew for each width: which paragraph, and its line at that width. */
interface Place {
  paragraph: number;
  line: number;
  width: number;
}

/** Rows of the menu that asks what now. */
export const MENU_ROWS = 9;

/**
 * Shows a text to its end, or until q is pressed; a part of it is cut anew when the screen changes its size.
 *
 * @param below rows of what comes next: where it would push the last part off the screen, that is read first
 */
export async function showPages(terminal: Terminal, text: Block, below = 1): Promise<void> {
  let part = partFrom(terminal, text, { paragraph: 0, line: 0, width: textWidth(terminal) });
  show(terminal, part.block);
  while (part.hidden() > 0 || part.rows() + below > rowsOf(terminal)) {
    const key = await waitFor(terminal, ['enter', ' ', 'q'], () =>
      part.hidden() === 0
        ? ['Enter goes on']
        : [`Enter shows more (${part.hidden()} lines) · q skips the rest`, 'Enter shows more · q skips'],
    );
    if (key === 'q' || part.hidden() === 0) break;
    part = partFrom(terminal, text, part.end());
    terminal.page = [];
    show(terminal, part.block);
  }
  part.keep();
}

/** As much of a text as the screen holds, whatever size that has when it is drawn. */
function partFrom(terminal: Terminal, text: Block, start: Place) {
  const { screen } = terminal;
  let rows = 0;
  let end = start;
  let hidden = 0;
  let kept = false;
  const block: Block = (width) => {
    const lines = text(width);
    const from = lineOf(start, lines, width);
    const rest = lines.slice(from);
    // What has been read is not hidden again: behind it comes the next question, not the next part.
    const count = kept ? rest.length : fitting(rest, rowsOf(terminal) - 2, screen.columns ?? 80);
    hidden = rest.length - count;
    end = placeOf(from + count, lines, width);
    rows = count;
    return rest.slice(0, count);
  };
  return {
    block,
    hidden: () => hidden,
    rows: () => rows,
    end: () => end,
    keep() {
      kept = hidden === 0;
    },
  };
}

const rowsOf = ({ screen }: Terminal): number => screen.rows ?? 24;

/** At another width than its own, a place is where its paragraph begins. */
function lineOf({ paragraph, line, width }: Place, lines: string[], present: number): number {
  let begin = 0;
  for (let passed = 0; passed < paragraph; passed++) begin = lines.indexOf('', begin) + 1;
  return width === present ? begin + line : begin;
}

function placeOf(at: number, lines: string[], width: number): Place {
  const before = lines.slice(0, at);
  const begin = before.lastIndexOf('') + 1;
  return { paragraph: before.filter((line) => line === '').length, line: at - begin, width };
}

/** Waits for a key; the line that says which ones is the last on the screen and goes away. */
export async function waitFor(
  terminal: Terminal,
  keys: string[],
  help: () => string[],
  until: number | null = null,
): Promise<string> {
  const { theme, now } = terminal;
  return ask(terminal, (context, stopped) =>
    pressKey(
      {
        help: help(),
        width: textWidth(terminal),
        keys,
        theme,
        until: until === null ? null : until + stopped,
        now,
      },
      context,
    ),
  );
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
