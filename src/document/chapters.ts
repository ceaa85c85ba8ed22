/** An outline cut into the stories that it tells, each with its blocks, their STAR part and its words. */
import type { Block, Question, Section, Story } from '../model.ts';
import { withoutNotes } from './asides.ts';
import { maskUrls, toBlocks } from './blocks.ts';
import { readLabel } from './labels.ts';
import { findNamedQuestions, namesOtherPrinciple } from './naming.ts';
import type { Heading, Outline, Part, Run } from './outline.ts';
import type { Places } from './places.ts';
import { splitAtRestarts } from './restarts.ts';
import { findStarts } from './starts.ts';
import { cutTopLine } from './titles.ts';
import { countWords } from './words.ts';

/** Part of an outline that tells one story; `heading` is the one that asks or names its question. */
export interface Chapter {
  heading: Heading | null;
  /** Several where it names but the principle of all of them, none where it asks in words of its own. */
  questions: Question[];
  parts: Outline['parts'];
  /** Offset at which it starts: at its heading, or further below, where several stories stand under it. */
  start: number;
  /** Offset at which the next one starts. */
  end: number;
}

/**
 * Cuts an outline at the headings that name a question, and where several ask one or name any principle, at these too;
 * text before the first of them belongs to none.
 * @param name of the file
 */
export function splitChapters(
  outline: Outline,
  questions: readonly Question[],
  end: number,
  name = '',
): Chapter[] {
  const starts = findStarts(outline, questions, name);
  const chapters: Chapter[] = [];
  for (const part of outline.parts) {
    const named = part.type === 'heading' ? findNamedQuestions(part.names ?? part.text, questions) : [];
    if (named.length === 0 && !starts.has(part)) chapters.at(-1)?.parts.push(part);
    else if (!goesWith(part, named, chapters.at(-1))) chapters.push(beginChapter(part, named, end));
  }
  for (const [at, chapter] of chapters.entries()) chapter.end = chapters[at + 1]?.start ?? end;
  return (chapters.length > 0 ? chapters : [wholeChapter(outline, end)]).flatMap(splitChapter);
}

function beginChapter(part: Part, questions: Question[], end: number): Chapter {
  const [first, ...parts] = part.type === 'run' ? cutTopLine(part) : [part];
  const { start } = part;
  return first?.type === 'heading'
    ? { heading: first, questions, parts, start, end }
    : { heading: null, questions, parts: [part], start, end };
}

/** Two headings above one story: one names its question, the other asks it, counts or calls it. */
function goesWith(part: Part, named: Question[], chapter: Chapter | undefined): boolean {
  const above = chapter?.heading;
  if (part.type === 'run' || !above || chapter.parts.length > 0 || part.depth < above.depth) return false;
  const isNamed = chapter.questions.length > 0 || namesOtherPrinciple(above.names ?? above.text);
  if (isNamed && named.length > 0) return false;
  if (!isNamed) chapter.questions = named;
  return true;
}

/** Stories that follow each other below one heading, or below none. */
function splitChapter(chapter: Chapter): Chapter[] {
  const stories = splitAtRestarts(chapter.parts);
  let under = chapter;
  return stories.map((parts, at) => {
    if (at > 0) under = { ...under, ...besideHeading(parts, under), start: parts[0]!.start };
    return { ...under, parts, end: stories[at + 1]?.[0]?.start ?? chapter.end };
  });
}

/** A story whose own heading is of the rank of the chapter's stands beside it, not below: that one names nothing of it. */
function besideHeading([first]: Outline['parts'], { heading }: Chapter): Partial<Chapter> {
  if (first?.type !== 'heading' || heading === null || first.depth > heading.depth) return {};
  return readLabel(first.text) ? {} : { heading: first, questions: [] };
}

/** The whole outline as one story. */
export function wholeChapter({ parts }: Outline, end: number): Chapter {
  return { heading: null, questions: [], parts, start: parts[0]?.start ?? 0, end };
}

/** What a chapter itself says of its story. */
export function readChapter(
  { heading, parts, start, end }: Chapter,
  source: string,
  places: Places,
): Pick<Story, 'title' | 'source' | 'position' | 'blocks' | 'words'> {
  const blocks = readBlocks(withoutNotes(unquote(parts)));
  const own = parts.filter((part) => part.type === 'heading').find(isTitle);
  const isBelow = heading !== null && heading.start < start;
  const isEmpty = heading === null && parts.length === 0;
  const stop = isEmpty ? start : start + source.slice(start, end).trimEnd().length;
  return {
    title: (isBelow ? (own ?? heading) : (heading ?? own))?.text || null,
    source,
    position: places.position(start, stop),
    blocks: blocks.map(maskUrls),
    words: blocks.reduce((words, { text }) => words + countWords(text), 0),
  };
}

/** A heading that says more than which STAR part follows. */
const isTitle = ({ text }: Heading): boolean => !readLabel(text)?.alone;

/** From so many words on, and with so few outside of it as a share of all, a quote is the story itself, sent on in a mail. */
const QUOTED_STORY = { words: 60, outside: 0.2 };

function unquote(parts: Outline['parts']): Outline['parts'] {
  const runs = parts.filter((part) => part.type === 'run');
  const countIn = (some: Run[]): number => some.reduce((words, { text }) => words + countWords(text), 0);
  const outside = countIn(runs.filter(({ kind }) => kind !== 'quote'));
  const quoted = countIn(runs.filter(({ unquoted }) => unquoted));
  if (quoted < QUOTED_STORY.words || outside > QUOTED_STORY.outside * countIn(runs)) return parts;
  return parts.map((part) =>
    part.type === 'run' && part.unquoted ? { ...part, kind: part.unquoted } : part,
  );
}

function readBlocks(parts: Outline['parts']): Block[] {
  const blocks: Block[] = [];
  let section: Section | null = null;
  // Depth of the heading that set the section; deeper headings leave it alone.
  let depth = 0;
  for (const part of parts) {
    if (part.type === 'run') {
      const read = toBlocks(part, section);
      blocks.push(...read.blocks);
      section = read.section;
      continue;
    }
    const label = readLabel(part.text);
    if (!label && depth > 0 && part.depth > depth) continue;
    section = label?.section ?? null;
    depth = label ? part.depth : 0;
  }
  return blocks;
}
