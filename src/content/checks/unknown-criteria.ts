/** Rules name the criteria that answer their follow-up, customs those that are asked for; each has to exist. Pure. */
import type { UserError } from '../../errors.ts';
import { didYouMean } from '../../suggest.ts';
import { yamlError } from '../../yaml/place.ts';
import { mergeContent } from '../merge.ts';
import { type ContentFile, filesOf } from '../parse.ts';

/** Criteria that are named and that no rubric has. */
export function findUnknownCriteria(files: ContentFile[]): UserError[] {
  const rubrics = Object.values(mergeContent(files).rubrics);
  const known = [...new Set(rubrics.flatMap(({ criteria }) => criteria.map(({ id }) => id)))];
  return files.flatMap((file) =>
    namedIn(file).flatMap(({ criteria, keys }) =>
      criteria.flatMap((criterion, index) => {
        if (known.includes(criterion)) return [];
        const message = `There is no criterion '${criterion}'.${didYouMean(criterion, known)}`;
        return [yamlError(message, file.locate([...keys, index]))];
      }),
    ),
  );
}

/** The lists of criteria in a file, with the keys that lead to each. */
const namedIn = (file: ContentFile): { criteria: string[]; keys: string[] }[] => [
  ...filesOf('rubric', [file]).flatMap(({ value: { rules } }) =>
    rules.map(({ id, answeredBy }) => ({ criteria: answeredBy, keys: ['rules', id, 'answeredBy'] })),
  ),
  ...filesOf('customs', [file]).flatMap(({ value: { followUps, sheet } }) => [
    { criteria: followUps?.first ?? [], keys: ['followUps', 'first'] },
    { criteria: sheet?.sources ?? [], keys: ['sheet', 'sources'] },
    { criteria: sheet?.times ?? [], keys: ['sheet', 'times'] },
  ]),
];
