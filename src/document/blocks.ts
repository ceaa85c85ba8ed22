/** Runs of prose to blocks: a label or a bullet at the start of a line begins a new one. */
import type { Block, Section } from '../model.ts';
import { bulletLength } from './bullets.ts';
import { type Label, labelReader } from './labels.ts';
import { blank, type Run } from './outline.ts';

/** A stretch of a run with its own offset in the source. */
interface Line {
  start: number;
  text: string;
}

/** A label in the middle of a line, after the end of a sentence. */
const INLINE_LABEL = /(?<=[.!?]["'”’)]?[ \t]{1,4})(?=(?:Situation|Task|Action|Result)s?:\s)/g;
const URL = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?'")\]]/gi;

/**
 * Splits a run into blocks.
 * @param section the STAR part that the text before the run was in
 * @returns the blocks, and the part that holds for what follows
 */
export function toBlocks(run: Run, section: Section | null): { blocks: Block[]; section: Section | null } {
  const blocks: Block[] = [];
  let lasting = section;
  let current: { kind: Block['kind']; section: Section | null; lines: Line[] } = {
    kind: run.kind,
    section,
    lines: [],
  };
  const begin = (kind: Block['kind'], next: Section | null): void => {
    blocks.push(...joinLines(current));
    current = { kind, section: next, lines: [] };
  };
  for (const { start, text, isBulleted, label } of readLines(run)) {
    if (isBulleted) begin(run.kind === 'paragraph' ? 'item' : run.kind, lasting);
    if (label) {
      begin(current.kind, label.section);
      if (label.strict || label.alone) lasting = label.section;
    }
    const length = label?.length ?? 0;
    current.lines.push({ start, text: blank(text.slice(0, length)) + text.slice(length) });
  }
  blocks.push(...joinLines(current));
  return { blocks, section: lasting };
}

/** The labels at the starts of a run's lines. */
export const labelsOf = (run: Run): Label[] => readLines(run).flatMap(({ label }) => label ?? []);

/** A run's lines, their bullets blanked out, each with the label that it begins with. */
function readLines(run: Run): (Line & { isBulleted: boolean; label: Label | null })[] {
  const lines = splitLines(run);
  const readLabel = labelReader(lines.map(({ text }) => text));
  return lines.map((line) => {
    const bullet = bulletLength(line.text);
    const text = blank(line.text.slice(0, bullet)) + line.text.slice(bullet);
    const label = canBeLabelled(line, run) ? readLabel(text) : null;
    return { start: line.start, text, isBulleted: bullet > 0, label };
  });
}

/** Blanks out addresses, which are no prose. */
export function maskUrls(block: Block): Block {
  return { ...block, text: block.text.replace(URL, blank) };
}

/** In the middle of hard-wrapped prose only a capital tells a label ("Result: …") from a word that ends up there. */
function canBeLabelled(line: Line, run: Run): boolean {
  return line.start === run.start || /^\P{L}*\p{Lu}/u.test(line.text);
}

function splitLines({ start, text }: Run): Line[] {
  const cuts = [...text.matchAll(/(?<=\n)/g), ...text.matchAll(INLINE_LABEL)].map(({ index }) => index);
  const ends = [...cuts, text.length].sort((a, b) => a - b);
  return ends.map((end, at) => {
    const from = ends[at - 1] ?? 0;
    return { start: start + from, text: text.slice(from, end) };
  });
}

/** One block of consecutive lines, without white space at its ends; none where they hold nothing. */
function joinLines({
  kind,
  section,
  lines,
}: {
  kind: Block['kind'];
  section: Section | null;
  lines: Line[];
}): Block[] {
  const text = lines
    .map((line) => line.text)
    .join('')
    .replace(/[\n\t]/g, ' ')
    .trimEnd();
  const indent = text.length - text.trimStart().length;
  if (indent === text.length) return [];
  return [{ kind, section, start: lines[0]!.start + indent, text: text.slice(indent) }];
}
