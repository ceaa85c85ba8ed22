/** Rules name the criteria that answer their follow-up; each has to exist. Pure. */
import type { UserError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { yamlError } from '../yaml/place.ts';
import { mergeContent } from './merge.ts';
import type { ContentFile } from './parse.ts';

/** Criteria that are to answer a follow-up and that no rubric has. */
export function findUnknownAnswers(files: ContentFile[]): UserError[] {
  const rubrics = Object.values(mergeContent(files).rubrics);
  const known = [...new Set(rubrics.flatMap(({ criteria }) => criteria.map(({ id }) => id)))];
  return files.flatMap((file) => {
    if (file.kind !== 'rubric' || file.value === null) return [];
    return file.value.rules.flatMap(({ id, answeredBy }) =>
      answeredBy.flatMap((criterion, index) => {
        if (known.includes(criterion)) return [];
        const message = `There is no criterion '${criterion}'.${didYouMean(criterion, known)}`;
        return [yamlError(message, file.locate(['rules', id, 'answeredBy', index]))];
      }),
    );
  });
}
