/** Words of a story inside Markdown, where nothing of them is markup. */
import { quotable } from './printable.ts';

/** A table whose cells are Markdown already. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '-')), ...rows.map(line)].join('\n');
}

/** Quoted words as code, in which nothing is markup; a table's bars are escaped even there. */
export function code(text: string): string {
  const words = quotable(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(words.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}

/** Sentences as text: no markup, no table bars, and nobody is called by an @. */
export function escapeText(text: string): string {
  return quotable(text)
    .replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}
