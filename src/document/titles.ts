/** Lines that stand above stories where no heading does, as in notes of plain text. Pure. */
import type { Question } from '../model.ts';
import { bulletLength } from './bullets.ts';
import { isUnderlinedProse } from './headings.ts';
import { readLabel } from './labels.ts';
import { type Cut, cutTitles, type Line, linesOf, unframe } from './lines.ts';
import { isName, namesAny, withoutNumber } from './naming.ts';
import type { Heading, Outline, Part, Run } from './outline.ts';
import { asksOutright, withoutSaid } from './prompts.ts';
import { countWords } from './words.ts';

/** Why a line is a title: it names a question, it counts the stories, it asks. */
type Kind = 'named' | 'counted' | 'asked';

/** Words of a preface above the first of several titles: more than that may be a story. */
const LONGEST_PREFACE = 20;
/** Words of a story that begins on the line of its title. */
const LEAST_RUN_IN = 30;

const COUNT =
  /^(?:story|example|answer|question)\s*#?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?!\s*[/\d])(?:$|\s*[.):–—-]|\s*[([])/i;

/** Which of the stories a title counts: `3` of `Story #3: the flood`. */
export const countOf = (title: string): string | null =>
  COUNT.exec(unframe(title))?.[1]?.toLowerCase() ?? null;

/** Most words of a line that is taken for a title by its form alone. */
const LONGEST_TITLE = 10;

/** A heading that is no label, or a line by itself that looks like a title. */
export function isTitleLine(part: Part): boolean {
  if (part.type === 'heading') return !readLabel(part.text);
  return part.kind === 'paragraph' && looksLikeTitle(part.text.trim());
}

/** `The depot`, and no sentence. */
export const looksLikeTitle = (line: string): boolean =>
  /^\W*[\p{Lu}\d]/u.test(line) &&
  !/\n|[.!?:;,]["'”’)]*$/.test(line) &&
  countWords(line) <= LONGEST_TITLE &&
  !readLabel(line);

/** A run whose first line looks like a title, as a heading and what is left. */
export function cutTopLine(run: Run): (Heading | Run)[] {
  const [line] = linesOf(run);
  if (!line || run.kind !== 'paragraph' || !looksLikeTitle(line.text.trim())) return [run];
  return cutTitles([run], () => [{ ...line, title: line.text.trim() }]);
}

/** The outline with such lines as headings. */
export function markTitles(outline: Outline, questions: readonly Question[]): Outline {
  const { parts, captions } = outline;
  if (captions.length > 0) return outline;
  const isHeaded = parts.some(
    (part) => part.type === 'heading' && namesAny(part.names ?? part.text, questions),
  );
  const kindOf = (line: string): Kind | null => {
    if (asksOutright(line)) return 'asked';
    if (isHeaded || isUnderlinedProse(line)) return isName(line, questions) && !isHeaded ? 'named' : null;
    if (countOf(line) !== null) return 'counted';
    return namesAny(line, questions) ? 'named' : null;
  };
  const isRunIn = (words: string): boolean => !isHeaded && isName(withoutNumber(words), questions);
  const cuts = new Map<Run, Candidate[]>();
  for (const part of parts) if (part.type === 'run') cuts.set(part, findCuts(part, kindOf, isRunIn));
  const kinds = new Map(
    [...cuts].flatMap(([run, some]) => some.map(({ from, kind }) => [run.start + from, kind] as const)),
  );
  const titles = chooseTitles(
    cutTitles(parts, (run) => cuts.get(run)!),
    kinds,
  );
  const isChosen = (run: Run, { from }: Cut): boolean => titles.has(run.start + from);
  return {
    ...outline,
    parts: cutTitles(parts, (run) => cuts.get(run)!.filter((cut) => isChosen(run, cut))),
  };
}

type Candidate = Cut & { kind: Kind };

function findCuts(
  run: Run,
  kindOf: (line: string) => Kind | null,
  isRunIn: (words: string) => boolean,
): Candidate[] {
  if (run.kind !== 'paragraph' && run.kind !== 'item') return [];
  const lines = linesOf(run);
  const cuts: Candidate[] = [];
  lines.forEach(({ from, to, text }, at) => {
    const before = lines[at - 1];
    const isBelow = at === 1 && looksLikeTitle(before!.text.trim());
    const isEnded = before && /[.!?:"”’)]\s*$/.test(before.text);
    const goesOn = before && !isBelow && !isEnded && cuts.at(-1)?.to !== before.to;
    if (goesOn || /[,;]\s*$/.test(text) || readLabel(text)) return;
    const line = unframe(text);
    const kind = kindOf(line.slice(bulletLength(line)));
    const title = kind === 'asked' ? withoutSaid(line) : line;
    const cut = kind ? { from, to, title } : runIn(run, { from, to, text }, isRunIn);
    if (!cut) return;
    const start = cut.from + run.text.slice(cut.from).search(/\S/);
    cuts.push({ ...cut, from: start, kind: kind ?? 'named' });
  });
  return cuts;
}

/** `Dive Deep: In March I …`: the name alone is the title. */
function runIn(run: Run, { from, to, text }: Line, isName: (words: string) => boolean): Cut | null {
  for (const { index, 0: mark } of text.slice(0, 80).matchAll(/[\s*_]*[:.–—-]+[*_]*(?=\s)|\t|,(?=")/g)) {
    const title = unframe(text.slice(0, index));
    if (!isName(title)) continue;
    const end = from + index + mark.length;
    return countWords(run.text.slice(end, to)) >= LEAST_RUN_IN ? { from, to: end, title } : null;
  }
  return null;
}

/**
 * Titles among the candidates, by their place. Something is told right below each; several of a kind in a row are a
 * list, of contents where nothing stands above it. A lone one stands above all.
 */
function chooseTitles(parts: Part[], kinds: ReadonlyMap<number, Kind>): Set<number> {
  const kindAt = (part: Part | undefined): Kind | undefined =>
    part?.type === 'heading' ? kinds.get(part.start) : undefined;
  const chosen: { start: number; kind: Kind; count: string | null; above: number }[] = [];
  let words = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (part.type === 'run') words += countWords(part.text);
    if (!kindAt(part)) continue;
    let row = parts.slice(at).filter((_, more) => parts.slice(at, at + more + 1).every(kindAt)) as Heading[];
    at += row.length - 1;
    if (parts[at + 1]?.type !== 'run') continue;
    const isList = new Set(row.map(kindAt)).size < row.length;
    if (isList) row = words <= LONGEST_PREFACE && chosen.length === 0 ? row.slice(-1) : [];
    for (const title of row)
      chosen.push({ start: title.start, kind: kindAt(title)!, count: countOf(title.text), above: words });
  }
  return chooseAmong(chosen);
}

function chooseAmong(
  chosen: { start: number; kind: Kind; count: string | null; above: number }[],
): Set<number> {
  const counts = new Set(chosen.flatMap(({ kind, count }) => (kind === 'counted' && count ? count : [])));
  const parting = chosen.filter(({ kind }) => kind === 'named' || (kind === 'counted' && counts.size > 1));
  const above = parting[0]?.above ?? 0;
  const isPreface = above <= (parting.length > 1 ? LONGEST_PREFACE : 0);
  return new Set(
    chosen
      .filter((title) => title.kind === 'asked' || (isPreface && parting.includes(title)))
      .map(({ start }) => start),
  );
}
