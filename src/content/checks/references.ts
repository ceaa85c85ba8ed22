/** What has to hold between content files: no id twice, nothing that refers to nothing. Pure. */
import type { UserError } from '../../errors.ts';
import { simplify } from '../../names.ts';
import { BASE_RUBRIC } from '../../rubric.ts';
import { suggest } from '../../suggest.ts';
import { type Place, yamlError } from '../../yaml/place.ts';
import type { ContentFile } from '../parse.ts';
import { type PlacedPattern, patternsOf } from './placed-patterns.ts';
import { findUnknownCriteria } from './unknown-criteria.ts';
import { findUnknownTags } from './unknown-tags.ts';

type QuestionFile = Extract<ContentFile, { kind: 'question' }>;

/**
 * @param layers the built-in files, then those of each folder of a user, which may add to and replace them
 * @returns the errors, in the order of the files
 */
export function checkReferences(layers: ContentFile[][]): UserError[] {
  const files = layers.flat();
  return [
    ...layers.flatMap(findDuplicates),
    ...findOrphans(files),
    ...findUnknownTags(files),
    ...findUnknownCriteria(files),
    ...findRepeatedPatterns(files),
    ...layers.slice(1).flatMap((layer) => findBorrowedNames(layer, layers[0]!)),
    ...layers.slice(1).flatMap((layer) => findBorrowedPrefixes(layer, layers[0]!)),
  ];
}

/** Ids and names that stand twice in one folder. */
function findDuplicates(layer: ContentFile[]): UserError[] {
  const seen = new Map<string, string>();
  return layer.flatMap((file) =>
    namesIn(file).flatMap(({ key, name, place }) => {
      const first = seen.get(key);
      seen.set(key, first ?? file.path);
      if (first === undefined) return [];
      return [yamlError(`${name} is already defined in ${first}; keep one of them.`, place)];
    }),
  );
}

function namesIn(file: ContentFile): { key: string; name: string; place: Place }[] {
  if (file.value === null) return [];
  if (file.kind === 'question') return questionNames(file);
  if (file.kind !== 'rubric') return [];
  const { rules, criteria } = file.value;
  return [
    ...criteria.map(({ id }) => ownedBy(file, 'criteria', `The criterion '${id}'`, id)),
    ...rules.map(({ id }) => ownedBy(file, 'rules', `The rule '${id}'`, id)),
  ];
}

/** What a question alone may be called; a principle may be that of several. */
function questionNames(file: QuestionFile) {
  const { id, title, aliases } = file.value!;
  return [
    { key: `question ${simplify(id)}`, name: `The question '${id}'`, place: file.locate([]) },
    ...(simplify(title) === simplify(id) ? [] : [nameAt(file, title, ['title'])]),
    ...aliases.map((alias, index) => nameAt(file, alias, ['aliases', index])),
  ];
}

function nameAt(file: QuestionFile, name: string, keys: PropertyKey[]) {
  return { key: `question ${simplify(name)}`, name: `The name '${name}'`, place: file.locate(keys) };
}

/** Names of built-in questions that a user's question takes without taking their place: a story would be of either. */
function findBorrowedNames(layer: ContentFile[], builtIn: ContentFile[]): UserError[] {
  const replaced = questionsIn(layer).map(({ id }) => id);
  const kept = questionsIn(builtIn).filter(({ id }) => !replaced.includes(id));
  const owners = new Map(kept.flatMap((file) => questionNames(file).map(({ key }) => [key, file.id])));
  return questionsIn(layer)
    .flatMap(questionNames)
    .filter(({ key }) => owners.has(key))
    .map(({ key, name, place }) =>
      yamlError(`${name} is that of the built-in question '${owners.get(key)}'; give it another.`, place),
    );
}

const questionsIn = (files: ContentFile[]): QuestionFile[] =>
  files.filter((file) => file.kind === 'question' && file.value !== null) as QuestionFile[];

function ownedBy(file: ContentFile, section: string, name: string, id: string) {
  return { key: `${section} ${file.id} ${id}`, name, place: file.locate([section, id], 'key') };
}

/** Rubrics of questions that do not exist. */
function findOrphans(files: ContentFile[]): UserError[] {
  const questions = files.flatMap((file) => (file.kind === 'question' ? [file.id] : []));
  return files.flatMap((file) => {
    if (file.kind !== 'rubric' || file.id === BASE_RUBRIC || questions.includes(file.id)) return [];
    const meant = suggest(file.id, [...questions, BASE_RUBRIC]);
    const mend = meant
      ? `name it '${meant}.yaml'`
      : `write questions/${file.id}.yaml, or name it '${BASE_RUBRIC}.yaml'`;
    return [yamlError(`No question is called '${file.id}'; ${mend}.`, file.locate([]))];
  });
}

/** compromise keeps one of two equal patterns and drops the other without a word. */
function findRepeatedPatterns(files: ContentFile[]): UserError[] {
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

/** New rules of a user under a prefix of pmdrill's own: a later version could give the id another meaning. */
function findBorrowedPrefixes(layer: ContentFile[], builtIn: ContentFile[]): UserError[] {
  const own = builtIn.flatMap(rulesIn).map(({ id }) => id);
  const prefixes = new Set(['missing', ...own.map(prefixOf)]);
  return layer.flatMap((file) =>
    rulesIn(file)
      .filter(({ id }) => prefixes.has(prefixOf(id)) && !own.includes(id))
      .map(({ id }) => {
        const meant = suggest(id, own);
        const mend = meant
          ? `did you mean '${meant}'?`
          : `write a prefix of your own: 'my-rules/${id.split('/')[1]}'.`;
        const message = `The prefix '${prefixOf(id)}/' is pmdrill's own and has no rule '${id}'; ${mend}`;
        return yamlError(message, file.locate(['rules', id], 'key'));
      }),
  );
}

function rulesIn(file: ContentFile) {
  return file.kind === 'rubric' && file.value !== null ? file.value.rules : [];
}

function prefixOf(ruleId: string): string {
  return ruleId.split('/')[0]!;
}
