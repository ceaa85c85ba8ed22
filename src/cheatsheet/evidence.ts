/** The words by which the check found when it was and where the data lay. Pure. */
import { readWords } from '../document/index.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Content, CriterionResult, Result, Story } from '../model.ts';
import { findQuantities, saysWhen } from '../quantities/index.ts';
import { truncate } from '../text/layout.ts';
import type { SheetStory } from './sheet.ts';
import { nameFinder, type WordFinder } from './words.ts';

/** Words of a story and the line on which they stand. */
export interface Quoted {
  text: string;
  line: number;
}

/** What the check counts as evidence of time and source, and which of the two it misses. */
export function findEvidence(
  story: Story,
  { criteria }: Result,
  content: Content,
  metrics: Metric[],
): Pick<SheetStory, 'timeline' | 'source' | 'missing'> {
  const { sources, times, sourceWords, timeWords } = content.customs.sheet;
  const asked = (ids: string[]) => criteria.filter(({ id }) => ids.includes(id));
  const isMissing = (ids: string[]): boolean => asked(ids).length > 0 && asked(ids).every(({ met }) => !met);
  const timeline = findTimes(story, asked(times), nameFinder(content, timeWords), metrics);
  const missing: SheetStory['missing'] = [];
  if (isMissing(times)) missing.push('timeline');
  if (isMissing(sources)) missing.push('source');
  return { timeline, source: findSources(story, asked(sources), nameFinder(content, sourceWords)), missing };
}

/** Lengths of time and dates, apart from those that are a metric's amounts; else the clause that names a time. */
function findTimes(story: Story, shown: CriterionResult[], names: WordFinder, metrics: Metric[]): Quoted[] {
  const measured = new Set(
    metrics.flatMap(({ baseline, value, change }) =>
      [baseline, value, change].flatMap((amount) => (amount ? [amount.text] : [])),
    ),
  );
  const clauses = shown.flatMap((criterion) => clausesOf(story, criterion));
  const times = clauses.flatMap(({ text, line }) =>
    timesIn(text)
      .filter((time) => !measured.has(time))
      .map((time) => ({ text: time, line })),
  );
  const named = times.length > 0 ? times : clauses.filter(({ text }) => isTimeNamed(text, names)).slice(0, 1);
  return withoutRepeats(named);
}

const timesIn = (text: string): string[] => [
  ...findQuantities(text)
    .filter(saysWhen)
    .map((time) => time.text),
  ...Array.from(text.matchAll(IN_MAY), ([date]) => date),
];

/** "may" is mostly a verb, so the checker takes it for no month. */
const IN_MAY = /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?May\b(?: (?:19|20)\d\d)?/g;

/** A measured amount is no time: "took 22 minutes" names the minute, and nothing of when. */
const isTimeNamed = (text: string, names: WordFinder): boolean =>
  /\bMay\b/.test(text) || names(text) !== null;

/** Of each criterion the clause that names a source by the surest words; a sentence that names none is not quoted. */
function findSources(story: Story, shown: CriterionResult[], names: WordFinder): Quoted[] {
  const found = shown.flatMap((criterion) => {
    const named = clausesOf(story, criterion)
      .map((clause) => ({ clause, rank: names(clause.text) }))
      .filter(({ rank }) => rank !== null);
    const best = named.toSorted((a, b) => a.rank! - b.rank!)[0];
    return best ? [best.clause] : [];
  });
  return withoutRepeats(found);
}

const withoutRepeats = (quoted: Quoted[]): Quoted[] =>
  quoted.filter(({ text }, at) => quoted.findIndex((first) => first.text === text) === at);

/** The clauses of a criterion's evidence; a short one goes with the next ("Source: edge logs"). */
function clausesOf(story: Story, { evidence }: CriterionResult): Quoted[] {
  return evidence.flatMap(({ position: { start, end } }) => {
    const words = readWords(story, start.offset, end.offset).replace(/\s+/g, ' ');
    const clauses: string[] = [];
    for (const clause of words.split(CLAUSE_END)) {
      const last = clauses.at(-1);
      if (last !== undefined && last.split(' ').length < FEW_WORDS)
        clauses[clauses.length - 1] = `${last} ${clause}`;
      else clauses.push(clause);
    }
    const texts = clauses.map((clause) => truncate(clause.replace(/[\s,;:.]+$/, ''), LONGEST_QUOTE));
    return texts.map((text) => ({ text, line: start.line }));
  });
}

/** Outside of brackets. */
const CLAUSE_END = /(?<=[,;:])\s+(?![^(]*\))/;
const FEW_WORDS = 4;
/** Characters. */
const LONGEST_QUOTE = 110;
