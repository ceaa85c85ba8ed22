/** Ids and names: none stands twice in one folder, and none of a user's is pmdrill's own with another meaning. Pure. */
import type { UserError } from '../../errors.ts';
import { simplify } from '../../names.ts';
import { suggest } from '../../suggest.ts';
import { type Place, yamlError } from '../../yaml/place.ts';
import { type ContentFile, filesOf, type SoundFile } from '../parse.ts';

type QuestionFile = SoundFile<'question'>;

/** Ids and names that stand twice in one folder. */
export function findDuplicates(layer: ContentFile[]): UserError[] {
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

const namesIn = (file: ContentFile): { key: string; name: string; place: Place }[] => [
  ...filesOf('question', [file]).flatMap(questionNames),
  ...filesOf('rubric', [file]).flatMap(({ value: { criteria, rules } }) => [
    ...criteria.map(({ id }) => ownedBy(file, 'criteria', `The criterion '${id}'`, id)),
    ...rules.map(({ id }) => ownedBy(file, 'rules', `The rule '${id}'`, id)),
  ]),
];

/** What a question alone may be called; a principle may be that of several. */
function questionNames(file: QuestionFile) {
  const { id, title, aliases } = file.value;
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
export function findBorrowedNames(layer: ContentFile[], builtIn: ContentFile[]): UserError[] {
  const own = filesOf('question', layer);
  const replaced = own.map(({ id }) => id);
  const kept = filesOf('question', builtIn).filter(({ id }) => !replaced.includes(id));
  const owners = new Map(kept.flatMap((file) => questionNames(file).map(({ key }) => [key, file.id])));
  return own
    .flatMap(questionNames)
    .filter(({ key }) => owners.has(key))
    .map(({ key, name, place }) =>
      yamlError(`${name} is that of the built-in question '${owners.get(key)}'; give it another.`, place),
    );
}

function ownedBy(file: ContentFile, section: string, name: string, id: string) {
  return { key: `${section} ${file.id} ${id}`, name, place: file.locate([section, id], 'key') };
}

/** New rules of a user under a prefix of pmdrill's own: a later version could give the id another meaning. */
export function findBorrowedPrefixes(layer: ContentFile[], builtIn: ContentFile[]): UserError[] {
  const own = filesOf('rubric', builtIn).flatMap(({ value }) => value.rules.map(({ id }) => id));
  const prefixes = new Set(['missing', ...own.map(prefixOf)]);
  return filesOf('rubric', layer).flatMap((file) =>
    file.value.rules
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

function prefixOf(ruleId: string): string {
  return ruleId.split('/')[0]!;
}
