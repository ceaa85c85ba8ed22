/** Patterns that stand twice where both are matched. Pure. */
import type { UserError } from '../../errors.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { yamlError } from '../../yaml/place.ts';
import type { ContentFile } from '../parse.ts';
import { type PlacedPattern, patternsOf } from './placed-patterns.ts';

/** compromise keeps one of two equal patterns and drops the other without a word. */
export function findRepeatedPatterns(files: ContentFile[]): UserError[] {
  const seen: PlacedPattern[] = [];
  return files.flatMap(patternsOf).flatMap((placed) => {
    const first = seen.find((other) => other.pattern.match === placed.pattern.match && meet(other, placed));
    seen.push(placed);
    if (!first) return [];
    return [yamlError(`'${first.owner}' has this pattern too; keep one of them.`, placed.locate('match'))];
  });
}

/** Whether two patterns are ever matched together; what a user's file replaces is not. */
function meet(a: PlacedPattern, b: PlacedPattern): boolean {
  if (a.owner === b.owner && a.file !== b.file && a.section === b.section) return false;
  return a.section === b.section && (a.file.id === b.file.id || [a.file.id, b.file.id].includes(BASE_RUBRIC));
}
