/** Lines that tell of a note, or of a mail, and nothing of the story: `Created: …`, `From: …`, `Related:: …`. Pure. */
import { readLabel } from './labels.ts';
import { cutRun, linesOf } from './lines.ts';
import { blank, type Heading, type Outline, type Run } from './outline.ts';
import { countWords } from './words.ts';

const PROPERTY = /^\p{Lu}[\p{L}\p{N} &/-]{0,24}:(?:\s|$)/u;
const KEPT = 'created|last (?:edited|updated|practi[sc]ed)|updated|modified|tags?|word count';
/** What an export of Notion, or a mail, begins with; other properties beside these are the writer's own. */
const BOOKKEEPING = new RegExp(`^(?:${KEPT}|status|from|sent|subject)\\b`, 'i');
/** Those that are none of a story's even where they stand alone. */
const ALONE = new RegExp(
  String.raw`^\W*(?:(?:${KEPT}|aliases|reviewed|version|confidence|priority|related|see also)(?: \w{1,8})?\s*:|status\s*:\W*(?:draft|done|to-?do|open|in (?:progress|review)|wip|ready|final|(?:not|un)\W?(?:started|finished)|needs? \w+|review(?:ed)?|polished|practi[sc]ed|idea)\b)`,
  'i',
);
/** A field of Obsidian's Dataview, whatever it is: `Company:: Acme`, `[mood:: good]`. */
const FIELD = /^\W*\p{L}[\p{L}\p{N} _-]{0,30}::(?=\s|$)/u;
const INLINE_FIELD = /[[(]\p{L}[\p{L}\p{N} _-]{0,30}::\s[^\][()\n]*[\])]/gu;
const MOST_WORDS = 8;

const isField = (line: string): boolean => FIELD.test(line) && readLabel(line) === null;

/** Whether a line is one, where others of the kind stand beside it. */
export const isProperty = (line: string): boolean =>
  isField(line) || ((PROPERTY.test(line.trim()) || ALONE.test(line)) && readLabel(line) === null);

/** Whether it is one by itself. */
const isAlone = (line: string): boolean =>
  isField(line) || (ALONE.test(line) && countWords(line) <= MOST_WORDS && !/[.!?]\s*$/.test(line));

/** The outline without such lines; where nothing else stands there, they are told. */
export function dropProperties(outline: Outline): Outline {
  const parts = outline.parts.flatMap((part): (Heading | Run)[] =>
    part.type === 'heading' ? [part] : withoutProperties(part),
  );
  return parts.some(({ type }) => type === 'run') ? { ...outline, parts } : outline;
}

function withoutProperties(run: Run): Run[] {
  if (isProperties(run.text)) return [];
  if (!run.text.includes(':')) return [run];
  const lines = linesOf(run);
  const first = lines.findIndex(({ text }) => !isAlone(text));
  if (first === -1) return lines.length > 0 && run.kind !== 'cell' ? [] : [run];
  const told = first > 0 ? cutRun(run, lines[first]!.from) : run;
  if (!told.text.includes('::')) return [told];
  const text = told.text
    .replace(/.+/g, (line) => (isField(line) ? blank(line) : line))
    .replace(INLINE_FIELD, blank);
  return [{ ...told, text }];
}

function isProperties(text: string): boolean {
  const lines = text.trim().split(/\s*\n\s*/);
  return lines.length > 1 && lines.every(isProperty) && lines.some((line) => BOOKKEEPING.test(line));
}
