/** Markdown that pmdrill's own texts are written in, as paragraphs and list items to be shown in a terminal. */
import type { List, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Words of one style. */
export interface Span {
  text: string;
  style: 'plain' | 'strong' | 'code';
}

/** A paragraph, or an entry of a list with what marks it: `•` or its number. */
export interface Passage {
  marker: string | null;
  spans: Span[];
}

/** Reads headings as strong paragraphs; links keep their words, and what is no text is left out. */
export function readProse(markdown: string): Passage[] {
  return passagesOf(fromMarkdown(markdown));
}

function passagesOf(node: Nodes): Passage[] {
  if (node.type === 'paragraph') return [{ marker: null, spans: node.children.flatMap(spansOf) }];
  if (node.type === 'heading') {
    const spans = node.children.flatMap(spansOf).map(({ text }): Span => ({ text, style: 'strong' }));
    return [{ marker: null, spans }];
  }
  if (node.type === 'list') return node.children.flatMap((_, index) => itemsOf(node, index));
  return 'children' in node ? node.children.flatMap(passagesOf) : [];
}

function itemsOf(list: List, index: number): Passage[] {
  const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
  const inside = list.children[index]!.children.flatMap(passagesOf);
  return inside.map((passage, at) => (at === 0 ? { ...passage, marker } : passage));
}

function spansOf(node: PhrasingContent): Span[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s*\n\s*/g, ' '), style: 'plain' }];
  if (node.type === 'inlineCode') return [{ text: node.value, style: 'code' }];
  if (node.type === 'break') return [{ text: ' ', style: 'plain' }];
  if (!('children' in node)) return [];
  const spans = node.children.flatMap(spansOf);
  return node.type === 'strong' ? spans.map((span) => ({ ...span, style: 'strong' })) : spans;
}
