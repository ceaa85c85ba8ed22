/** How compromise reads a sentence, for whoever wonders why a pattern passes it by. Pure. */
import type { Sentence } from '../../checker/reading/language.ts';
import { COMPROMISE_TAGS } from './compromise-tags.ts';

/**
 * ` It is read as: …`, each word with its base form and its tags, of the word classes those that the pattern names;
 * nothing where the pattern is of plain words.
 */
export function describeReading(sentences: Sentence[], match: string): string {
  if (!/#|\{[a-z]/i.test(match)) return '';
  const isTold = (tag: string): boolean => COMPROMISE_TAGS.has(tag) || match.includes(`#${tag}`);
  const words = sentences.flatMap(({ raw }) =>
    raw.map(({ text, implicit, normal, root, tags }) => {
      const said = text || implicit || normal;
      const base = root && root !== said.toLowerCase() ? [`{${root}}`] : [];
      return `${said} (${[...base, ...[...tags].filter(isTold).map((tag) => `#${tag}`)].join(' ')})`;
    }),
  );
  return ` It is read as: ${words.join(' ')}.`;
}
