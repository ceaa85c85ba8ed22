/** Markdown as lines for a terminal. Pure. */
import { type Passage, readProse, type Span } from '../document/prose.ts';
import { hang } from '../text/layout.ts';
import type { Theme } from '../text/theme.ts';

/** @param width cells of a line; passages stand apart, entries of a list together */
export function proseLines(markdown: string, width: number, theme: Theme): string[] {
  const passages = readProse(markdown);
  return passages.flatMap((passage, at) => {
    const together = passage.marker !== null && passages[at - 1]?.marker != null;
    const lines = hang(passage.marker === null ? '' : `${passage.marker} `, styled(passage, theme), width);
    return at === 0 || together ? lines : ['', ...lines];
  });
}

function styled({ spans }: Passage, theme: Theme): string {
  const styles: Record<Span['style'], (text: string) => string> = {
    plain: (text) => text,
    strong: theme.strong,
    code: theme.accent,
  };
  return spans.map(({ text, style }) => styles[style](text)).join('');
}
