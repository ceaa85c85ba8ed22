/** The words of a paragraph, heading or cell, and of HTML: text is prose, all else in it is blanked out. */
import type { Heading, Nodes, Paragraph, PhrasingContent, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { bulletLength } from '../bullets.ts';
import { readLabel } from '../labels.ts';
import { blank, decodeEntities, normalizeLineEnds, type Run } from '../outline.ts';
import { maskVaultMarks } from './vault.ts';

/** A source with the places of its nodes; the parser begins to count after a byte order mark. */
export interface Reading {
  source: string;
  start(node: Nodes): number;
  end(node: Nodes): number;
}

/** What a run is by all that it lies in. */
export type Setting = Pick<Run, 'kind' | 'unquoted' | 'isOpen'>;

export const toRun = (node: Paragraph | Heading | TableCell, setting: Setting, reading: Reading): Run => ({
  type: 'run',
  ...setting,
  start: reading.start(node),
  text: maskPhrasing(node, reading),
});

/** The source of a node in which only its text nodes are left. */
export function maskPhrasing(node: Paragraph | Heading | TableCell, reading: Reading): string {
  const pieces: string[] = [];
  let cursor = reading.start(node);
  const blankTo = (offset: number): void => {
    pieces.push(blank(reading.source.slice(cursor, offset)));
    cursor = offset;
  };
  visit(node, (inside: Nodes) => {
    if (inside.type !== 'text') return;
    blankTo(reading.start(inside));
    cursor = reading.end(inside);
    pieces.push(readText(sliceOf(inside, reading)));
  });
  blankTo(reading.end(node));
  return setOffLabels(node.children, maskVaultMarks(pieces.join('')), reading.start(node), reading);
}

/**
 * Marks of GitHub's Markdown that the parser leaves in the text: struck words, footnotes, the box of a task, a call-out,
 * `:tada:`.
 */
const GITHUB_MARKS =
  /(?<=^|\s):[a-z][\w+-]*:(?=[\s.,;!?]|$)|^\[!\w+\][+-]?(?=\s)|~~(?=\S)[^~\n]*\S~~|\[\^[^\]\s]+\]:?|^\[[ xX]\](?=\s)/g;

/** Text as it is read: container marks at the start of its further lines, escapes and entities give way to spaces. */
function readText(text: string): string {
  const bare = normalizeLineEnds(text)
    .replace(/\n[ \t>]+/g, blank)
    .replace(GITHUB_MARKS, blank)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, ' ');
  return decodeEntities(bare);
}

/** `**Task** I had to…`, `**Task.** I had to…`: the closing mark of a label that begins a line stands for a colon. */
function setOffLabels(nodes: PhrasingContent[], masked: string, start: number, reading: Reading): string {
  let text = masked;
  for (const node of nodes) {
    if (node.type !== 'strong' && node.type !== 'emphasis') continue;
    const [from, to] = [reading.start(node) - start, reading.end(node) - start];
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    const label = text.slice(from, to - 1).replace(/\.(?=\s*$)/, ' ');
    if (before.slice(bulletLength(before + label)).trim() !== '' || !readLabel(label)?.alone) continue;
    text = `${text.slice(0, from)}${label}:${text.slice(to)}`;
  }
  return text;
}

export function sliceOf(node: Nodes, { source, start, end }: Reading): string {
  return source.slice(start(node), end(node));
}

/** Comments, elements whose content nobody reads, and tags. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|template|summary|h[1-6])\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z!?][^<>]*>/gi;

/** Blanks out markup; the text keeps its length. */
export function maskHtml(html: string): string {
  return html.replace(MARKUP, blank);
}
