/** The patterns of rubric files, each with its place. Pure. */
import type { Pattern } from '../../model.ts';
import type { Place } from '../../yaml/place.ts';
import type { ContentFile } from '../parse.ts';

/** A pattern with what it belongs to and where it stands. */
export interface PlacedPattern {
  pattern: Pattern;
  /** `rules` or `criteria`, and the id of the one that it belongs to. */
  section: 'rules' | 'criteria';
  owner: string;
  index: number;
  file: Extract<ContentFile, { kind: 'rubric' }>;
  /** Finds a key of the pattern, such as `bad` and the number of the sentence. */
  locate: (...keys: PropertyKey[]) => Place;
}

/** The patterns of a rubric file, in its order; none of a file of another kind. */
export function patternsOf(file: ContentFile): PlacedPattern[] {
  if (file.kind !== 'rubric' || file.value === null) return [];
  const { rules, criteria } = file.value;
  const owners = [
    ...criteria.map(({ id, patterns }) => ({ section: 'criteria' as const, owner: id, patterns })),
    ...rules.map(({ id, patterns }) => ({ section: 'rules' as const, owner: id, patterns })),
  ];
  return owners.flatMap(({ section, owner, patterns }) =>
    patterns.map((pattern, index) => {
      const locate = (...keys: PropertyKey[]) => file.locate([section, owner, 'patterns', index, ...keys]);
      return { pattern, section, owner, index, file, locate };
    }),
  );
}
