/** Markdown to an outline: its structure comes from the parser, and only its text nodes are prose. */
import type { Heading, ListItem, Nodes, Paragraph, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { UserError } from '../../errors.ts';
import type { Block } from '../../model.ts';
import { isMarkedProse, isUnderlinedProse } from '../headings.ts';
import { normalizeLineEnds, type Outline, outlineOf } from '../outline.ts';
import type { Places } from '../places.ts';
import { readBare } from './bare.ts';
import { readDirectives } from './directives.ts';
import { maskHtml, maskPhrasing, type Reading, type Setting, sliceOf, toRun } from './phrasing.ts';
import { readTable } from './table.ts';
import { withoutTags } from './vault.ts';

/** @throws UserError `too-deep` */
export function readMarkdown(source: string, places: Places): Outline {
  return readBare(source) ?? readMarked(source, places);
}

/** By the parser. */
export function readMarked(source: string, places: Places): Outline {
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
  const outline = outlineOf([]);
  readParts(tree, { kind: 'paragraph' }, outline, reading);
  visit(tree, 'html', (node) => {
    outline.directives.push(...readDirectives(sliceOf(node, reading), reading.start(node), places));
  });
  return outline;
}

/** `[^1]: Plan of 2020, page 14`: nobody says it aloud. */
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;

/** `=====`, which is no rule to the parser. */
const RULE = /^(?:[=~#•–—]\s*){3,}$/;

/** As Notion exports a call-out; what lies between may be paragraphs. */
const CALL_OUT = /^<aside\b/i;
const CALL_OUT_ENDS = /<\/aside>\s*$/i;

function readParts(parent: Parents, outer: Setting, outline: Outline, reading: Reading): void {
  let setting = outer;
  for (const node of parent.children) {
    if (CALL_OUT.test(sliceOf(node, reading))) setting = quote(outer);
    switch (node.type) {
      case 'yaml':
        outline.frontMatter = { text: node.value, line: node.position!.start.line + 1 };
        break;
      case 'heading':
        readHeading(node, setting, outline, reading);
        break;
      case 'thematicBreak':
        outline.rules.push(reading.start(node));
        break;
      case 'paragraph':
        readParagraph(node, setting, outline, reading);
        break;
      case 'tableCell':
        outline.parts.push(toRun(node, setting, reading));
        break;
      case 'html':
        outline.parts.push(...readHtml(node, setting, reading));
        if (CALL_OUT_ENDS.test(sliceOf(node, reading))) setting = outer;
        break;
      case 'blockquote':
        readParts(node, quote(setting), outline, reading);
        break;
      case 'list':
        readParts(node, within(setting, 'item'), outline, reading);
        break;
      case 'table':
        outline.parts.push(...readTable(node, within(setting, 'cell'), reading));
        break;
      case 'listItem':
        readParts(node, { ...setting, ...readBox(node, reading) }, outline, reading);
        break;
      case 'tableRow':
        readParts(node, setting, outline, reading);
    }
  }
}

/** `- [ ] ask Ana for the cost`: what lies below is open too, where no box of its own is ticked. */
function readBox(item: ListItem, reading: Reading): Pick<Setting, 'isOpen'> {
  const [, box] = /^(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s/.exec(sliceOf(item, reading)) ?? [];
  return box === undefined ? {} : { isOpen: box === ' ' };
}

function quote({ kind, isOpen }: Setting): Setting {
  return kind === 'quote' ? { kind, isOpen } : { kind: 'quote', unquoted: 'paragraph', isOpen };
}

/** Inside of a quote all is quote. */
function within({ kind, unquoted, isOpen }: Setting, inner: Block['kind']): Setting {
  if (kind !== 'quote') return { kind: inner, isOpen };
  return unquoted ? { kind, unquoted: inner, isOpen } : { kind, isOpen };
}

/** `## The flood {#the-flood}`, as Google Docs exports it. */
const ANCHOR = /\s\{#[^{}\s]*\}\s*$/;

function readHeading(node: Heading, setting: Setting, { parts, rules }: Outline, reading: Reading): void {
  const text = withoutTags(maskPhrasing(node, reading).replace(/\s+/g, ' ').replace(ANCHOR, '').trim());
  const isMarked = sliceOf(node, reading).startsWith('#');
  const [start, end] = [reading.start(node), reading.end(node)];
  if (isMarked ? !isMarkedProse(text) : !isUnderlinedProse(text)) {
    parts.push({ type: 'heading', depth: node.depth, text, start, end });
    return;
  }
  parts.push(toRun(node, setting, reading));
  // The dashes below prose are a rule.
  if (!isMarked) rules.push(end);
}

function readParagraph(node: Paragraph, setting: Setting, { parts, rules }: Outline, reading: Reading): void {
  const written = sliceOf(node, reading);
  if (RULE.test(written)) rules.push(reading.start(node));
  else if (!FOOTNOTE.test(written)) parts.push(toRun(node, setting, reading));
}

/** `<h2>Earn Trust</h2>` */
const HTML_HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi;

function readHtml(node: Nodes, setting: Setting, reading: Reading): Outline['parts'] {
  const html = sliceOf(node, reading);
  const start = reading.start(node);
  const headings = Array.from(html.matchAll(HTML_HEADING), ({ index, 0: whole, 1: depth, 2: inner }) => ({
    type: 'heading' as const,
    depth: Number(depth),
    text: maskHtml(inner!).replace(/\s+/g, ' ').trim(),
    start: start + index,
    end: start + index + whole.length,
  }));
  const stops = [...headings.map((each) => each.start), start + html.length];
  const run = (from: number, to: number): Outline['parts'][number] => ({
    type: 'run',
    ...setting,
    start: from,
    text: normalizeLineEnds(maskHtml(html.slice(from - start, to - start))),
  });
  return [
    run(start, stops[0]!),
    ...headings.flatMap((heading, at) => [heading, run(heading.end, stops[at + 1]!)]),
  ];
}
