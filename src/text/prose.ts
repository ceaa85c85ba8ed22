/** The Markdown of pmdrill's own texts, as lines for a terminal: links keep their words, what is no text is left out. Pure. */
import type { List, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hang } from './layout.ts';
import type { Style, Theme } from './theme.ts';

/** A paragraph, or an entry of a list with what marks it: `•` or its number. */
interface Passage {
  marker: string | null;
  text: string;
}

/** @param width cells of a line; passages stand apart, entries of a list together */
export function proseLines(markdown: string, width: number, theme: Theme): string[] {
  const passages = passagesOf(fromMarkdown(markdown), theme);
  return passages.flatMap(({ marker, text }, at) => {
    const together = marker !== null && passages[at - 1]?.marker != null;
    const lines = hang(marker === null ? '' : `${marker} `, text, width);
    return at === 0 || together ? lines : ['', ...lines];
  });
}

function passagesOf(node: Nodes, theme: Theme): Passage[] {
  if (node.type === 'paragraph') return [{ marker: null, text: styled(node.children, theme, null) }];
  if (node.type === 'heading') return [{ marker: null, text: styled(node.children, theme, theme.strong) }];
  if (node.type === 'list') return node.children.flatMap((_, index) => entryOf(node, index, theme));
  return 'children' in node ? node.children.flatMap((child) => passagesOf(child, theme)) : [];
}

function entryOf(list: List, index: number, theme: Theme): Passage[] {
  const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
  const [first, ...more] = list.children[index]!.children.flatMap((child) => passagesOf(child, theme));
  return first ? [{ ...first, marker }, ...more] : [];
}

/** @param style what all of it has already; null: none */
function styled(nodes: PhrasingContent[], theme: Theme, style: Style | null): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineCode') return (style ?? theme.accent)(node.value);
      if ('children' in node)
        return styled(node.children, theme, node.type === 'strong' ? theme.strong : style);
      const text =
        node.type === 'text' ? node.value.replace(/\s*\n\s*/g, ' ') : node.type === 'break' ? ' ' : '';
      return style ? style(text) : text;
    })
    .join('');
}
