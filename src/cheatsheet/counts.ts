/** The numbers of people and things that a story tells, each with what stands around it. Pure. */
import { createPlaces } from '../document/places.ts';
import { ownBlocks } from '../document/words.ts';
import { isGoalOrLimit } from '../metrics/goal.ts';
import type { Story } from '../model.ts';
import { findQuantities } from '../quantities/index.ts';

/** A number with its line, what stands before it in its sentence, and behind it in its paragraph. */
type Count = Record<'amount' | 'before' | 'behind', string> & { line: number };

/** But for goals, of which nothing has happened yet: "we had promised 20,000 sellers by December". */
export function listCounts(story: Story): Count[] {
  const places = createPlaces(story.source);
  return ownBlocks(story).flatMap(({ text, start }) =>
    findQuantities(text).flatMap(({ kind, text: told, start: from, end }) => {
      const [part] = kind === 'ratio' ? (PART.exec(told) ?? []) : [];
      if (kind !== 'count' && part === undefined) return [];
      const amount = told.slice(part?.length ?? 0);
      const before = text.slice(0, from).replace(/^.*[.!?;]\s/s, '');
      if (isGoalOrLimit(before, '')) return [];
      return [{ amount, before, behind: text.slice(end), line: places.point(start + from).line }];
    }),
  );
}

/** "1,900 of 2,400 drivers": how many there were is the whole. */
const PART = /^[\d.,’']+ (?:out )?of (?:\p{L}+ ){0,2}(?=\d+(?:[,.’']\d+)*$)/u;
