/** Runs of prose to blocks: a label or a bullet at the start of a line begins a new one. */
import type { Block, Section } from '../model.ts';
import { labelReader } from './labels.ts';
import { blank, type Run } from './outline.ts';

/** A stretch of a run with its own offset in the source. */
interface Line {
  start: number;
  text: string;
}

/** Bullets that Markdown does not know, and its own where the format is not Markdown; `1.` and `1)` too. */
const BULLET = /^\s*(?:[•·▪◦‣●–—*+-]|->|\d{1,2} ?[.)])\s+(?=\S)/u;
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
  const lines = splitLines(run);
  const readLabel = labelReader(lines.map(({ text }) => text));
  for (const line of lines) {
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const text = blank(line.text.slice(0, bullet)) + line.text.slice(bullet);
    if (bullet > 0) begin(run.kind === 'paragraph' ? 'item' : run.kind, lasting);
    const label = canBeLabelled(line, run) ? readLabel(text) : null;
    if (label) {
      begin(current.kind, label.section);
      if (label.strict || label.alone) lasting = label.section;
    }
    const length = label?.length ?? 0;
    current.lines.push({ start: line.start, text: blank(text.slice(0, length)) + text.slice(length) });
  }
  blocks.push(...joinLines(current));
  return { blocks, section: lasting };
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
