/** What holds of a checked story wherever it is listed: what it is called, and whether anything is told in it. Pure. */
import { countWords } from './document/words.ts';
import type { CheckedStory, CriterionResult, Result } from './model.ts';
import { isOfDraft } from './rule-ids.ts';
import { cells, truncate } from './text/layout.ts';
import { quotable } from './text/printable.ts';

/** What a story is called: its path or id, and its title. */
export function nameStory({ story, result }: Pick<CheckedStory, 'story' | 'result'>): string {
  const { path, id, title, position, questionFrom } = result;
  const place = path === '-' ? 'standard input' : (path ?? (id === null ? null : String(id)));
  // A file may hold several stories, each under its heading, or with nothing but its labels.
  const isLabelled = title === null && position.start.line > 1;
  const isOneOfSome = !story.alone && (questionFrom === 'heading' || isLabelled);
  const line = path !== null && isOneOfSome ? `:${position.start.line}` : '';
  return (
    [place && quotable(place) + line, title && quotable(title)].filter(Boolean).join(' · ') || 'your story'
  );
}

/** Required evidence that is not there, by criterion. */
export const missingIn = ({ criteria }: { criteria: Omit<CriterionResult, 'evidence'>[] }): string[] =>
  criteria.filter(({ required, met }) => required && !met).map(({ id }) => id);

/** The same within some cells: the folders give way first, for the file and the title tell stories apart. */
export function fitName(checked: Pick<CheckedStory, 'story' | 'result'>, width: number): string {
  const name = nameStory(checked);
  const path = quotable(checked.result.path ?? '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const fits = file === path || cells(name) <= width;
  return truncate(fits ? name : `…/${file}${name.slice(path.length)}`, width);
}

/** Nothing is told but gaps that are still to be filled, so that no single thing is missing more than another. */
export function isUntold({ words, findings }: Pick<Result, 'words' | 'findings'>): boolean {
  const gaps = findings.filter(({ rule }) => isOfDraft(rule));
  return words <= gaps.reduce((sum, { text }) => sum + countWords(text ?? ''), 0);
}
