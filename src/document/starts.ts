/** Where a story begins in a file of several, though its heading names none of the questions. Pure. */
import type { Question } from '../model.ts';
import { isNotes } from './asides.ts';
import { isCollection } from './collections.ts';
import { readLabel } from './labels.ts';
import { namesAny } from './naming.ts';
import type { Heading, Outline, Part } from './outline.ts';
import { namesPart } from './part-names.ts';
import { isPrompt, isTime } from './prompts.ts';
import { countOf, cutTopLine, isTitleLine } from './titles.ts';
import { countWords } from './words.ts';

/** Words of a story below a title of its own: fewer are a part of another one. */
const LEAST_TOLD = 40;
/** The same where nothing but a rule stands above it. */
const LEAST_BETWEEN_RULES = 60;

/**
 * Headings that ask something in words of their own, name a principle of which nothing is asked, or count the stories,
 * and others beside them. Where there are none: what a file's name, its rules or the same parts below each show.
 * @param name of the file
 */
export function findStarts(outline: Outline, questions: readonly Question[], name: string): Set<Part> {
  const headings = outline.parts.filter((part) => part.type === 'heading');
  const named = headings.filter((heading) => namesAny(heading.names ?? heading.text, questions));
  const asking = headings.filter(({ text }) => isPrompt(text) || isTime(text));
  const counted = headings.filter(({ text }) => countOf(text) !== null);
  const starts = new Set<Part>([asking, named, counted].flatMap((some) => uppermost(some)));
  const told = measure(outline.parts);
  for (const beside of findBeside(headings, starts, told)) starts.add(beside);
  if (starts.size > 0 || named.length > 0) return starts;
  const found = [
    () => findAlike(outline.parts),
    () => findCollected(outline.parts, name),
    () => findBetweenRules(outline),
  ];
  return new Set(found.map((find) => find()).find(({ length }) => length > 1));
}

/** A lone one is the title of the only story. */
function uppermost(headings: Heading[]): Heading[] {
  const depth = Math.min(...headings.map((heading) => heading.depth));
  const alike = headings.filter((heading) => heading.depth === depth);
  return alike.length > 1 ? alike : [];
}

/** Words below a part, up to another. */
type Told = (from: Part, to: Part | undefined) => number;

function measure(parts: Part[]): Told {
  let sum = 0;
  const sums = new Map(
    parts.map((part) => {
      const before = sum;
      if (part.type === 'run') sum += countWords(part.text);
      return [part, before];
    }),
  );
  return (from, to) => (to ? sums.get(to)! : sum) - sums.get(from)!;
}

const isOwnTitle = (text: string): boolean => !readLabel(text) && !namesPart(text) && !isNotes(text);

/** Headings of the rank of those that part the stories: what is told there is none of the story above. */
function findBeside(headings: Heading[], starts: Set<Part>, told: Told): Heading[] {
  const depth = Math.min(...headings.filter((heading) => starts.has(heading)).map((each) => each.depth));
  const beside = headings.filter((heading) => heading.depth === depth);
  const first = beside.findIndex((heading) => starts.has(heading));
  return beside.filter(
    (heading, at) => at > first && isOwnTitle(heading.text) && told(heading, beside[at + 1]) >= LEAST_TOLD,
  );
}

/** Headings of one rank below which the same headings stand. */
function findAlike(parts: Part[]): Heading[] {
  const headings = parts.filter((part) => part.type === 'heading');
  const [top = 0, next = 0] = [...new Set(headings.map(({ depth }) => depth))].sort();
  for (const depth of [top, next]) {
    const below = new Map<Heading, Set<string>>();
    let last: Heading | null = null;
    for (const heading of headings) {
      if (heading.depth === depth) below.set(heading, new Set());
      if (heading.depth <= depth) last = heading.depth === depth ? heading : null;
      else if (last) below.get(last)!.add(heading.text.toLowerCase());
    }
    const repeated = [...below].filter(([heading, names]) =>
      [...below].some(
        ([other, others]) => other !== heading && [...names].filter((each) => others.has(each)).length > 1,
      ),
    );
    if (repeated.length > 1) return repeated.map(([heading]) => heading);
  }
  return [];
}

/** Titles with a story below each, in a file or under a title that calls itself a collection. */
function findCollected(parts: Part[], name: string): Part[] {
  const [first] = parts;
  const isCalledSo = first !== undefined && isTitleLine(first) && isCollection(first.text);
  if (!isCalledSo && !isCollection(name)) return [];
  const rest = isCalledSo ? parts.slice(1) : parts;
  const headings = rest.filter((part) => part.type === 'heading');
  const titles = headings.length > 0 ? uppermost(headings) : rest.filter(isTitleLine);
  const told = measure(rest);
  const kept = titles.filter((title) => !isNotes(title.text));
  const isEach = kept.every((title, at) => isOwnTitle(title.text) && told(title, kept[at + 1]) >= LEAST_TOLD);
  return isEach ? kept : [];
}

/** How a story goes on, and none begins. */
const GOES_ON =
  /^\W*(?:then|so|but|and|next|after|afterwards|finally|eventually|in the end|within|by|later|as a result|the result|that|this|these|it|as for|looking back)\b/i;
/** What sets a scene in a first sentence: when, where, who. */
const SCENE =
  /\b(?:19|20)\d\d\b|\b(?:at|of|for|in|on) (?:a|an|my|our)\b|\b(?:I|we) (?:was|were|am|are|worked|ran|led|owned|joined)\b|\bas (?:a|an|the)\b|\b(?:last|that) (?:year|spring|summer|autumn|fall|winter)\b|\bmy (?:team|company|first|last)\b/i;

/** What stands between rules, where each is a story by itself; what is short belongs to the one above. */
function findBetweenRules({ parts, rules }: Outline): Part[] {
  const told = measure(parts);
  const firsts = rules.flatMap((rule) => parts.find(({ start }) => start > rule) ?? []);
  const between = [...new Set([...parts.slice(0, 1), ...firsts])];
  const whole = between.filter((part, at) => {
    const least = readTop(part, parts).title === null ? LEAST_BETWEEN_RULES : LEAST_TOLD;
    return told(part, between[at + 1]) >= least;
  });
  const isEach = whole.every((part) => {
    const { title, text } = readTop(part, parts);
    const [opening = ''] = /^[\s\S]*?[.!?](?=\s|$)/.exec(text) ?? [];
    return (
      SCENE.test(opening) && !GOES_ON.test(text) && !readLabel(text) && (title === null || isOwnTitle(title))
    );
  });
  return isEach && whole[0] === parts[0] ? whole : [];
}

/** The title that stands on top, if any, and how the text below it begins. */
function readTop(part: Part, parts: Part[]): { title: string | null; text: string } {
  const [top, rest] = part.type === 'run' ? cutTopLine(part) : [part];
  if (top?.type !== 'heading') return { title: null, text: part.text };
  return { title: top.text, text: (rest ?? parts[parts.indexOf(part) + 1])?.text ?? '' };
}
