/** The words by which the check found when it was and where the data lay. Pure. */
import { readWords } from '../document/index.ts';
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import type { Metric } from '../metrics/metric.ts';
import type { CriterionResult, Customs, Evidence, Result, Story } from '../model.ts';
import { onOneLine } from '../text/words.ts';
import type { SheetStory } from './sheet.ts';
import { listTimes } from './timeline.ts';
import type { SheetNames, WordFinder } from './words.ts';

/** Words of a story and the line on which they stand. */
export interface Quoted {
  text: string;
  line: number;
}

/** When it was and where the data lay, and which of the two the check misses and the sheet does not show. */
export function findEvidence(
  story: Story,
  { criteria }: Result,
  { sheet: { sources, times } }: Customs,
  names: SheetNames,
  metrics: Metric[],
): Pick<SheetStory, 'timeline' | 'source' | 'missing'> {
  const asked = (ids: string[]) => criteria.filter(({ id }) => ids.includes(id));
  const isOpen = (ids: string[]): boolean => asked(ids).every(({ met }) => !met);
  const timeline = findTimeline(story, asked(times), names.time, metrics);
  const source = findSources(story, asked(sources), names.source);
  const missing: SheetStory['missing'] = [];
  if (timeline.length === 0 && asked(times).length > 0 && isOpen(times)) missing.push('timeline');
  if (source.length === 0 && isOpen(sources)) missing.push('source');
  return { timeline, source, missing };
}

/** Lengths of time and dates; else the clause that names a time. */
function findTimeline(
  story: Story,
  shown: CriterionResult[],
  names: WordFinder,
  metrics: Metric[],
): Quoted[] {
  const times = listTimes(story, metrics);
  if (times.length > 0) return times;
  const clauses = shown.flatMap((criterion) => criterion.evidence.flatMap((each) => clausesOf(story, each)));
  const amounts = metrics.flatMap(({ baseline, value, change }) => [baseline, value, change]);
  const withoutAmounts = (text: string): string =>
    amounts.reduce((left, amount) => (amount ? left.replace(amount.text, '') : left), text);
  const named = clauses.filter(({ text }) => isTimeNamed(withoutAmounts(text), names)).slice(0, 1);
  return named.map((clause) => shorten(clause, (text) => isTimeNamed(text, names)));
}

/** A measured amount is no time: "took 22 minutes" names the minute, and nothing of when. */
const isTimeNamed = (text: string, names: WordFinder): boolean =>
  /\bMay\b/.test(text) || names(text) !== null;

/** For each criterion the clause that names a source most surely; where no clause does, one that tells where data was taken from. */
function findSources(story: Story, shown: CriterionResult[], names: WordFinder): Quoted[] {
  const found = shown.flatMap(({ evidence }) => {
    const named = evidence
      .flatMap((each) => clausesOf(story, each))
      .map((clause) => ({ clause, rank: names(clause.text) }))
      .filter(({ rank }) => rank !== null);
    const best = named.toSorted((a, b) => a.rank! - b.rank!)[0];
    return best ? [best.clause] : [];
  });
  const quoted = found.length > 0 ? found : findTaken(story, names);
  return withoutRepeats(quoted.map((clause) => shorten(clause, (text) => names(text) !== null)));
}

/** "I took 300 tickets from Zendesk": data, and behind it the name of where it lay. */
function findTaken(story: Story, names: WordFinder): Quoted[] {
  const places = createPlaces(story.source);
  for (const { text, start } of ownBlocks(story))
    for (const { 0: sentence, index } of text.matchAll(/[^.!?]+/g)) {
      const [from, to] = [start + index, start + index + sentence.length];
      const position = places.position(from + sentence.search(/\S|$/), to);
      const taken = clausesOf(story, { position }).find(
        (clause) => OWN.test(clause.text) && NAMED.test(clause.text) && names(clause.text) === 0,
      );
      if (taken) return [taken];
    }
  return [];
}

const OWN = /\b(?:I|we)\b/i;
const NAMED =
  /\b(?:from|in)\s+(?:the\s|our\s)?(?!Q[1-4]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*\b)\p{Lu}\p{L}+/u;

const withoutRepeats = (quoted: Quoted[]): Quoted[] =>
  quoted.filter(({ text }, at) => quoted.findIndex((first) => first.text === text) === at);

/** The clauses of a stretch of the story; a short one goes with the next ("Source: edge logs"). */
function clausesOf(story: Story, { position: { start, end } }: Pick<Evidence, 'position'>): Quoted[] {
  const words = onOneLine(readWords(story, start.offset, end.offset));
  const clauses: string[] = [];
  for (const clause of words.split(CLAUSE_END)) {
    const last = clauses.at(-1);
    if (last !== undefined && last.split(' ').length < FEW_WORDS)
      clauses[clauses.length - 1] = `${last} ${clause}`;
    else clauses.push(clause);
  }
  return clauses.map((clause) => ({ text: clause.replace(/[\s,;:.]+$/, ''), line: start.line }));
}

/** Outside of brackets. */
const CLAUSE_END = /(?<=[,;:])\s+(?![^(]*\))/;
const FEW_WORDS = 4;

/** Cut where another clause begins, if what is left still tells, else between two words. */
function shorten({ text, line }: Quoted, tells: (text: string) => boolean): Quoted {
  if (text.length <= LONGEST_QUOTE) return { text, line };
  const head = text.slice(0, LONGEST_QUOTE);
  const first = head.slice(0, Math.max(0, head.lastIndexOf(' and ')));
  return { text: `${tells(first) ? first : head.replace(/\s+\S*$/, '')} …`, line };
}

/** Characters. */
const LONGEST_QUOTE = 80;
