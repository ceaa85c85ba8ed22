/** What has to hold between content files: no id twice, nothing that refers to nothing. Pure. */
import type { UserError } from '../../errors.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { didYouMean, suggest } from '../../suggest.ts';
import { yamlError } from '../../yaml/place.ts';
import { mergeContent } from '../merge.ts';
import { type ContentFile, filesOf, type SoundFile } from '../parse.ts';
import { findRepeatedPatterns } from './placed-patterns.ts';
import { findBorrowedNames, findBorrowedPrefixes, findDuplicates } from './taken-names.ts';
import { findUnknownTags } from './unknown-tags.ts';

/**
 * @param layers the built-in files, then those of each folder of a user, which may add to and replace them
 * @returns the errors, in the order of the files
 */
export function checkReferences(layers: ContentFile[][]): UserError[] {
  const files = layers.flat();
  return [
    ...layers.flatMap(findDuplicates),
    ...findOrphans(files),
    ...findUnknownQuestions(files),
    ...findUnknownTags(files),
    ...findUnknownCriteria(files),
    ...findRepeatedPatterns(files),
    ...layers.slice(1).flatMap((layer) => findBorrowedNames(layer, layers[0]!)),
    ...layers.slice(1).flatMap((layer) => findBorrowedPrefixes(layer, layers[0]!)),
  ];
}

const questionIds = (files: ContentFile[]): string[] =>
  files.flatMap(({ kind, id }) => (kind === 'question' ? [id] : []));

/** Questions that customs have asked and that do not exist. */
function findUnknownQuestions(files: ContentFile[]): UserError[] {
  const known = questionIds(files);
  const named = ({ value: { questions = [] } }: SoundFile<'customs'>) => [
    { ids: questions, keys: ['questions'] },
  ];
  return filesOf('customs', files).flatMap((file) =>
    findUnknown(file, named(file), known, (id) => `No question is called '${id}'.`),
  );
}

/** Criteria that no rubric has: rules name those that answer their follow-up, customs those that are asked for. */
function findUnknownCriteria(files: ContentFile[]): UserError[] {
  const rubrics = Object.values(mergeContent(files).rubrics);
  const known = [...new Set(rubrics.flatMap(({ criteria }) => criteria.map(({ id }) => id)))];
  return files.flatMap((file) => {
    const named = [
      ...filesOf('rubric', [file]).flatMap(({ value: { rules } }) =>
        rules.map(({ id, answeredBy }) => ({ ids: answeredBy, keys: ['rules', id, 'answeredBy'] })),
      ),
      ...filesOf('customs', [file]).flatMap(({ value: { followUps, sheet } }) => [
        { ids: followUps?.first ?? [], keys: ['followUps', 'first'] },
        { ids: sheet?.sources ?? [], keys: ['sheet', 'sources'] },
        { ids: sheet?.times ?? [], keys: ['sheet', 'times'] },
      ]),
    ];
    return findUnknown(file, named, known, (id) => `There is no criterion '${id}'.`);
  });
}

/** @param named lists of ids in the file, with the keys that lead to each */
function findUnknown(
  file: ContentFile,
  named: { ids: string[]; keys: string[] }[],
  known: string[],
  say: (id: string) => string,
): UserError[] {
  return named.flatMap(({ ids, keys }) =>
    ids.flatMap((id, at) =>
      known.includes(id) ? [] : [yamlError(say(id) + didYouMean(id, known), file.locate([...keys, at]))],
    ),
  );
}

/** Rubrics of questions that do not exist. */
function findOrphans(files: ContentFile[]): UserError[] {
  const questions = questionIds(files);
  return files.flatMap((file) => {
    if (file.kind !== 'rubric' || file.id === BASE_RUBRIC || questions.includes(file.id)) return [];
    const meant = suggest(file.id, [...questions, BASE_RUBRIC]);
    const mend = meant
      ? `name it '${meant}.yaml'`
      : `write questions/${file.id}.yaml, or name it '${BASE_RUBRIC}.yaml'`;
    return [yamlError(`No question is called '${file.id}'; ${mend}.`, file.locate([]))];
  });
}
