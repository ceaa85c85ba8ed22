/** The patterns of rubric files, each with its place, and those that stand twice where both are matched. Pure. */
import type { UserError } from '../../errors.ts';
import type { Pattern } from '../../model.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { type Place, yamlError } from '../../yaml/place.ts';
import { type ContentFile, filesOf, type SoundFile } from '../parse.ts';

/** Patterns of rules, of criteria, and those of criteria for an answer to their own follow-up. */
export type PatternSection = 'rules' | 'criteria' | 'replies';

/** A pattern with what it belongs to and where it stands. */
export interface PlacedPattern {
  pattern: Pattern;
  /** Where its kind stands, and the id of the rule or criterion that it belongs to. */
  section: PatternSection;
  owner: string;
  index: number;
  file: SoundFile<'rubric'>;
  /** Finds a key of the pattern, such as `bad` and the number of the sentence. */
  locate: (...keys: PropertyKey[]) => Place;
}

/** The patterns of a rubric file, in its order. */
export function patternsOf(file: SoundFile<'rubric'>): PlacedPattern[] {
  const { rules, criteria } = file.value;
  const owners = [
    ...criteria.map(({ id, patterns }) => ({ section: 'criteria' as const, owner: id, patterns })),
    ...criteria.map(({ id, replies }) => ({ section: 'replies' as const, owner: id, patterns: replies })),
    ...rules.map(({ id, patterns }) => ({ section: 'rules' as const, owner: id, patterns })),
  ];
  return owners.flatMap(({ section, owner, patterns }) =>
    patterns.map((pattern, index) => {
      const list = section === 'replies' ? ['criteria', owner, section] : [section, owner, 'patterns'];
      const locate = (...keys: PropertyKey[]) => file.locate([...list, index, ...keys]);
      return { pattern, section, owner, index, file, locate };
    }),
  );
}

/** compromise keeps one of two equal patterns and drops the other without a word. */
export function findRepeatedPatterns(files: ContentFile[]): UserError[] {
  const seen: PlacedPattern[] = [];
  return filesOf('rubric', files)
    .flatMap(patternsOf)
    .flatMap((placed) => {
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
