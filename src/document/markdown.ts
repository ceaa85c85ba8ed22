/** Markdown to an outline: its structure comes from the parser, and only its text nodes are prose. */
import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { UserError } from '../errors.ts';
import type { Block } from '../model.ts';
import { readDirectives } from './directives.ts';
import { maskHtml } from './html.ts';
import { readLabel } from './labels.ts';
import { blank, decodeEntities, normalizeLineEnds, type Outline } from './outline.ts';
import type { Places } from './places.ts';

/** A source with the places of its nodes; the parser begins to count after a byte order mark. */
interface Reading {
  source: string;
  start(node: Nodes): number;
  end(node: Nodes): number;
}

/** @throws UserError `too-deep` */
export function readMarkdown(source: string, places: Places): Outline {
  try {
    return readTree(source, places);
  } catch (error) {
    // The parser and what walks its tree recurse with the nesting of the text.
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('too-deep', 'Quotes or lists are nested too deep here to be read; flatten them.');
  }
}

function readTree(source: string, places: Places): Outline {
  const shift = source.startsWith('\uFEFF') ? 1 : 0;
  const tree = fromMarkdown(source.slice(shift), {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  });
  const reading: Reading = {
    source,
    start: (node) => node.position!.start.offset! + shift,
    end: (node) => node.position!.end.offset! + shift,
  };
  const outline: Outline = {
    parts: [],
    directives: [],
    frontMatter: null,
    spokenSeconds: null,
    captions: [],
  };
  readParts(tree, 'paragraph', outline, reading);
  visit(tree, 'html', (node) => {
    outline.directives.push(...readDirectives(sliceOf(node, reading), reading.start(node), places));
  });
  return outline;
}

function readParts(parent: Parents, kind: Block['kind'], outline: Outline, reading: Reading): void {
  for (const node of parent.children) {
    switch (node.type) {
      case 'yaml':
        outline.frontMatter = { text: node.value, line: node.position!.start.line + 1 };
        break;
      case 'heading':
        outline.parts.push(toHeadingOrRun(node, kind, reading));
        break;
      case 'paragraph':
      case 'tableCell':
        outline.parts.push(toRun(node, kind, reading));
        break;
      case 'html':
        outline.parts.push(toHtmlRun(node, kind, reading));
        break;
      case 'blockquote':
        readParts(node, 'quote', outline, reading);
        break;
      case 'list':
        readParts(node, kind === 'quote' ? kind : 'item', outline, reading);
        break;
      case 'table':
        readParts(node, 'cell', outline, reading);
        break;
      case 'listItem':
      case 'tableRow':
        readParts(node, kind, outline, reading);
    }
  }
}

/** Longest underlined heading, in words: what is longer is prose that a rule was meant to follow. */
const LONGEST_HEADING = 12;

/**
 * A line of dashes right under a paragraph makes it a heading in Markdown; where it is as long as a sentence or
 * ends like one, its writer meant a rule below a paragraph.
 */
function toHeadingOrRun(node: Heading, kind: Block['kind'], reading: Reading): Outline['parts'][number] {
  const text = maskPhrasing(node, reading).replace(/\s+/g, ' ').trim();
  const underlined = !sliceOf(node, reading).startsWith('#');
  const isProse = text.split(' ').length > LONGEST_HEADING || /[.!?]["'”’)]*$/.test(text);
  if (underlined && isProse) return toRun(node, kind, reading);
  return { type: 'heading', depth: node.depth, text, start: reading.start(node), end: reading.end(node) };
}

function toRun(
  node: Paragraph | Heading | TableCell,
  kind: Block['kind'],
  reading: Reading,
): Outline['parts'][number] {
  return { type: 'run', kind, start: reading.start(node), text: maskPhrasing(node, reading) };
}

function toHtmlRun(node: Nodes, kind: Block['kind'], reading: Reading): Outline['parts'][number] {
  const text = normalizeLineEnds(maskHtml(sliceOf(node, reading)));
  return { type: 'run', kind, start: reading.start(node), text };
}

/** The source of a node in which only its text nodes are left. */
function maskPhrasing(node: Paragraph | Heading | TableCell, reading: Reading): string {
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
  return setOffLabels(node.children, pieces.join(''), reading.start(node), reading);
}

/** Text as it is read: container marks at the start of its further lines, escapes and entities give way to spaces. */
function readText(text: string): string {
  const bare = normalizeLineEnds(text)
    .replace(/\n[ \t>]+/g, blank)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, ' ');
  return decodeEntities(bare);
}

/** `**Task** I had to…`: the closing mark of a label that begins a line stands for a colon. */
function setOffLabels(nodes: PhrasingContent[], masked: string, start: number, reading: Reading): string {
  let text = masked;
  for (const node of nodes) {
    if (node.type !== 'strong' && node.type !== 'emphasis') continue;
    const [from, to] = [reading.start(node) - start, reading.end(node) - start];
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    if (before.trim() !== '' || !readLabel(text.slice(from, to))?.alone) continue;
    text = `${text.slice(0, to - 1)}:${text.slice(to)}`;
  }
  return text;
}

function sliceOf(node: Nodes, { source, start, end }: Reading): string {
  return source.slice(start(node), end(node));
}
