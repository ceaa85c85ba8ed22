/** Lines that say of a story which principle it shows: `LP: Earn Trust`, `Principle:: [[Dive Deep]]`. Pure. */
import type { Question } from '../model.ts';
import { readLabel } from './labels.ts';
import { cutRun, linesOf, unframe } from './lines.ts';
import { isName, namesOnly, PRINCIPLE } from './naming.ts';
import { blank, type Heading, type Outline, type Part, type Run, toHeading } from './outline.ts';
import { isProperty } from './properties.ts';
import { isTitleLine, looksLikeTitle } from './titles.ts';

const LINE = new RegExp(String.raw`^\W*(?:${PRINCIPLE}|question)\s*(?:::?|\s[-–—]\s)\s*(\S.*)$`, 'i');

/** What such a line says; null where it is another. */
function readPrinciple(line: string, questions: readonly Question[]): string | null {
  const said = unframe(LINE.exec(line)?.[1] ?? '');
  return said !== '' && (isName(said, questions) || namesOnly(said, questions)) ? said : null;
}

/** The outline in which a title knows what the line right below it says. */
export function markPrinciples(outline: Outline, questions: readonly Question[]): Outline {
  const parts: Part[] = [];
  for (const part of outline.parts) {
    const found = part.type === 'run' ? findLine(part, questions) : null;
    if (!found || part.type !== 'run') parts.push(part);
    else parts.push(...place(part, found, parts));
  }
  return { ...outline, parts: nameByLast(parts, questions) };
}

/** Where such a line ends what stands below each of several headings of one rank, it names them. */
function nameByLast(parts: Part[], questions: readonly Question[]): Part[] {
  const names = new Map<Part, string>();
  let heading: Heading | null = null;
  for (const part of parts) {
    if (part.type === 'heading') heading = readLabel(part.text) ? heading : part;
    else if (heading && !heading.names && !part.text.trim().includes('\n')) {
      const said = readPrinciple(part.text, questions);
      if (said !== null) names.set(heading, said);
    }
  }
  const depths = new Set([...names.keys()].map((part) => part.type === 'heading' && part.depth));
  if (names.size < 2 || depths.size > 1) return parts;
  return parts.map((part) => (names.has(part) ? { ...part, names: names.get(part)! } : part)) as Part[];
}

interface Found {
  from: number;
  to: number;
  said: string;
  /** What stands above it in its run. */
  above: string;
}

/** The first of a run, at its top or among properties. */
function findLine(run: Run, questions: readonly Question[]): Found | null {
  const lines = linesOf(run);
  const at = lines.findIndex(({ text }) => readPrinciple(text, questions) !== null);
  const line = lines[at];
  const isOnTop = lines.slice(0, at).every(({ text }) => isProperty(text));
  if (!line || (at > 1 && !isOnTop)) return null;
  const above = isOnTop ? '' : lines[0]!.text.trim();
  return { ...line, said: readPrinciple(line.text, questions)!, above };
}

/** @param before the parts above; a title at their end is taken off where it comes back with its name */
function place(run: Run, { from, to, said, above }: Found, before: Part[]): Part[] {
  const rest = [cutRun(run, 0, from), cutRun(run, to)].filter(({ text }) => text.trim() !== '');
  const at = before.findLastIndex((part) => part.type === 'heading' || !isProperty(part.text));
  const head = before[at];
  if (above !== '') {
    if (!looksLikeTitle(above)) return [run];
    return [{ ...toHeading(cutRun(run, 0, from), above), names: said }, ...rest.slice(1)];
  }
  if (!head || !isTitleLine(head) || (head.type === 'heading' && head.names))
    return [cutRun(run, from, to), ...rest];
  before.splice(at, 1);
  const heading = head.type === 'heading' ? head : toHeading(head, head.text.trim());
  return [{ ...heading, names: said }, ...rest];
}

/** The outline without such lines, which are none of the story's words. */
export function dropPrinciples(outline: Outline, questions: readonly Question[]): Outline {
  const parts = outline.parts.map((part) => {
    if (part.type === 'heading') return part;
    const text = part.text.replace(/.+/g, (line) =>
      readPrinciple(line, questions) === null || readLabel(line) ? line : blank(line),
    );
    return { ...part, text };
  });
  return parts.some((part) => part.type === 'run' && part.text.trim() !== '')
    ? { ...outline, parts }
    : outline;
}
