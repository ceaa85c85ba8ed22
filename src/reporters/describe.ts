/** What several formats say alike of a finding and a story. */
import { quoteWords } from '../document/words.ts';
import type { Evidence, Finding, Result, Story } from '../model.ts';
import { quotable } from '../text/printable.ts';

/** The words found and what is missing, in one line. */
export function describeFinding(finding: Finding, story: Story): string {
  const message = quotable(finding.message);
  return finding.text === null ? message : `'${wordsOf(finding, story)}': ${message}`;
}

/** The words of a finding or of evidence, as a person reads them. */
export function wordsOf({ position: { start, end } }: Pick<Evidence, 'position'>, story: Story): string {
  return quotable(quoteWords(story, start.offset, end.offset));
}

/** How a result's input is called where a path is wanted: a file's path, else the row's id. */
export function sourceName({ path, id }: Result): string {
  if (path !== null) return path === '-' ? 'stdin' : path;
  return id === null ? 'story' : String(id);
}
